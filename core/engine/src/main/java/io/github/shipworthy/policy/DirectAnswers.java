package io.github.shipworthy.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conditions say of some parts, a bit for each part for which one holds. A condition is asked about a part, and a property
 * read of it, when that first matters.
 */
final class DirectAnswers {

    private final List<DirectCondition> conditions;
    private final Considered[] parts;
    private final long[] asked;
    private final long[] holding;
    private final @Nullable Comparable<?>[][] columns;
    private final long[] read;

    /** @param columns how many properties are compared */
    DirectAnswers(List<DirectCondition> conditions, int columns, Considered[] parts) {
        this.conditions = conditions;
        this.parts = parts;
        this.asked = new long[conditions.size()];
        this.holding = new long[conditions.size()];
        this.columns = new Comparable<?>[columns][];
        this.read = new long[columns];
    }

    Considered[] parts() {
        return parts;
    }

    /** Those of some parts for which the condition at a place holds. */
    long holding(int place, long among) {
        long unasked = among & ~asked[place];
        if (unasked != 0) {
            holding[place] |= conditions.get(place).holding(this, unasked);
            asked[place] |= unasked;
        }
        return among & holding[place];
    }

    /**
     * What a property is for some parts, by their indices; whatever it may be for others.
     *
     * @param place of the property among those that are compared
     */
    Comparable<?>[] values(int place, DirectValue property, long among) {
        Comparable<?>[] values = columns[place];
        if (values == null) {
            values = new Comparable<?>[parts.length];
            columns[place] = values;
        }
        read(property, among & ~read[place], values);
        read[place] |= among;
        return values;
    }

    /** What a value is for some parts, by their indices; read each time. */
    Comparable<?>[] values(DirectValue value, long among) {
        Comparable<?>[] values = new Comparable<?>[parts.length];
        read(value, among, values);
        return values;
    }

    private void read(DirectValue value, long among, Comparable<?>[] into) {
        for (long left = among; left != 0; left &= left - 1) {
            int part = Long.numberOfTrailingZeros(left);
            into[part] = value.of(parts[part]);
        }
    }
}
