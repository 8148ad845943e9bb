package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Places of technologies in the alphabetical order of their ids. Most ids are told apart by how they begin, which is kept
 * together; the rest of them is far away.
 */
final class IdOrder {

    private final Key[] sorted;

    private IdOrder(Key[] keys, IntBinaryOperator ties) {
        Arrays.sort(keys, order(ties));
        this.sorted = keys;
    }

    /** @param beginning that of the id as an unsigned number */
    private record Key(long beginning, int place) {}

    /** Ids one after the other. Used by one thread. */
    static final class Builder {

        private final List<Key> keys;

        /** @param size how many there will be */
        Builder(int size) {
            this.keys = new ArrayList<>(size);
        }

        void add(String id, int place) {
            keys.add(new Key(beginning(id), place));
        }

        /** @param ties compares the ids at two places */
        IdOrder build(IntBinaryOperator ties) {
            return new IdOrder(keys.toArray(Key[]::new), ties);
        }
    }

    /**
     * The order of all of them.
     *
     * @param ties compares the ids at two places
     */
    static IdOrder merged(List<IdOrder> pieces, IntBinaryOperator ties) {
        return pieces.size() == 1
                ? pieces.get(0)
                : new IdOrder(
                        pieces.stream()
                                .flatMap(piece -> Arrays.stream(piece.sorted))
                                .toArray(Key[]::new),
                        ties);
    }

    ImmutableIntArray places() {
        return ImmutableIntArray.copyOf(Arrays.stream(sorted).mapToInt(Key::place));
    }

    private static Comparator<Key> order(IntBinaryOperator ties) {
        return (one, other) -> {
            int order = Long.compareUnsigned(one.beginning, other.beginning);
            return order != 0 ? order : ties.applyAsInt(one.place, other.place);
        };
    }

    /** A number that is smaller than that of an id that comes later, or the same. */
    private static long beginning(String id) {
        long beginning = 0;
        int length = Math.min(Long.BYTES, id.length());
        for (int index = 0; index < length; index++) {
            char next = id.charAt(index);
            int shift = Byte.SIZE * (Long.BYTES - 1 - index);
            if (next >= 0xFF) {
                return beginning | 0xFFL << shift;
            }
            beginning |= (long) next << shift;
        }
        return beginning;
    }
}
