package io.github.shipworthy.policy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some places of a roster, each once. In a small roster they are bits of a few words; in a large one they are compressed, so that a
 * few among a million take little. Immutable and thread-safe; sets of one roster alone go together.
 */
sealed interface PlaceSet {

    /** How many places a small roster has at most. */
    int SMALL = 4_096;

    int size();

    boolean isEmpty();

    /** The places in ascending order. */
    IntStream places();

    PlaceSet and(PlaceSet other);

    PlaceSet or(PlaceSet other);

    /** Whether both have a place in common. */
    boolean meets(PlaceSet other);

    /**
     * None of the places.
     *
     * @param among how many the roster has
     */
    static PlaceSet none(int among) {
        return new Builder(among).build();
    }

    /** All of so many places. */
    static PlaceSet all(int among) {
        long[] words = new long[words(among)];
        Arrays.fill(words, -1);
        if (among % Long.SIZE != 0) {
            words[words.length - 1] = (1L << among) - 1;
        }
        return of(words, among);
    }

    /**
     * Those with a bit.
     *
     * @param words as many as {@link #words} says; not to be changed any more
     * @param among how many places the roster has
     */
    static PlaceSet of(long[] words, int among) {
        return among <= SMALL ? new Few(words) : new Many(BitSetUtil.bitmapOf(words));
    }

    /** How many words have a bit for each of so many places. */
    static int words(int among) {
        return (among + Long.SIZE - 1) / Long.SIZE;
    }

    /** Places in any order. Used by one thread, and not after its set was built. */
    final class Builder {

        private final long[] words;
        private final RoaringBitmap bitmap;
        private final boolean small;

        /** @param among how many places the roster has */
        Builder(int among) {
            this.small = among <= SMALL;
            this.words = new long[small ? words(among) : 0];
            this.bitmap = small ? Many.NOTHING : new RoaringBitmap();
        }

        /** Adds a place; false when it is there already. */
        boolean add(int place) {
            if (!small) {
                return bitmap.checkedAdd(place);
            }
            long before = words[place / Long.SIZE];
            words[place / Long.SIZE] |= 1L << place;
            return words[place / Long.SIZE] != before;
        }

        PlaceSet build() {
            return small ? new Few(words) : new Many(bitmap);
        }
    }

    /** Those of a small roster: a bit for each place. */
    final class Few implements PlaceSet {

        private final long[] words;

        private Few(long[] words) {
            this.words = words;
        }

        @Override
        public int size() {
            int size = 0;
            for (long word : words) {
                size += Long.bitCount(word);
            }
            return size;
        }

        @Override
        public boolean isEmpty() {
            return !meets(this);
        }

        @Override
        public IntStream places() {
            return BitSet.valueOf(words).stream();
        }

        @Override
        public PlaceSet and(PlaceSet other) {
            long[] both = words.clone();
            for (int word = 0; word < both.length; word++) {
                both[word] &= ((Few) other).words[word];
            }
            return new Few(both);
        }

        @Override
        public PlaceSet or(PlaceSet other) {
            long[] either = words.clone();
            for (int word = 0; word < either.length; word++) {
                either[word] |= ((Few) other).words[word];
            }
            return new Few(either);
        }

        @Override
        public boolean meets(PlaceSet other) {
            for (int word = 0; word < words.length; word++) {
                if ((words[word] & ((Few) other).words[word]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Those of a large roster. */
    final class Many implements PlaceSet {

        private static final RoaringBitmap NOTHING = new RoaringBitmap();

        private final RoaringBitmap bitmap;

        private Many(RoaringBitmap bitmap) {
            this.bitmap = bitmap;
        }

        @Override
        public int size() {
            return bitmap.getCardinality();
        }

        @Override
        public boolean isEmpty() {
            return bitmap.isEmpty();
        }

        @Override
        public IntStream places() {
            return IntStream.of(bitmap.toArray());
        }

        @Override
        public PlaceSet and(PlaceSet other) {
            return new Many(RoaringBitmap.and(bitmap, ((Many) other).bitmap));
        }

        @Override
        public PlaceSet or(PlaceSet other) {
            return new Many(RoaringBitmap.or(bitmap, ((Many) other).bitmap));
        }

        @Override
        public boolean meets(PlaceSet other) {
            return RoaringBitmap.intersects(bitmap, ((Many) other).bitmap);
        }
    }
}
