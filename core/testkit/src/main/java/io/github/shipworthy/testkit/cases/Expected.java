package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.testkit.values.TechnologyValues;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that a test expects: one text, a number in a range, or what a list holds, in an order or in any. */
public sealed interface Expected {

    /** What is expected where nothing may be concluded. */
    String NONE = TechnologyValues.NONE;

    /** What is expected where something must be concluded, whatever it is. */
    String ANY = "any";

    /** How many items of two lists are compared at a glance. */
    int EASILY_SEEN = 12;

    /** What is wrong with a value, in words; empty when it is as expected. */
    Optional<String> differs(String actual);

    /** The same for a list. */
    Optional<String> differs(List<String> actual);

    /** One value, as a test writes it. */
    static Expected value(String text) {
        return new Exactly(text);
    }

    /** The expectation that a node states. */
    static Expected of(Node node) {
        if (node instanceof Mapping mapping) {
            if (mapping.value("inOrder").isPresent()) {
                return new InOrder(list(mapping, "inOrder"));
            }
            return mapping.value("least").isPresent() || mapping.value("most").isPresent()
                    ? new Between(Nodes.text(mapping, "least"), Nodes.text(mapping, "most"))
                    : new Holding(list(mapping, "includes"), list(mapping, "excludes"));
        }
        if (node instanceof Scalar scalar) {
            return scalar.text().equals(ANY) ? new Something() : new Exactly(scalar.text());
        }
        return new All(Nodes.texts(node));
    }

    private static List<String> list(Mapping mapping, String name) {
        return mapping.value(name).map(Nodes::texts).orElse(List.of());
    }

    private static Optional<Rational> number(String text) {
        try {
            return Optional.of(Rational.parse(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** In what two lists differ: both as they are, or when nobody could find it in them, what one has more. */
    private static String difference(List<String> expected, String order, List<String> actual) {
        List<String> missing =
                expected.stream().filter(each -> !actual.contains(each)).toList();
        List<String> besides =
                actual.stream().filter(each -> !expected.contains(each)).toList();
        boolean shown = expected.size() + actual.size() <= EASILY_SEEN || (missing.isEmpty() && besides.isEmpty());
        return shown
                ? "expected " + expected + order + ", and it is " + actual
                : "of " + expected.size() + " expected " + missing + " are missing, and " + besides
                        + " are there besides";
    }

    /** Exactly this value; numbers are compared as numbers. */
    record Exactly(String value) implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            boolean same = value.equals(actual)
                    || number(value)
                            .flatMap(expected -> number(actual).map(other -> expected.compareTo(other) == 0))
                            .orElse(false);
            return same ? Optional.empty() : Optional.of("expected " + value + ", and it is " + actual);
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            return new All(value.equals(NONE) ? List.of() : List.of(value)).differs(actual);
        }
    }

    /** Whatever was concluded. */
    record Something() implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            return actual.equals(NONE) ? Optional.of("expected any, and it is none") : Optional.empty();
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            return differs(actual.isEmpty() ? NONE : ANY);
        }
    }

    /** A number that is not less and not more; both ends belong to it. */
    record Between(Optional<String> least, Optional<String> most) implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            Optional<Rational> value = number(actual);
            boolean inside = value.isPresent()
                    && least.flatMap(Expected::number)
                            .filter(limit -> value.get().compareTo(limit) < 0)
                            .isEmpty()
                    && most.flatMap(Expected::number)
                            .filter(limit -> value.get().compareTo(limit) > 0)
                            .isEmpty();
            return inside ? Optional.empty() : Optional.of("expected " + this + ", and it is " + actual);
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            return Optional.of("expected a number, and it is the list " + actual);
        }

        @Override
        public String toString() {
            return least.map(limit -> "at least " + limit).orElse("")
                    + (least.isPresent() && most.isPresent() ? " and " : "")
                    + most.map(limit -> "at most " + limit).orElse("");
        }
    }

    /** Exactly these, in any order. */
    record All(List<String> values) implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            return differs(actual.equals(NONE) ? List.of() : List.of(actual));
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            return values.stream()
                            .sorted()
                            .toList()
                            .equals(actual.stream().sorted().toList())
                    ? Optional.empty()
                    : Optional.of(difference(values, "", actual));
        }
    }

    /** Exactly these, in this order. */
    record InOrder(List<String> values) implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            return differs(actual.equals(NONE) ? List.of() : List.of(actual));
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            return values.equals(actual) ? Optional.empty() : Optional.of(difference(values, " in this order", actual));
        }
    }

    /** These among others, and none of those. */
    record Holding(List<String> includes, List<String> excludes) implements Expected {
        @Override
        public Optional<String> differs(String actual) {
            return differs(actual.equals(NONE) ? List.of() : List.of(actual));
        }

        @Override
        public Optional<String> differs(List<String> actual) {
            List<String> wrong = new ArrayList<>();
            includes.stream().filter(each -> !actual.contains(each)).forEach(each -> wrong.add(each + " is missing"));
            excludes.stream().filter(actual::contains).forEach(each -> wrong.add(each + " is there"));
            return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong) + " in " + actual);
        }
    }
}
