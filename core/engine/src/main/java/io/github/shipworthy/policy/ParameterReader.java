package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Rational;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code parameters.yaml}, and new values for its parameters. */
final class ParameterReader {

    private ParameterReader() {}

    /** The parameters in the order of the file; the ones that cannot be read are problems. */
    static ImmutableMap<String, Parameter> read(Node.Mapping root, List<Problem> problems) {
        ImmutableMap.Builder<String, Parameter> parameters = ImmutableMap.builder();
        Yaml.mapping(root, "parameters").entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Mapping mapping) {
                parameter(key, entry.keyAt(), mapping, problems).ifPresent(parameter -> parameters.put(key, parameter));
            }
        });
        return parameters.buildOrThrow();
    }

    private static Optional<Parameter> parameter(
            String key, Location at, Node.Mapping mapping, List<Problem> problems) {
        List<Node> range = Yaml.items(mapping, "range");
        Optional<Rational> lowest = number(range.get(0), problems);
        Optional<Rational> highest = number(range.get(1), problems);
        Node given = mapping.value("value").orElseThrow();
        Optional<Rational> value = number(given, problems);
        if (lowest.isEmpty() || highest.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (lowest.get().compareTo(highest.get()) > 0) {
            problems.add(new Problem(range.get(0).at(), "the range of `" + key + "` ends before it begins"));
            return Optional.empty();
        }
        Parameter parameter = new Parameter(
                key,
                value.get().toString(),
                Yaml.text(mapping, "unit"),
                Yaml.text(mapping, "why"),
                lowest.get().toString(),
                highest.get().toString(),
                at);
        outside(parameter, value.get(), given.at()).ifPresent(problems::add);
        return Optional.of(parameter);
    }

    private static Optional<Rational> number(Node node, List<Problem> problems) {
        String text = ((Node.Scalar) node).text();
        try {
            return Optional.of(Rational.parse(text));
        } catch (NumberFormatException e) {
            problems.add(new Problem(
                    node.at(),
                    "`" + text + "` is not a number: allowed is a decimal such as 0.5 or a fraction such as 2/3"));
            return Optional.empty();
        }
    }

    private static Optional<Problem> outside(Parameter parameter, Rational value, Location at) {
        boolean inside = value.compareTo(Rational.parse(parameter.lowest())) >= 0
                && value.compareTo(Rational.parse(parameter.highest())) <= 0;
        return inside
                ? Optional.empty()
                : Optional.of(new Problem(
                        at,
                        "`" + parameter.key() + "` is " + value + "; allowed is " + parameter.lowest() + " to "
                                + parameter.highest() + " " + parameter.unit()));
    }

    /** Whether a parameter holds points of a score: the first word of its key names the score. */
    static boolean isPoints(String key, Collection<Result> results) {
        return key.endsWith(".points")
                && results.stream().anyMatch(result -> result.isScore() && key.startsWith(result.name() + "."));
    }

    /**
     * A parameter with another value.
     *
     * @throws PolicyException when there is none of that name, or the value is outside its range
     */
    static Parameter changed(Map<String, Parameter> parameters, String key, String value, Collection<Result> results) {
        Location at = Location.of(key + "=" + value);
        Parameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new PolicyException(List.of(
                    new Problem(at, "there is no parameter `" + key + "`", Maybe.hint(key, parameters.keySet()))));
        }
        Rational number;
        try {
            number = Rational.parse(value);
        } catch (NumberFormatException e) {
            throw new PolicyException(List.of(new Problem(at, String.valueOf(e.getMessage()))));
        }
        Optional<Problem> problem = outside(parameter, number, at)
                .or(() -> isPoints(key, results) && !number.hasSixDecimals()
                        ? Optional.of(new Problem(at, "points have at most six decimals"))
                        : Optional.empty());
        problem.ifPresent(found -> {
            throw new PolicyException(List.of(found));
        });
        return new Parameter(
                key,
                number.toString(),
                parameter.unit(),
                parameter.why(),
                parameter.lowest(),
                parameter.highest(),
                parameter.at());
    }
}
