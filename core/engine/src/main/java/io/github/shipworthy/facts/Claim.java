package io.github.shipworthy.facts;

import java.util.List;

/**
 * A value that a report states.
 *
 * @param section where it states it
 * @param subject the id of a technology, or {@code portfolio}
 * @param field what it states a value of, such as {@code priority}
 * @param values the value, or the values of a list in the order given, as written
 * @param list whether the report states a list
 */
public record Claim(String section, String subject, String field, List<String> values, boolean list) {

    /** Copies the values. */
    public Claim {
        values = List.copyOf(values);
    }
}
