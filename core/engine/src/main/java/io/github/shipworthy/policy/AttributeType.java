package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Rational;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A kind of fact that a policy declares.
 *
 * @param range the least and the greatest value of a number, when they are bounded
 * @param levels the scale from the lowest to the highest; empty unless it is a level
 */
record AttributeType(String name, Type type, String unit, String why, Optional<Bounds> range, List<Level> levels) {

    enum Type {
        BOOLEAN,
        INTEGER,
        DECIMAL,
        LEVEL,
        TEXT,
        DATE
    }

    record Bounds(Rational lowest, Rational highest) {}

    /** The words an attribute of this type may hold; empty when they are not countable. */
    List<String> values() {
        return type == Type.BOOLEAN
                ? List.of("true", "false")
                : levels.stream().map(Level::value).toList();
    }

    /**
     * The value as rules read it: a Boolean, {@link Rational}, {@link Level}, String or {@link LocalDate}.
     *
     * @throws IllegalArgumentException saying what is allowed
     */
    Object parse(Attribute attribute) {
        String text = attribute.text();
        return switch (type) {
            case BOOLEAN -> oneOf(text, List.of("true", "false")).equals("true");
            case INTEGER, DECIMAL -> number(text);
            case LEVEL -> {
                oneOf(text, values());
                yield levels.get(values().indexOf(text));
            }
            case TEXT -> text;
            case DATE -> date(text);
        };
    }

    private static String oneOf(String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            throw new IllegalArgumentException("one of " + String.join(", ", allowed));
        }
        return text;
    }

    private Rational number(String text) {
        String allowed = (type == Type.INTEGER ? "a whole number" : "a decimal with at most six decimals")
                + range.map(bounds -> " from " + bounds.lowest() + " to " + bounds.highest())
                        .orElse("");
        String form = type == Type.INTEGER ? "-?\\d{1,15}" : "-?\\d{1,12}(\\.\\d{1,6})?";
        if (!text.matches(form)) {
            throw new IllegalArgumentException(allowed);
        }
        Rational value = Rational.parse(text);
        boolean outside = range.filter(
                        bounds -> value.compareTo(bounds.lowest()) < 0 || value.compareTo(bounds.highest()) > 0)
                .isPresent();
        if (outside) {
            throw new IllegalArgumentException(allowed);
        }
        return value;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a calendar date such as 2026-02-24", e);
        }
    }
}
