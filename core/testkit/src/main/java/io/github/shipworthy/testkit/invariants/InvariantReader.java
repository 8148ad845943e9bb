package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.invariants.Monotone.Along;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an invariant that the schema has looked at. */
final class InvariantReader {

    private static final String WHERE = "where";
    private static final String RISING = "rising";
    private static final String FALLING = "falling";
    private static final List<String> LAWS =
            List.of("monotone", "total", "exactlyOne", "independent", "order", "repeatable", "everyInputMatters");

    private final Mapping invariant;
    private final List<Problem> problems;

    InvariantReader(Mapping invariant, List<Problem> problems) {
        this.invariant = invariant;
        this.problems = problems;
    }

    Optional<Invariant> read(Optional<Portfolio> given, Map<String, String> parameters) {
        int known = problems.size();
        List<String> laws =
                LAWS.stream().filter(law -> invariant.value(law).isPresent()).toList();
        if (laws.size() != 1) {
            problem(
                    invariant.at(),
                    laws.isEmpty()
                            ? "an invariant says nothing"
                            : "an invariant says " + String.join(" and ", laws) + " at once",
                    Optional.of("State one of " + String.join(", ", LAWS) + "."));
            return Optional.empty();
        }
        Law law = law(laws.get(0), invariant.value(laws.get(0)).orElseThrow());
        checkGiven(law, given);
        Setting setting = new Setting(
                given,
                parameters,
                number("seed").orElse(Setting.SEED),
                number("trials").orElse((long) Setting.TRIALS).intValue());
        String name = text("name").orElse("");
        return problems.size() > known ? Optional.empty() : Optional.of(new Invariant(name, law, setting));
    }

    private Law law(String name, Node value) {
        return switch (name) {
            case "monotone" -> monotone((Mapping) value);
            case "total" -> new Answered(((Scalar) value).text(), false, where());
            case "exactlyOne" -> new Answered(((Scalar) value).text(), true, where());
            case "everyInputMatters" -> everyInput(value);
            case "independent" -> new OfPortfolios(Twist.INDEPENDENT, withoutWhere(name, texts(value)));
            case "order" -> new OfPortfolios(Twist.ANY_ORDER, withoutWhere(name, OfPortfolios.EVERYTHING));
            default -> new OfPortfolios(Twist.REPEATABLE, withoutWhere(name, OfPortfolios.EVERYTHING));
        };
    }

    private List<String> withoutWhere(String law, List<String> about) {
        invariant
                .value(WHERE)
                .ifPresent(where -> problem(
                        where.at(),
                        "`where` goes with monotone, total and exactlyOne, not with " + law,
                        Optional.empty()));
        return about;
    }

    private Law everyInput(Node value) {
        withoutWhere("everyInputMatters", List.of());
        if (value instanceof Mapping mapping) {
            return new EveryInputMatters(
                    List.of(),
                    mapping.value("except").map(InvariantReader::texts).orElse(List.of()));
        }
        if (value instanceof Scalar word && !word.text().equals("true")) {
            problem(word.at(), "`" + word.text() + "` says nothing; allowed is true", Optional.empty());
        }
        return new EveryInputMatters(value instanceof Sequence ? texts(value) : List.of(), List.of());
    }

    private Law monotone(Mapping monotone) {
        List<Along> inputs = new ArrayList<>();
        ((Mapping) monotone.value("in").orElseThrow())
                .entries()
                .forEach((name, entry) -> inputs.add(along(new Input(name), entry.value())));
        return new Monotone(
                monotone.value("result").map(result -> ((Scalar) result).text()).orElse(""), inputs, where());
    }

    private Along along(Input input, Node order) {
        if (order instanceof Scalar word) {
            if (!word.text().equals(RISING) && !word.text().equals(FALLING)) {
                problem(
                        word.at(),
                        "`" + word.text() + "` is no order; allowed are " + RISING + ", " + FALLING
                                + " and a list from the least to the greatest",
                        Maybe.hint(word.text(), List.of(RISING, FALLING)));
            } else if (!input.mayBeOrdered()) {
                problem(
                        word.at(),
                        "`" + input.name()
                                + "` has no order of its own; list its values from the least to the greatest",
                        Optional.empty());
            }
            return new Along(input, List.of(), word.text().equals(FALLING));
        }
        List<String> values = texts(order);
        values(input, order);
        if (new HashSet<>(values).size() < Math.max(2, values.size())) {
            problem(order.at(), "an order has two values or more, each once", Optional.empty());
        }
        return new Along(input, values, false);
    }

    private Where where() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        invariant
                .value(WHERE)
                .ifPresent(where -> ((Mapping) where).entries().forEach((name, entry) -> {
                    values(new Input(name), entry.value());
                    allowed.put(name, texts(entry.value()));
                }));
        return new Where(allowed);
    }

    /** Looks whether a fact of countable values can have these. */
    private void values(Input input, Node values) {
        Collection<String> constants = input.constants();
        if (constants.isEmpty()) {
            return;
        }
        scalars(values).stream()
                .filter(value -> !constants.contains(value.text()))
                .forEach(value -> problem(
                        value.at(),
                        "`" + value.text() + "` is no value of `" + input.name() + "`; allowed are "
                                + String.join(", ", constants),
                        Maybe.hint(value.text(), constants)));
    }

    private void checkGiven(Law law, Optional<Portfolio> given) {
        boolean single = law instanceof OfTechnologies;
        int count = given.map(portfolio -> portfolio.technologies().size()).orElse(1);
        Location at = invariant.value("given").map(Node::at).orElse(invariant.at());
        if (single && count != 1) {
            problem(
                    at,
                    "the invariant is about single technologies, and given are " + count + "; allowed is one",
                    Optional.empty());
        } else if (count == 0) {
            problem(at, "given is a portfolio without technologies, so nothing would be looked at", Optional.empty());
        }
    }

    private Optional<String> text(String name) {
        return invariant.value(name).map(value -> ((Scalar) value).text());
    }

    private Optional<Long> number(String name) {
        return text(name).map(Long::parseLong);
    }

    private static List<Scalar> scalars(Node node) {
        return node instanceof Sequence list
                ? list.items().stream().map(Scalar.class::cast).toList()
                : List.of((Scalar) node);
    }

    private static List<String> texts(Node node) {
        return scalars(node).stream().map(Scalar::text).toList();
    }

    private void problem(Location at, String message, Optional<String> hint) {
        problems.add(new Problem(at, message, hint));
    }
}
