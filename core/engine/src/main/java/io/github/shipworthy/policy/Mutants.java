package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.policy.Definition.Trend;
import io.github.shipworthy.policy.Mutant.Kind;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.policy.Variants.Variant;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes every policy that is one slip away from a policy and that the check would accept. */
final class Mutants {

    private final Policy policy;
    private final Compiled compiled;
    private final Words words;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Policy policy) {
        this.policy = policy;
        this.compiled = policy.compiled();
        this.words = new Words(compiled.definition(), compiled.parameters(), compiled.grids());
    }

    /** In the order of rules, parameters and grids, and of what stands in each. */
    static List<Mutant> of(Workbench workbench) {
        Mutants made = new Mutants(workbench.policy());
        workbench.statements().forEach(made::rule);
        workbench.policy().parameters().forEach(made::parameter);
        made.compiled.grids().values().forEach(made::grid);
        return List.copyOf(made.mutants);
    }

    private void rule(Statement statement) {
        RuleText rule = statement.text();
        Optional<String> name = Optional.of(rule.name());
        mutants.add(new Mutant(
                Kind.RULE_DELETED,
                rule.rule().at(),
                name,
                "rule \"" + rule.name() + "\"",
                "",
                run -> run.parts(rule).stream()
                        .anyMatch(part -> run.evaluation().matches(rule, part)),
                () -> with(rule, Optional.empty()),
                () -> Reach.ofRule(policy, rule, Optional.empty(), () -> with(rule, Optional.empty()))));
        Variants variants = new Variants(compiled.definition());
        for (int index = 0; index < rule.conditions().size(); index++) {
            for (Variant variant : variants.of(rule.conditions().get(index))) {
                List<Term> conditions = new ArrayList<>(rule.conditions());
                conditions.remove(index);
                if (variant.instead().isPresent()) {
                    conditions.add(index, variant.instead().get());
                }
                changed(statement, variant, rule.saying(conditions, rule.consequence()));
            }
        }
        for (Variant variant : variants.ofConclusion(rule.consequence())) {
            changed(statement, variant, rule.saying(rule.conditions(), (Term.Invoke)
                    variant.instead().orElseThrow()));
        }
    }

    private void changed(Statement statement, Variant variant, RuleText changed) {
        RuleText rule = statement.text();
        if (!accepted(changed)) {
            return;
        }
        boolean otherConclusion = !changed.consequence().equals(rule.consequence());
        mutants.add(new Mutant(
                variant.kind(),
                statement.at(variant.offset()),
                Optional.of(rule.name()),
                variant.before(),
                variant.after(),
                run -> run.parts(rule).stream().anyMatch(part -> {
                    boolean matched = run.evaluation().matches(rule, part);
                    return otherConclusion
                            ? matched
                            : matched != run.evaluation().matches(changed, part);
                }),
                () -> with(rule, Optional.of(changed)),
                () -> Reach.ofRule(policy, rule, Optional.of(changed), () -> with(rule, Optional.of(changed)))));
    }

    /** Whether the check has nothing against a rule. */
    private boolean accepted(RuleText rule) {
        List<Problem> problems = new ArrayList<>();
        Set<String> everything =
                Vocabulary.ENUMS.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        ReadFile file = new ReadFile(
                new Places(rule.rule().at().file(), ""),
                rule.rule().phase(),
                phase(rule).scope(),
                everything,
                List.of(rule));
        RuleCheck.check(rule, file.scope(), file, words, problems);
        return problems.stream().noneMatch(Problem::isError);
    }

    private Phase phase(RuleText rule) {
        return compiled.phases().stream()
                .filter(phase -> phase.name().equals(rule.rule().phase()))
                .findFirst()
                .orElseThrow();
    }

    /** The policy without a rule, or with another in its place. */
    private Policy with(RuleText rule, Optional<RuleText> instead) {
        Phase phase = phase(rule);
        Phase changed = phase.with(rule, instead);
        ImmutableMap<String, RuleText> rules = compiled.rules().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey,
                        entry -> entry.getKey().equals(rule.name()) ? instead.orElse(rule) : entry.getValue()));
        return policy.like(compiled.with(
                rules,
                compiled.phases().stream()
                        .map(each -> each.equals(phase) ? changed : each)
                        .toList(),
                compiled.grids()));
    }

    private void parameter(Parameter parameter) {
        Rational value = Rational.parse(parameter.value());
        Rational step = step(parameter, value);
        for (Rational moved : List.of(value.minus(step), value.plus(step))) {
            Rational within = moved.max(Rational.parse(parameter.lowest())).min(Rational.parse(parameter.highest()));
            if (within.equals(value)) {
                continue;
            }
            Policy changed;
            try {
                changed = policy.with(parameter.key(), within.toString());
            } catch (PolicyException refused) {
                continue;
            }
            mutants.add(new Mutant(
                    Kind.PARAMETER,
                    parameter.at(),
                    Optional.empty(),
                    parameter.key() + ": " + value,
                    parameter.key() + ": " + within,
                    run -> run.frame().number(parameter.key()).equals(value),
                    () -> changed,
                    () -> Reach.ofParameter(policy, changed, parameter.key())));
        }
    }

    /** One for what is counted in whole numbers; a tenth of the range for shares and other small ones. */
    private static Rational step(Parameter parameter, Rational value) {
        Rational width = Rational.parse(parameter.highest()).minus(Rational.parse(parameter.lowest()));
        boolean whole = value.floor().equals(value) && width.compareTo(Rational.of(2)) >= 0;
        return whole ? Rational.of(1) : width.over(Rational.of(10));
    }

    private void grid(Grid grid) {
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int outcome = 0; outcome < grid.outcomes().size(); outcome++) {
                outcome(grid, row, outcome);
            }
        }
    }

    private void outcome(Grid grid, int index, int outcome) {
        Grid.Row row = grid.rows().get(index);
        int rank = row.ranks().get(outcome);
        List<String> values = grid.outcomes().get(outcome).values();
        if (rank < 0 || values.size() < 2) {
            return;
        }
        int next = rank + 1 < values.size() ? rank + 1 : rank - 1;
        int[] ranks = row.ranks().toArray();
        ranks[outcome] = next;
        List<Grid.Row> rows = new ArrayList<>(grid.rows());
        rows.set(index, new Grid.Row(ImmutableIntArray.copyOf(ranks), row.cited()));
        Grid changed = new Grid(grid.name(), grid.columns(), grid.outcomes(), rows, grid.cells());
        if (!changed.follows(trends(grid))) {
            return;
        }
        Location at = row.cited().at();
        mutants.add(new Mutant(
                Kind.OUTCOME,
                at,
                Optional.empty(),
                grid.outcomes().get(outcome).name() + " " + values.get(rank),
                grid.outcomes().get(outcome).name() + " " + values.get(next),
                run -> run.rows().contains(row.cited()),
                () -> policy.like(compiled.with(
                        compiled.rules(),
                        compiled.phases(),
                        compiled.grids().entrySet().stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getKey().equals(grid.name()) ? changed : entry.getValue())))),
                () -> Mutant.Equivalence.NOT_SHOWN));
    }

    private Map<String, Trend> trends(Grid grid) {
        return Objects.requireNonNull(compiled.definition().grids().get(grid.name()))
                .monotone();
    }
}
