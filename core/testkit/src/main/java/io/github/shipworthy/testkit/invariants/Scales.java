package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.problem.Maybe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The results of technologies that a policy has, by the names that tests have for them. */
final class Scales {

    private static final Map<String, String> IN_POLICY =
            Map.of("candidate", "candidacy", "planPriority", "plan-priority");
    private static final List<String> YES_OR_NO = List.of("false", "true");

    private final Map<String, Scale> byName = new TreeMap<>();

    /** @param levels by the names that the policy has for the results */
    Scales(Map<String, List<String>> levels) {
        levels.forEach((result, values) -> {
            if (!IN_POLICY.containsValue(result)) {
                byName.put(result, new Scale(result, result, values));
            }
        });
        IN_POLICY.forEach((name, result) -> byName.put(
                name,
                new Scale(
                        name, result, name.equals("candidate") ? YES_OR_NO : levels.getOrDefault(result, List.of()))));
    }

    /** That of a result; empty when the policy has none. */
    Optional<Scale> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In alphabetical order. */
    List<Scale> all() {
        return List.copyOf(byName.values());
    }

    /** What is wrong with a name that no result has. */
    String unheardOf(String name) {
        return "the policy has no result `" + name + "` of technologies"
                + Maybe.hint(name, new TreeSet<>(byName.keySet()))
                        .map(hint -> ". " + hint)
                        .orElse("");
    }
}
