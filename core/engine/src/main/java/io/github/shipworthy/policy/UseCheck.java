package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.policy.Definition.GridDefinition;
import io.github.shipworthy.policy.Definition.Word;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks how the parts of a policy use each other: every parameter is used, and a result is concluded before a later
 * phase reads it.
 */
final class UseCheck {

    private static final String TECHNOLOGY = "Technology";
    private static final String GAPS = "gaps";
    private static final String RISKS = "risks";

    /** Functions whose names are no groups or flags. */
    private static final Set<String> OF_WHAT_IS_STATED =
            Set.of("of", "states", "named", "statedVaries", "statedAs", "countedUnlike");

    private final Definition definition;
    private final ImmutableMap<String, Parameter> parameters;
    private final List<RuleText> rules;
    private final PolicyFiles source;
    private final List<Problem> problems;

    private UseCheck(
            Definition definition,
            ImmutableMap<String, Parameter> parameters,
            List<RuleText> rules,
            PolicyFiles source,
            List<Problem> problems) {
        this.definition = definition;
        this.parameters = parameters;
        this.rules = rules;
        this.source = source;
        this.problems = problems;
    }

    static void check(Words words, List<RuleText> rules, PolicyFiles source, List<Problem> problems) {
        UseCheck check = new UseCheck(words.definition(), words.parameters(), rules, source, problems);
        check.parametersAreUsed();
        check.declarationsAreUsed();
        problems.addAll(boundsInOrder(words.definition(), words.parameters()));
        check.resultsAreConcludedBeforeTheyAreRead();
    }

    /** The scores whose least value lies above their greatest. */
    static List<Problem> boundsInOrder(Definition definition, Map<String, Parameter> parameters) {
        List<Problem> problems = new ArrayList<>();
        definition
                .results()
                .values()
                .forEach(result -> result.bounds().ifPresent(bounds -> {
                    Parameter lowest = parameters.get(bounds.lowest());
                    Parameter highest = parameters.get(bounds.highest());
                    if (lowest != null
                            && highest != null
                            && Rational.parse(lowest.value()).compareTo(Rational.parse(highest.value())) > 0) {
                        problems.add(new Problem(
                                lowest.at(),
                                "`" + lowest.key() + "`, the least `" + result.name() + "`, is " + lowest.value()
                                        + " and lies above the greatest, `" + highest.key() + "`, " + highest.value()));
                    }
                }));
        return problems;
    }

    private void parametersAreUsed() {
        Set<String> used = new HashSet<>();
        rules.forEach(rule -> {
            used.addAll(rule.numbers());
            named(rule).ifPresent(used::add);
        });
        definition
                .results()
                .values()
                .forEach(result -> result.bounds().ifPresent(bounds -> {
                    needs(used, bounds.lowest(), "the range of `" + result.name() + "`");
                    needs(used, bounds.highest(), "the range of `" + result.name() + "`");
                }));
        definition.coverage().ifPresent(measure -> {
            needs(used, measure.full(), "the measure `coverage`");
            needs(used, measure.partial(), "the measure `coverage`");
            needs(used, measure.none(), "the measure `coverage`");
        });
        definition.trust().ifPresent(measure -> {
            needs(used, measure.reliability(), "the measure `trust`");
            needs(used, measure.credibility(), "the measure `trust`");
        });
        parameters.values().forEach(parameter -> {
            // What only the policy below uses is not this policy's mistake once it leaves a rule out.
            if (!used.contains(parameter.key()) && source.owns(parameter.at())) {
                problems.add(new Problem(
                        parameter.at(),
                        "parameter `" + parameter.key() + "` is used by no rule",
                        Maybe.hint(parameter.key(), missing(used))));
            }
            if (ParameterReader.isPoints(parameter.key(), definition.results().values())
                    && !Rational.parse(parameter.value()).hasSixDecimals()) {
                problems.add(new Problem(parameter.at(), "points have at most six decimals"));
            }
        });
    }

    /** What is declared and no rule concludes is probably misspelt in one of them. */
    private void declarationsAreUsed() {
        Set<String> concluded = new HashSet<>();
        rules.forEach(rule -> {
            concluded.addAll(concludes(rule));
            named(rule).ifPresent(name -> concluded.add(rule.consequence().function() + " " + name));
        });
        unused(definition.flags().keySet(), "flag", code -> concluded.contains(flag(code)));
        unused(definition.groups().keySet(), "group", name -> concluded.contains(group(name)));
        unused(definition.risks().keySet(), "risk", code -> concluded.contains("risk " + code));
        unused(definition.findings().keySet(), "finding", code -> concluded.contains("find " + code));
        unused(definition.grids().keySet(), "table", name -> concluded.contains("decide " + name));
    }

    private void unused(Set<String> declared, String what, Predicate<String> used) {
        declared.stream()
                .filter(name -> !used.test(name) && source.base().isEmpty())
                .forEach(name -> problems.add(Problem.warning(
                        definition.at(), what + " `" + name + "` is declared, and no rule uses it", Optional.empty())));
    }

    private List<String> missing(Set<String> used) {
        return used.stream().filter(key -> !parameters.containsKey(key)).toList();
    }

    private void needs(Set<String> used, String key, String user) {
        used.add(key);
        if (!parameters.containsKey(key)) {
            problems.add(new Problem(
                    definition.at(),
                    user + " names the parameter `" + key + "`, which does not exist",
                    Maybe.hint(key, parameters.keySet())));
        }
    }

    private void resultsAreConcludedBeforeTheyAreRead() {
        List<String> phases = definition.phases().stream()
                .map(Definition.PhaseDefinition::name)
                .toList();
        for (RuleText reader : rules) {
            for (Concluded result : resultsReadBy(reader)) {
                List<RuleText> writers = rules.stream()
                        .filter(rule -> concludes(rule).contains(result.name())
                                && (result.of().isEmpty()
                                        || result.of().equals(rule.sort().name())))
                        .toList();
                int phase = phases.indexOf(reader.rule().phase());
                Location at = reader.rule().at();
                if (writers.isEmpty()) {
                    problems.add(new Problem(
                            at, "rule `" + reader.name() + "` reads " + result + ", which no rule concludes"));
                }
                writers.stream()
                        .filter(writer -> phases.indexOf(writer.rule().phase()) >= phase)
                        .findFirst()
                        .ifPresent(writer -> problems.add(new Problem(
                                at,
                                "rule `" + reader.name() + "` of phase `"
                                        + reader.rule().phase() + "` reads "
                                        + result + ", which rule `" + writer.name()
                                        + "` concludes only in phase `"
                                        + writer.rule().phase()
                                        + "`; a result is complete before it is read")));
            }
        }
    }

    private Set<Concluded> resultsReadBy(RuleText rule) {
        Set<Concluded> results = new LinkedHashSet<>();
        String own = rule.sort().name();
        rule.reads().forEach(name -> resultBehind(name).ifPresent(result -> results.add(new Concluded(result, own))));
        rule.picks().forEach(pick -> pick.what().forEach(what -> behind(pick.function(), what, results)));
        rule.consequence().arguments().stream()
                .filter(argument ->
                        Set.of("gap", "risk").contains(rule.consequence().function()))
                .flatMap(argument -> Pick.picked(argument).stream())
                .filter(what -> !definition.risks().containsKey(what.toString()))
                .forEach(what -> behind("any", what, results));
        rule.grid()
                .map(definition.grids()::get)
                .ifPresent(grid -> grid.given()
                        .forEach(column -> resultBehind(column.name())
                                .ifPresent(result -> results.add(new Concluded(result, own)))));
        switch (rule.sort().name()) {
            case "Gap" -> results.add(new Concluded(GAPS, ""));
            case "Risk" -> results.add(new Concluded(RISKS, ""));
            case "Forecast" -> {
                if (rule.reads().contains("facesGap") || rule.picks().stream().anyMatch(Pick::picksTechnologies)) {
                    results.add(new Concluded(GAPS, ""));
                }
            }
            default -> {}
        }
        return results;
    }

    /** What must have been concluded before a rule can pick by a name or a constant. */
    private void behind(String function, Object what, Set<Concluded> results) {
        if (what instanceof Enum<?>) {
            Vocabulary.pickedBy(what.getClass())
                    .flatMap(Vocabulary.Word::result)
                    .filter(definition.results()::containsKey)
                    .ifPresent(result -> results.add(new Concluded(result, TECHNOLOGY)));
        } else if (definition.groups().containsKey(what.toString()) && !OF_WHAT_IS_STATED.contains(function)) {
            results.add(new Concluded(group(what.toString()), TECHNOLOGY));
        } else if (definition.flags().containsKey(what.toString()) && !OF_WHAT_IS_STATED.contains(function)) {
            results.add(new Concluded(flag(what.toString()), TECHNOLOGY));
        }
    }

    private static String group(String name) {
        return "group " + name;
    }

    private static String flag(String code) {
        return "flag " + code;
    }

    private Optional<String> resultBehind(String name) {
        return Vocabulary.word(name)
                .map(Vocabulary.Word::result)
                .orElse(Optional.of(name))
                .filter(definition.results()::containsKey);
    }

    private Set<String> concludes(RuleText rule) {
        String name = named(rule).orElse("");
        return switch (rule.consequence().function()) {
            case "award", "mayAward" -> Set.of(name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
            case "decide" -> {
                Set<String> results = new HashSet<>();
                if (rule.consequence().arguments().size() > 2
                        && rule.consequence().arguments().get(2) instanceof Term.Text level) {
                    yield Set.of(level.value());
                }
                Optional.ofNullable(definition.grids().get(name)).map(GridDefinition::then).orElse(List.of()).stream()
                        .map(Word::name)
                        .filter(outcome -> definition
                                .result(outcome)
                                .filter(result -> !result.isScore())
                                .isPresent())
                        .forEach(results::add);
                yield results;
            }
            case "conclude" ->
                rule.consequence().arguments().size() > 1
                                && rule.consequence().arguments().get(1) instanceof Term.Constant constant
                        ? Set.of(constant.type().toLowerCase(Locale.ROOT))
                        : Set.of(name);
            case "join" -> Set.of(group(name));
            case "flag" -> Set.of(flag(name));
            case "gap" -> Set.of(GAPS);
            case "risk" -> Set.of(RISKS);
            default -> Set.of();
        };
    }

    /** The text that a consequence names first: a key, a grid, a level, a flag. */
    private static Optional<String> named(RuleText rule) {
        List<Term> arguments = rule.consequence().arguments();
        return arguments.size() > 1 && arguments.get(1) instanceof Term.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /**
     * Something that rules conclude.
     *
     * @param of the sort of part of which it must have been concluded; any when empty
     */
    private record Concluded(String name, String of) {

        /** As problems name it: a group and a flag with what they are, a result by its name. */
        @Override
        public String toString() {
            int blank = name.indexOf(' ');
            return blank < 0 ? "`" + name + "`" : name.substring(0, blank + 1) + "`" + name.substring(blank + 1) + "`";
        }
    }
}
