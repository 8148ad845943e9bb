package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes of a portfolio's technologies as the policy declares them. */
final class Attributes {

    private Attributes() {}

    /**
     * The technologies as rules will see them, in the portfolio's order.
     *
     * @throws PortfolioException with every attribute that the policy does not declare or whose value it does not allow
     */
    static List<Subject> subjects(Portfolio portfolio, Frame frame) {
        return subjects(portfolio.technologies(), frame);
    }

    /** The same of some technologies. */
    static List<Subject> subjects(List<Technology> technologies, Frame frame) {
        return subjects(List.of(read(technologies, frame)));
    }

    /** The same worked out on several threads. */
    static List<Subject> subjects(Portfolio portfolio, Frame frame, Workers workers) {
        return subjects(workers.shards(portfolio.technologies(), some -> read(some, frame)));
    }

    private static List<Subject> subjects(List<Read> pieces) {
        List<Problem> problems = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (Read read : pieces) {
            subjects.addAll(read.subjects());
            problems.addAll(read.problems());
        }
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
        return subjects;
    }

    private record Read(List<Subject> subjects, List<Problem> problems) {}

    private static Read read(List<Technology> technologies, Frame frame) {
        List<Problem> problems = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>(technologies.size());
        for (Technology technology : technologies) {
            Map<String, Object> values =
                    technology.attributes().isEmpty() ? Map.of() : values(technology, frame.definition(), problems);
            subjects.add(new Subject(technology, frame, values));
        }
        return new Read(subjects, problems);
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
