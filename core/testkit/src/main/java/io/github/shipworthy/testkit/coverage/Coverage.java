package io.github.shipworthy.testkit.coverage;

import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.policy.Run;
import io.github.shipworthy.policy.Statement;
import io.github.shipworthy.policy.Statement.Condition;
import io.github.shipworthy.policy.Trial;
import io.github.shipworthy.policy.Trial.Position;
import io.github.shipworthy.policy.Trial.Result;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What runs of a policy reached, counted. Not thread-safe while runs are added. */
public final class Coverage {

    private final List<Rule> everyRule = new ArrayList<>();
    private final List<Rule> rules;
    private final Map<GridRow, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Map<Position, Integer>> limits = new LinkedHashMap<>();

    /**
     * That of a policy which nobody has run yet.
     *
     * @param counts which of its rules, rows and parameters, by where they stand
     */
    public Coverage(Workbench workbench, Predicate<Location> counts) {
        workbench.statements().forEach(statement -> everyRule.add(new Rule(statement)));
        rules = everyRule.stream()
                .filter(rule -> counts.test(rule.statement.rule().at()))
                .toList();
        workbench.rows().stream().filter(row -> counts.test(row.at())).forEach(row -> rows.put(row, 0));
        workbench.policy().parameters().stream()
                .filter(parameter -> counts.test(parameter.at()) && isCompared(parameter.key(), workbench))
                .forEach(parameter -> limits.put(parameter.key(), new EnumMap<>(Position.class)));
    }

    private static boolean isCompared(String parameter, Workbench workbench) {
        return workbench.statements().stream()
                .flatMap(statement -> statement.conditions().stream())
                .anyMatch(condition -> condition.parameter().equals(Optional.of(parameter)));
    }

    /** Adds what a run of that policy reached. */
    public void add(Run run) {
        everyRule.forEach(rule -> run.trials(rule.statement.rule().name()).forEach(trial -> add(rule, trial)));
        run.rows().forEach(row -> rows.computeIfPresent(row, (read, count) -> count + 1));
    }

    private void add(Rule rule, Trial trial) {
        rule.looked++;
        rule.matched += trial.matched() ? 1 : 0;
        rule.fired += trial.fired() ? 1 : 0;
        for (Condition condition : rule.statement.conditions()) {
            Result result = trial.result(condition);
            rule.held[condition.index()] += result == Result.TRUE ? 1 : 0;
            rule.failed[condition.index()] += result == Result.FALSE ? 1 : 0;
            trial.position(condition)
                    .ifPresent(position ->
                            limits.computeIfPresent(condition.parameter().orElseThrow(), (key, positions) -> {
                                positions.merge(position, 1, Integer::sum);
                                return positions;
                            }));
        }
    }

    /** How far runs got with a rule. */
    public enum Reached {
        /** It concluded something. */
        FIRED,
        /** Its conditions held, and nothing followed: its grid has no row, or there was nothing to pick. */
        MATCHED,
        /** It was looked at, and its conditions never held. */
        SILENT,
        /** No portfolio had a part that its pattern matches. */
        NEVER
    }

    /** A rule and what runs saw of it. */
    public static final class Rule {

        private final Statement statement;
        private final int[] held;
        private final int[] failed;
        private int looked;
        private int matched;
        private int fired;

        private Rule(Statement statement) {
            this.statement = statement;
            this.held = new int[statement.conditions().size()];
            this.failed = new int[statement.conditions().size()];
        }

        /** The rule. */
        public Statement statement() {
            return statement;
        }

        /** How far runs got with it. */
        public Reached reached() {
            return fired > 0
                    ? Reached.FIRED
                    : matched > 0 ? Reached.MATCHED : looked > 0 ? Reached.SILENT : Reached.NEVER;
        }

        /** For how many parts it concluded something. */
        public int fired() {
            return fired;
        }

        /** How many times a condition held. */
        public int held(Condition condition) {
            return held[condition.index()];
        }

        /** How many times a condition was looked at and did not hold. */
        public int failed(Condition condition) {
            return failed[condition.index()];
        }

        private int sides() {
            int sides = 0;
            for (int index = 0; index < held.length; index++) {
                sides += (held[index] > 0 ? 1 : 0) + (failed[index] > 0 ? 1 : 0);
            }
            return sides;
        }
    }

    /**
     * How many of something were reached.
     *
     * @param what in the plural
     */
    public record Share(String what, int reached, int total) {

        /** In percent, rounded down; 100 of nothing. */
        public int percent() {
            return total == 0 ? 100 : (int) (100L * reached / total);
        }

        /** {@code 3 of 4 rules (75 %)}. */
        @Override
        public String toString() {
            return reached + " of " + total + " " + what + " (" + percent() + " %)";
        }
    }

    /** The rules, in the order of the policy. */
    public List<Rule> rules() {
        return rules;
    }

    /** How many runs read each row of a grid, in the order of grids and lines. */
    public Map<GridRow, Integer> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /** How often something stood below, at and above each parameter that conditions compare with, in the policy's order. */
    public Map<String, Map<Position, Integer>> limits() {
        return Collections.unmodifiableMap(limits);
    }

    /** The rules that concluded something. */
    public Share ruleShare() {
        return new Share(
                "rules", (int) rules.stream().filter(rule -> rule.fired > 0).count(), rules.size());
    }

    /** The sides of conditions that were seen: each condition can be seen true and seen false. */
    public Share conditionShare() {
        return new Share(
                "condition sides",
                rules.stream().mapToInt(Rule::sides).sum(),
                rules.stream().mapToInt(rule -> 2 * rule.held.length).sum());
    }

    /** The rows of grids that were read. */
    public Share rowShare() {
        return new Share(
                "grid rows",
                (int) rows.values().stream().filter(count -> count > 0).count(),
                rows.size());
    }

    /** The sides of limits that were met: each can be met from below, exactly and from above. */
    public Share limitShare() {
        return new Share(
                "limit positions",
                limits.values().stream().mapToInt(Map::size).sum(),
                Position.values().length * limits.size());
    }

    /** All shares: rules, condition sides, grid rows, limit positions. */
    public List<Share> shares() {
        return List.of(ruleShare(), conditionShare(), rowShare(), limitShare());
    }
}
