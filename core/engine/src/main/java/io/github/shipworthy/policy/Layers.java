package io.github.shipworthy.policy;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays a document of a policy over that of the policy it extends: what it names is replaced, the rest stays. The schema
 * checks only what comes out, so that an extension may leave out what stays.
 */
final class Layers {

    private Layers() {}

    /** A definition over the one below: phases are matched by name, languages joined, everything else laid over. */
    static Node.Mapping definition(Node.Mapping below, Node.Mapping above, List<Problem> problems) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(over(below, above).entries());
        if (above.value("phases").isPresent() && below.value("phases").isPresent()) {
            phases(below, above, problems).ifPresent(phases -> entries.put("phases", entry(above, "phases", phases)));
        }
        joined(below, above, "languages").ifPresent(tags -> entries.put("languages", entry(above, "languages", tags)));
        joined(below, above, "without").ifPresent(rules -> entries.put("without", entry(above, "without", rules)));
        entries.remove("extends");
        return new Node.Mapping(above.at(), entries);
    }

    /** Parameters over those below: of one that stays, only what differs needs to be said. */
    static Node.Mapping parameters(Node.Mapping below, Node.Mapping above, List<Problem> problems) {
        Set<String> known = Yaml.mapping(below, "parameters").entries().keySet();
        Map<String, Node.Entry> sound = new LinkedHashMap<>();
        above.value("parameters")
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .ifPresent(named -> named.entries().forEach((key, entry) -> {
                    boolean whole = known.contains(key)
                            || !(entry.value() instanceof Node.Mapping mapping)
                            || mapping.entries().size() > 1;
                    if (whole) {
                        sound.put(key, entry);
                    } else {
                        problems.add(new Problem(
                                entry.keyAt(),
                                "`" + key + "` is no parameter of the policy that this one extends; a new one needs its"
                                        + " unit, why and range",
                                Maybe.hint(key, known)));
                    }
                }));
        Map<String, Node.Entry> entries = new LinkedHashMap<>(above.entries());
        entries.computeIfPresent(
                "parameters",
                (name, entry) -> entry.value() instanceof Node.Mapping
                        ? new Node.Entry(
                                entry.keyAt(), new Node.Mapping(entry.value().at(), sound))
                        : entry);
        return over(below, new Node.Mapping(above.at(), entries));
    }

    /** A mapping over another, mapping by mapping; what is no mapping is replaced. */
    static Node.Mapping over(Node.Mapping below, Node.Mapping above) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((name, entry) -> {
            Optional<Node.Mapping> before =
                    below.value(name).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
            entries.put(
                    name,
                    before.isPresent() && entry.value() instanceof Node.Mapping mapping
                            ? new Node.Entry(entry.keyAt(), over(before.get(), mapping))
                            : entry);
        });
        return new Node.Mapping(above.at(), entries);
    }

    private static Node.Entry entry(Node.Mapping above, String name, Node value) {
        return new Node.Entry(
                Optional.ofNullable(above.entries().get(name))
                        .map(Node.Entry::keyAt)
                        .orElse(above.at()),
                value);
    }

    /** Two sequences in one; empty unless both are there, or when one of them is something else. */
    private static Optional<Node> joined(Node.Mapping below, Node.Mapping above, String name) {
        return below.value(name).isPresent()
                        && above.value(name)
                                .filter(Node.Sequence.class::isInstance)
                                .isPresent()
                ? Optional.of(new Node.Sequence(
                        above.value(name).orElseThrow().at(),
                        Stream.concat(Yaml.items(below, name).stream(), Yaml.items(above, name).stream())
                                .filter(Node.Scalar.class::isInstance)
                                .toList()))
                : Optional.empty();
    }

    /** The phases of both; empty when one above is not even shaped like a phase, which the schema will say. */
    private static Optional<Node> phases(Node.Mapping below, Node.Mapping above, List<Problem> problems) {
        if (!(above.value("phases").orElseThrow() instanceof Node.Sequence added)
                || !added.items().stream().allMatch(Layers::isPhase)) {
            return Optional.empty();
        }
        List<Node.Mapping> phases = new ArrayList<>();
        Yaml.items(below, "phases").forEach(phase -> phases.add((Node.Mapping) phase));
        for (Node item : added.items()) {
            Node.Mapping phase = (Node.Mapping) item;
            int place = indexOf(phases, Yaml.text(phase, "name"));
            if (place >= 0) {
                phases.set(place, more(phases.get(place), phase, problems));
            } else if (phase.value("scope").isEmpty()) {
                List<String> known =
                        phases.stream().map(each -> Yaml.text(each, "name")).toList();
                problems.add(new Problem(
                        phase.value("name").orElseThrow().at(),
                        "`" + Yaml.text(phase, "name")
                                + "` is no phase of the policy that this one extends; a new one needs its scope",
                        Maybe.hint(Yaml.text(phase, "name"), known)));
            } else {
                phases.add(placeOf(phases, Yaml.text(phase, "scope")), phase);
            }
        }
        return Optional.of(new Node.Sequence(added.at(), List.copyOf(phases)));
    }

    private static boolean isPhase(Node node) {
        return node instanceof Node.Mapping phase
                && phase.value("name").filter(Node.Scalar.class::isInstance).isPresent()
                && phase.value("scope").map(Node.Scalar.class::isInstance).orElse(true)
                && phase.value("rules").filter(Node.Sequence.class::isInstance).isPresent();
    }

    private static int indexOf(List<Node.Mapping> phases, String name) {
        for (int index = 0; index < phases.size(); index++) {
            if (Yaml.text(phases.get(index), "name").equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** A new phase stands behind those of its scope. */
    private static int placeOf(List<Node.Mapping> phases, String scope) {
        for (int index = phases.size() - 1; index >= 0; index--) {
            if (Yaml.text(phases.get(index), "scope").equals(scope)) {
                return index + 1;
            }
        }
        return phases.size();
    }

    /** A phase with more rule files behind its own. */
    private static Node.Mapping more(Node.Mapping below, Node.Mapping above, List<Problem> problems) {
        Optional<String> scope = Yaml.optional(above, "scope");
        if (scope.isPresent() && !scope.get().equals(Yaml.text(below, "scope"))) {
            problems.add(new Problem(
                    above.value("scope").orElseThrow().at(),
                    "phase `" + Yaml.text(above, "name") + "` is of scope " + Yaml.text(below, "scope")
                            + " in the policy that this one extends"));
        }
        Location at = above.value("rules").orElseThrow().at();
        Map<String, Node.Entry> entries = new LinkedHashMap<>(below.entries());
        entries.putAll(above.entries());
        entries.put("scope", new Node.Entry(below.at(), below.value("scope").orElseThrow()));
        entries.put(
                "rules",
                new Node.Entry(
                        at,
                        new Node.Sequence(
                                at,
                                Stream.concat(Yaml.items(below, "rules").stream(), Yaml.items(above, "rules").stream())
                                        .toList())));
        return new Node.Mapping(above.at(), entries);
    }
}
