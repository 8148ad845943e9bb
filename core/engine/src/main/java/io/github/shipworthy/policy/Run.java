package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An assessment with everything the rules looked at. Used by one thread. Unstable. */
public final class Run {

    private final Map<String, Statement> statements;
    private final Worked worked;
    private final boolean audited;
    private final Evaluation evaluation;

    Run(Map<String, Statement> statements, Worked worked, boolean audited) {
        this.statements = statements;
        this.worked = worked;
        this.audited = audited;
        this.evaluation = new Evaluation(worked.whole().frame().numbers());
    }

    /** What came out. */
    public PortfolioAssessment assessment() {
        return worked.assessment();
    }

    /**
     * The rule looked at for each part that its pattern matches, in the order of the parts; empty when there is no such
     * part, or the rule belongs to an audit that did not run.
     *
     * @throws IllegalArgumentException when the policy has no such rule
     */
    public List<Trial> trials(String rule) {
        Statement statement = statements.get(rule);
        if (statement == null) {
            throw new IllegalArgumentException("no rule `" + rule + "`");
        }
        return parts(statement.text()).stream()
                .map(part -> trial(statement, part))
                .toList();
    }

    /** The rows of grids that were read, each once; also those that say nothing. */
    public Set<GridRow> rows() {
        Set<GridRow> rows = new LinkedHashSet<>();
        statements.values().forEach(statement -> {
            RuleText rule = statement.text();
            rule.grid()
                    .ifPresent(grid -> parts(rule).stream()
                            .filter(part -> evaluation.matches(rule, part))
                            .forEach(part -> frame().grid(grid).row(part).ifPresent(row -> rows.add(row.cited()))));
        });
        return rows;
    }

    /** The parts that a rule was applied to. */
    List<? extends Considered> parts(RuleText rule) {
        boolean looked = audited || scope(rule) != Scope.AUDIT;
        return looked ? worked.whole().parts(rule.sort().name()) : List.of();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Frame frame() {
        return worked.whole().frame();
    }

    private Scope scope(RuleText rule) {
        return frame().compiled().phases().stream()
                .filter(phase -> phase.name().equals(rule.rule().phase()))
                .findFirst()
                .orElseThrow()
                .scope();
    }

    /** What the trial sees is what the engine saw; a difference is a mistake of ours, never of the policy. */
    private Trial trial(Statement statement, Considered part) {
        Trial trial = new Trial(statement, part, evaluation);
        boolean concluded = !trial.conclusions().isEmpty();
        boolean mayBeNothing = Set.of("decide", "gap", "risk")
                .contains(statement.text().consequence().function());
        if (concluded != trial.matched() && !(mayBeNothing && trial.matched())) {
            throw new IllegalStateException(
                    "rule `" + statement.rule().name() + "` " + (concluded ? "fired" : "did not fire") + " for "
                            + part.label() + ", and its conditions say otherwise");
        }
        return trial;
    }
}
