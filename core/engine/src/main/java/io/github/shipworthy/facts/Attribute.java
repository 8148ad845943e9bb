package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Location;
import java.util.Optional;

/**
 * A fact of a kind that a policy declares. It is kept as written until a policy says what type it has.
 *
 * @param text the value as written, such as {@code 12.5}, {@code true} or {@code HIGH}; {@code UNKNOWN} is no value
 * @param at where it stands, when it came from a file
 */
public record Attribute(String text, Optional<Location> at) {

    /** A value from Java. Numbers and dates are written as {@link Object#toString} writes them. */
    public static Attribute of(Object value) {
        return new Attribute(value.toString(), Optional.empty());
    }
}
