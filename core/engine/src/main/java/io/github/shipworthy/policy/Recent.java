package io.github.shipworthy.policy;

import org.jspecify.annotations.Nullable;

/**
 * Remembers things by their hashes, of which each has a place, so that no more is remembered than there are places. Who finds a
 * place taken gets it every few times: what comes again and again is remembered, what comes once rarely drives it out. There are
 * more places when half of them may be taken. Thread-safe as long as what is remembered has final fields: two threads may both
 * not find what one of them is just putting.
 */
final class Recent<K extends Recent.Known> {

    private static final int FEWEST = 128;

    /** So many come before one takes another's place. */
    private static final int FEW = 8;

    private final int most;
    private volatile @Nullable Object[] places = new Object[FEWEST];
    private int missed;

    /** @param most places there will ever be, a power of two */
    Recent(int most) {
        this.most = most;
    }

    /** Something that has a place. */
    interface Known {
        int hash();
    }

    /** What is at the place of a hash, which need not be its own. */
    @SuppressWarnings("unchecked") // nothing else is put
    @Nullable
    K at(int hash) {
        Object[] looked = places;
        return (K) looked[place(hash, looked)];
    }

    /** Whether to remember what has this hash; asked once of each that was not found. */
    boolean wants(int hash) {
        missed++;
        @Nullable Object[] taken = places;
        if (missed > taken.length / 2 && taken.length < most) {
            taken = more(taken);
            places = taken;
        }
        return taken[place(hash, taken)] == null || missed % FEW == 0;
    }

    /** Remembers it, when it is wanted. */
    void put(K known) {
        if (wants(known.hash())) {
            keep(known);
        }
    }

    /** Remembers what is wanted. */
    void keep(K known) {
        @Nullable Object[] taken = places;
        taken[place(known.hash(), taken)] = known;
    }

    private static @Nullable Object[] more(@Nullable Object[] places) {
        Object[] more = new Object[2 * places.length];
        for (Object known : places) {
            if (known != null) {
                more[place(((Known) known).hash(), more)] = known;
            }
        }
        return more;
    }

    private static int place(int hash, @Nullable Object[] places) {
        return (hash ^ hash >>> 12) & (places.length - 1);
    }
}
