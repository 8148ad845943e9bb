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
    private final long[] @Nullable [] bearers;
    private final long[] looked;

    /**
     * @param columns how many properties have values that are compared
     * @param bearers how many are compared with constants
     */
    DirectAnswers(List<DirectCondition> conditions, int columns, int bearers, Considered[] parts) {
        this.conditions = conditions;
        this.parts = parts;
        this.asked = new long[conditions.size()];
        this.holding = new long[conditions.size()];
        this.columns = new Comparable<?>[columns][];
        this.read = new long[columns];
        this.bearers = new long[bearers][];
        this.looked = new long[bearers];
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

    /**
     * Which parts have which constant: for each a bit for each part, for some parts and whichever were looked at before.
     *
     * @param place of the property among those that are compared with constants
     * @param constants how many there are
     */
    long[] bearers(int place, DirectValue property, int constants, long among) {
        long[] known = bearers[place];
        if (known == null) {
            known = new long[constants];
            bearers[place] = known;
        }
        for (long left = among & ~looked[place]; left != 0; left &= left - 1) {
            int part = Long.numberOfTrailingZeros(left);
            known[((Enum<?>) property.of(parts[part])).ordinal()] |= 1L << part;
        }
        looked[place] |= among;
        return known;
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
