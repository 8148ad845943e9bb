package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.LaterList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some technologies of a roster, each once. Immutable and thread-safe; put in the order of ids when somebody looks. */
final class Members {

    private final Roster roster;
    private final PlaceSet places;
    private final int size;
    private @Nullable ImmutableIntArray byId;

    Members(Roster roster, PlaceSet places) {
        this.roster = roster;
        this.places = places;
        this.size = places.size();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Their places in the roster, in ascending order. */
    IntStream places() {
        return places.places();
    }

    /** Their places, in the alphabetical order of ids. */
    ImmutableIntArray byId() {
        ImmutableIntArray known = byId;
        if (known == null) {
            BitSet ranks = new BitSet(roster.size());
            places().map(roster.idRanks()::get).forEach(ranks::set);
            known = ImmutableIntArray.copyOf(ranks.stream().map(roster.byId()::get));
            byId = known;
        }
        return known;
    }

    /** Those who are in others as well. */
    Members and(PlaceSet others) {
        return new Members(roster, places.and(others));
    }

    /** Those who belong to others as well. */
    Members and(Members others) {
        return and(others.places);
    }

    /** These, and others. */
    Members or(Members others) {
        return new Members(roster, places.or(others.places));
    }

    /** Whether one of them is in others as well. */
    boolean meets(PlaceSet others) {
        return places.meets(others);
    }

    /** Whether one of them belongs to others as well. */
    boolean meets(Members others) {
        return meets(others.places);
    }

    /** The ids of so many of them, or of all when there are fewer, in alphabetical order. */
    List<String> first(int most) {
        return roster.ids(byId().subArray(0, Math.min(size, most)));
    }

    /** Their ids in alphabetical order, read when they are looked at. */
    List<String> ids() {
        return LaterList.of(size, (from, to) -> roster.ids(byId().subArray(from, to)));
    }
}
