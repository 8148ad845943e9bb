package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes of a portfolio's technologies as the policy declares them. */
final class Attributes {

    private Attributes() {}

    /**
     * Their values by name for each of some technologies, as {@link AttributeType#parse} makes them.
     *
     * @throws PortfolioException with every attribute that the policy does not declare or whose value it does not allow
     */
    static List<Map<String, Object>> of(List<Technology> technologies, Definition definition, Workers workers) {
        if (workers.shards(technologies, Attributes::haveNone).stream().allMatch(haveNone -> haveNone)) {
            return Collections.nCopies(technologies.size(), Map.of());
        }
        List<Read> pieces = workers.shards(technologies, some -> read(some, definition));
        List<Problem> problems =
                pieces.stream().flatMap(read -> read.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
        return pieces.stream().flatMap(read -> read.values().stream()).toList();
    }

    private static boolean haveNone(List<Technology> technologies) {
        for (Technology technology : technologies) {
            if (!technology.attributes().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private record Read(List<Map<String, Object>> values, List<Problem> problems) {}

    private static Read read(List<Technology> technologies, Definition definition) {
        List<Problem> problems = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>(technologies.size());
        for (Technology technology : technologies) {
            values.add(values(technology, definition, problems));
        }
        return new Read(values, problems);
    }

    private static Map<String, Object> values(Technology technology, Definition definition, List<Problem> problems) {
        Map<String, Object> values = new HashMap<>();
        technology.attributes().forEach((name, attribute) -> {
            AttributeType type = definition.attributes().get(name);
            Location at = attribute.at().orElseGet(() -> Location.of("technology `" + technology.id() + "`"));
            if (type == null) {
                problems.add(unknown(name, at, definition));
            } else if (!attribute.text().equals("UNKNOWN")) {
                value(type, attribute, at, problems).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }

    private static Optional<Object> value(
            AttributeType type, Attribute attribute, Location at, List<Problem> problems) {
        try {
            return Optional.of(type.parse(attribute));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    at,
                    "attribute `" + type.name() + "` is `" + attribute.text() + "`; allowed is " + e.getMessage(),
                    Maybe.hint(attribute.text(), type.values())));
            return Optional.empty();
        }
    }

    private static Problem unknown(String name, Location at, Definition definition) {
        Set<String> declared = definition.attributes().keySet();
        return new Problem(
                at,
                "policy `" + definition.name() + "` declares no attribute `" + name + "`"
                        + (declared.isEmpty() ? "; it declares none" : "; it declares " + String.join(", ", declared)),
                Maybe.hint(name, declared));
    }
}
