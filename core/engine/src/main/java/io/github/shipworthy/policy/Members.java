package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.LaterList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some technologies of a roster, each once, in the alphabetical order of their ids. Immutable and thread-safe. */
final class Members {

    private final Roster roster;
    private final BitSet places;
    private final int size;
    private int @Nullable [] inOrder;

    /** @param places theirs alone, never changed */
    Members(Roster roster, BitSet places) {
        this.roster = roster;
        this.places = places;
        this.size = places.cardinality();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Their places in the roster, in the alphabetical order of ids. */
    IntStream places() {
        return IntStream.of(inOrder());
    }

    /** Those who are in others as well. */
    Members and(BitSet others) {
        BitSet both = (BitSet) places.clone();
        both.and(others);
        return new Members(roster, both);
    }

    /** Those who belong to others as well. */
    Members and(Members others) {
        return and(others.places);
    }

    /** These, and others. */
    Members or(Members others) {
        BitSet either = (BitSet) places.clone();
        either.or(others.places);
        return new Members(roster, either);
    }

    /** Whether one of them is in others as well. */
    boolean meets(BitSet others) {
        return places.intersects(others);
    }

    /** Whether one of them belongs to others as well. */
    boolean meets(Members others) {
        return meets(others.places);
    }

    /** Their ids, put in order and read when they are looked at. */
    List<String> ids() {
        return LaterList.of(size, index -> roster.id(inOrder()[index]));
    }

    private int[] inOrder() {
        int[] known = inOrder;
        if (known == null) {
            known = roster.byId().stream().filter(places::get).toArray();
            inOrder = known;
        }
        return known;
    }
}
