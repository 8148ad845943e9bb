package io.github.shipworthy.policy;

import com.google.common.collect.Sets;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In what two policies differ. Names are in alphabetical order.
 *
 * @param before which policy it was
 * @param after which it is now
 * @param rulesAdded the rules that are new
 * @param rulesRemoved the rules that are gone
 * @param rulesChanged the rules that say something else: other conditions, conclusion, reason, source or phase
 * @param parameters the numbers that have another value, are new or are gone
 * @param tablesChanged the grids that are new, gone or have other rows
 */
public record PolicyChanges(
        PolicyId before,
        PolicyId after,
        List<String> rulesAdded,
        List<String> rulesRemoved,
        List<String> rulesChanged,
        List<ParameterChange> parameters,
        List<String> tablesChanged) {

    /** Copies the lists. */
    public PolicyChanges {
        rulesAdded = List.copyOf(rulesAdded);
        rulesRemoved = List.copyOf(rulesRemoved);
        rulesChanged = List.copyOf(rulesChanged);
        parameters = List.copyOf(parameters);
        tablesChanged = List.copyOf(tablesChanged);
    }

    /**
     * A number with another value.
     *
     * @param before its value; empty when it is new
     * @param after its value; empty when it is gone
     */
    public record ParameterChange(String key, String before, String after) {

        /** {@code key before -> after}. */
        @Override
        public String toString() {
            return key + " " + (before.isEmpty() ? "(new)" : before) + " -> " + (after.isEmpty() ? "(gone)" : after);
        }
    }

    static PolicyChanges between(Policy before, Policy after) {
        Compiled old = before.compiled();
        Compiled now = after.compiled();
        Map<String, String> oldParameters = values(before);
        Map<String, String> newParameters = values(after);
        return new PolicyChanges(
                before.id(),
                after.id(),
                sorted(Sets.difference(now.rules().keySet(), old.rules().keySet())),
                sorted(Sets.difference(old.rules().keySet(), now.rules().keySet())),
                differing(old.rules(), now.rules(), PolicyChanges::says),
                sorted(Sets.union(oldParameters.keySet(), newParameters.keySet())).stream()
                        .filter(key -> !Objects.equals(oldParameters.get(key), newParameters.get(key)))
                        .map(key -> new ParameterChange(
                                key, oldParameters.getOrDefault(key, ""), newParameters.getOrDefault(key, "")))
                        .toList(),
                sorted(Sets.union(
                        Sets.symmetricDifference(
                                old.grids().keySet(), now.grids().keySet()),
                        Sets.newHashSet(differing(old.grids(), now.grids(), PolicyChanges::says)))));
    }

    private static <V> List<String> differing(Map<String, V> old, Map<String, V> now, Function<V, String> says) {
        return sorted(Sets.filter(
                Sets.intersection(old.keySet(), now.keySet()),
                name -> !says.apply(Objects.requireNonNull(old.get(name)))
                        .equals(says.apply(Objects.requireNonNull(now.get(name))))));
    }

    /** What a rule says, however it is laid out. */
    private static String says(RuleText rule) {
        return String.join(
                "\n",
                rule.rule().phase(),
                rule.rule().rationale(),
                rule.rule().source(),
                rule.sort().name(),
                rule.conditions().stream().map(Term::written).collect(Collectors.joining(", ")),
                rule.consequence().written());
    }

    private static String says(Grid grid) {
        return grid.columns().stream().map(Grid.Column::name).collect(Collectors.joining(","))
                + grid.outcomes().stream().map(Result::name).collect(Collectors.joining(","))
                + grid.cells()
                + grid.rows().stream()
                        .map(row -> row.ranks() + row.cited().why())
                        .collect(Collectors.joining(","));
    }

    private static Map<String, String> values(Policy policy) {
        return policy.parameters().stream().collect(Collectors.toMap(Parameter::key, Parameter::value));
    }

    private static List<String> sorted(Iterable<String> names) {
        List<String> sorted = new ArrayList<>();
        names.forEach(sorted::add);
        sorted.sort(String::compareTo);
        return sorted;
    }

    /** Whether nothing that decides anything differs: texts for people may. */
    public boolean none() {
        return rulesAdded.isEmpty()
                && rulesRemoved.isEmpty()
                && rulesChanged.isEmpty()
                && parameters.isEmpty()
                && tablesChanged.isEmpty();
    }

    /** A line for each sort of change; {@code no rule, number or table differs} when there is none. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        line(lines, "rules added", rulesAdded);
        line(lines, "rules removed", rulesRemoved);
        line(lines, "rules changed", rulesChanged);
        line(
                lines,
                "parameters",
                parameters.stream().map(ParameterChange::toString).toList());
        line(lines, "tables changed", tablesChanged);
        return lines.isEmpty() ? "no rule, number or table differs" : String.join("\n", lines);
    }

    private static void line(List<String> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(label + ": " + String.join("; ", names));
        }
    }
}
