package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * The alphabetical order of ids. Most are told apart by how they begin, which is sorted as numbers, each with its place in its
 * last bits; those that begin alike by how they go on, and what is left by comparing the whole.
 */
final class IdOrder {

    /** So many that begin alike are compared; more are sorted by how they go on. */
    private static final int FEW = 32;

    /** Ids that go on alike are compared as a whole: they would be looked at again and again. */
    private static final int LONG = 100;

    /** What stands for a character that has no byte of its own. */
    private static final long WIDE = 0xFF;

    private final IntFunction<String> ids;
    private final IntBinaryOperator compare;

    private IdOrder(IntFunction<String> ids, IntBinaryOperator compare) {
        this.ids = ids;
        this.compare = compare;
    }

    /**
     * The places of ids in their order.
     *
     * @param beginnings how the id at each place begins, as {@link #beginning} says
     * @param ids the id at a place
     * @param compare compares the ids at two places
     */
    static ImmutableIntArray of(ImmutableLongArray beginnings, IntFunction<String> ids, IntBinaryOperator compare) {
        int[] places = new int[beginnings.length()];
        Arrays.setAll(places, place -> place);
        IntBinaryOperator whole = (one, other) -> {
            int order = Long.compareUnsigned(beginnings.get(one), beginnings.get(other));
            return order != 0 ? order : compare.applyAsInt(one, other);
        };
        new IdOrder(ids, whole).sort(places, 0, beginnings, 0);
        return ImmutableIntArray.copyOf(places);
    }

    /** A number that is smaller, unsigned, than that of an id that comes later, or the same. */
    static long beginning(String id) {
        return beginning(id, 0);
    }

    private static long beginning(String id, int from) {
        long beginning = 0;
        int length = Math.min(Long.BYTES, id.length() - from);
        for (int index = 0; index < length; index++) {
            char next = id.charAt(from + index);
            int shift = Byte.SIZE * (Long.BYTES - 1 - index);
            if (next >= WIDE) {
                return beginning | WIDE << shift;
            }
            beginning |= (long) next << shift;
        }
        return beginning;
    }

    /**
     * Sorts some places by what follows in their ids.
     *
     * @param from where they begin among all
     * @param parts of the ids of these places, eight characters each
     * @param alike how many characters before the parts are the same in all of them
     */
    private void sort(int[] places, int from, ImmutableLongArray parts, int alike) {
        int characters = Long.numberOfLeadingZeros(parts.length()) / Byte.SIZE;
        int rest = Long.SIZE - characters * Byte.SIZE;
        long[] sorted = new long[parts.length()];
        // A part and the index of it, in the order of signed numbers.
        Arrays.setAll(sorted, index -> (((parts.get(index) >>> rest) << rest) ^ Long.MIN_VALUE) | index);
        Arrays.sort(sorted);
        int[] given = Arrays.copyOfRange(places, from, from + sorted.length);
        int begin = 0;
        for (int index = 0; index < sorted.length; index++) {
            int part = (int) (sorted[index] & ((1L << rest) - 1));
            places[from + index] = given[part];
            if (index + 1 == sorted.length || sorted[index] >>> rest != sorted[index + 1] >>> rest) {
                long last = (parts.get(part) >>> rest) & WIDE;
                told(places, from + begin, from + index + 1, last == 0 || last == WIDE ? 0 : alike + characters);
                begin = index + 1;
            }
        }
    }

    /**
     * Sorts places whose ids are not told apart yet.
     *
     * @param alike how many characters they are known to have in common
     */
    private void told(int[] places, int from, int to, int alike) {
        if (to - from <= FEW) {
            for (int index = from + 1; index < to; index++) {
                int place = places[index];
                int before = index;
                while (before > from && compare.applyAsInt(places[before - 1], place) > 0) {
                    places[before] = places[before - 1];
                    before--;
                }
                places[before] = place;
            }
        } else if (alike > 0 && alike <= LONG) {
            ImmutableLongArray.Builder parts = ImmutableLongArray.builder(to - from);
            for (int index = from; index < to; index++) {
                parts.add(beginning(ids.apply(places[index]), alike));
            }
            sort(places, from, parts.build(), alike);
        } else {
            Integer[] compared = new Integer[to - from];
            Arrays.setAll(compared, index -> places[from + index]);
            Arrays.sort(compared, compare::applyAsInt);
            for (int index = from; index < to; index++) {
                places[index] = compared[index - from];
            }
        }
    }
}
