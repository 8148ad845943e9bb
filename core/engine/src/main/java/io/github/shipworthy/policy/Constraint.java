package io.github.shipworthy.policy;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several parameters must be together: in order, each at most the next, or of a fixed sum.
 *
 * @param keys of the parameters, at least two
 * @param sum what they come to; empty when they are in order
 */
record Constraint(List<String> keys, Optional<Rational> sum, String why, Location at) {

    /** The constraints of {@code parameters.yaml}; those that name no parameter, or are not met, are problems. */
    static List<Constraint> read(Node.Mapping root, Map<String, Parameter> parameters, List<Problem> problems) {
        List<Constraint> constraints = new ArrayList<>();
        for (Node item : Yaml.items(root, "constraints")) {
            Node.Mapping node = (Node.Mapping) item;
            boolean ordered = node.value("order").isPresent();
            if (ordered == node.value("sum").isPresent()
                    || ordered == node.value("is").isPresent()) {
                problems.add(new Problem(node.at(), "a constraint is an `order`, or a `sum` with what it `is`"));
                continue;
            }
            String list = ordered ? "order" : "sum";
            List<Node> unknown = Yaml.items(node, list).stream()
                    .filter(key -> !parameters.containsKey(Yaml.text(key)))
                    .toList();
            unknown.forEach(key -> problems.add(new Problem(
                    key.at(),
                    "there is no parameter `" + Yaml.text(key) + "`",
                    Maybe.hint(Yaml.text(key), parameters.keySet()))));
            Optional<Rational> sum = ordered ? Optional.empty() : sum(node, problems);
            if (unknown.isEmpty() && ordered != sum.isPresent()) {
                constraints.add(new Constraint(Yaml.texts(node, list), sum, Yaml.text(node, "why"), node.at()));
            }
        }
        constraints.forEach(constraint -> constraint.broken(parameters).ifPresent(problems::add));
        return List.copyOf(constraints);
    }

    private static Optional<Rational> sum(Node.Mapping node, List<Problem> problems) {
        try {
            return Optional.of(Rational.parse(Yaml.text(node, "is")));
        } catch (NumberFormatException e) {
            problems.add(new Problem(node.at(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** What is wrong with these values of the parameters, if anything; at the first that breaks the order. */
    Optional<Problem> broken(Map<String, Parameter> parameters) {
        List<Parameter> named = keys.stream()
                .flatMap(key -> Optional.ofNullable(parameters.get(key)).stream())
                .toList();
        return sum.isPresent() ? unlikeSum(named, sum.get()) : outOfOrder(named);
    }

    private Optional<Problem> outOfOrder(List<Parameter> named) {
        for (int index = 1; index < named.size(); index++) {
            Parameter before = named.get(index - 1);
            Parameter here = named.get(index);
            if (value(before).compareTo(value(here)) > 0) {
                return Optional.of(new Problem(
                        before.at(),
                        "`" + before.key() + "` is " + before.value() + " and may be at most `" + here.key() + "`, "
                                + here.value() + ": " + why));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> unlikeSum(List<Parameter> named, Rational wanted) {
        Rational total = Rational.ZERO;
        for (Parameter parameter : named) {
            total = total.plus(value(parameter));
        }
        return total.equals(wanted)
                ? Optional.empty()
                : Optional.of(new Problem(
                        named.get(named.size() - 1).at(),
                        "`" + String.join("`, `", keys) + "` come to " + total + " and must come to " + wanted + ": "
                                + why));
    }

    private static Rational value(Parameter parameter) {
        return Rational.parse(parameter.value());
    }
}
