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

    /** The parameters in the order of the file; what cannot be read is a problem, and 0 in its place. */
    static ImmutableMap<String, Parameter> read(Node.Mapping root, List<Problem> problems) {
        ImmutableMap.Builder<String, Parameter> parameters = ImmutableMap.builder();
        Yaml.mapping(root, "parameters").entries().forEach((key, entry) -> {
            if (entry.value() instanceof Node.Mapping mapping) {
                parameters.put(key, parameter(key, entry.keyAt(), mapping, problems));
            }
        });
        return parameters.buildOrThrow();
    }

    private static Parameter parameter(String key, Location at, Node.Mapping mapping, List<Problem> problems) {
        int before = problems.size();
        List<Node> range = Yaml.items(mapping, "range");
        Rational lowest = number(range.get(0), problems);
        Rational highest = number(range.get(1), problems);
        Node given = mapping.value("value").orElseThrow();
        Rational value = number(given, problems);
        if (lowest.compareTo(highest) > 0) {
            problems.add(new Problem(range.get(0).at(), "the range of `" + key + "` ends before it begins"));
        }
        Parameter parameter = new Parameter(
                key,
                value.toString(),
                Yaml.text(mapping, "unit"),
                Yaml.text(mapping, "why"),
                lowest.toString(),
                highest.toString(),
                at);
        if (problems.size() == before) {
            outside(parameter, value, given.at()).ifPresent(problems::add);
        }
        return parameter;
    }

    private static Rational number(Node node, List<Problem> problems) {
        String text = ((Node.Scalar) node).text();
        try {
            return Rational.parse(text);
        } catch (NumberFormatException e) {
            problems.add(new Problem(
                    node.at(),
                    "`" + text + "` is not a number: allowed is a decimal such as 0.5 or a fraction such as 2/3"));
            return Rational.ZERO;
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
