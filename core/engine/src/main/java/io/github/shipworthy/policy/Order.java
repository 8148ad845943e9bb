package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;

/** How the technologies of a roster are ranked, by their places. Immutable. */
final class Order {

    private final ImmutableIntArray byRank;
    private final ImmutableIntArray stands;
    private final int candidates;

    /**
     * @param byRank the places of the candidates by rank, then those of the others by id
     * @param candidates how many of them are candidates
     */
    Order(ImmutableIntArray byRank, int candidates) {
        this.byRank = byRank;
        this.stands = inverse(byRank);
        this.candidates = candidates;
    }

    /** For each place where it stands in an order of all places. */
    static ImmutableIntArray inverse(ImmutableIntArray order) {
        int[] inverse = new int[order.length()];
        for (int index = 0; index < inverse.length; index++) {
            inverse[order.get(index)] = index;
        }
        return ImmutableIntArray.copyOf(inverse);
    }

    /** The places of the candidates by rank, then those of the others by id. */
    ImmutableIntArray byRank() {
        return byRank;
    }

    /** Those of the candidates alone. */
    ImmutableIntArray ranked() {
        return byRank.subArray(0, candidates);
    }

    /** How many are candidates. */
    int candidates() {
        return candidates;
    }

    /** Where among all the one at a place stands: candidates by rank, then the others by id; from 0. */
    int stands(int place) {
        return stands.get(place);
    }

    /** The rank of the one at a place, from 1; 0 when it has none. */
    int rank(int place) {
        int rank = stands(place) + 1;
        return rank <= candidates ? rank : 0;
    }
}
