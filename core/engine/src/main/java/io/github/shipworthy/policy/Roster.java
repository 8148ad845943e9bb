package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.facts.IdTable;
import io.github.shipworthy.facts.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The technologies of an assessment, a few numbers each: what was concluded of them, how they are ranked, and what rules about
 * several of them see. Each has a place, in the order in which they were given. Whether the technologies themselves are in
 * memory makes no difference.
 */
final class Roster {

    /** How many technologies are assessed together: as many as a number has bits, which the aspects of a slice are. */
    static final int BATCH = Long.SIZE;

    private final Ids ids;
    private final int size;
    private final Supplier<ImmutableIntArray> byId;
    private final Supplier<ImmutableIntArray> idRanks;
    private final Supplier<Order> order;
    private final Ranking ranking;
    private final Outcomes rankedBy;
    private volatile Outcomes outcomes;
    private volatile Aspects aspects;

    private Roster(
            Ids ids,
            Supplier<ImmutableIntArray> byId,
            Supplier<Order> order,
            Ranking ranking,
            Outcomes outcomes,
            Aspects aspects) {
        this.ids = ids;
        this.byId = byId;
        this.idRanks = Suppliers.memoize(() -> Order.inverse(byId()));
        this.order = order;
        this.size = outcomes.size();
        this.ranking = ranking;
        this.rankedBy = outcomes;
        this.outcomes = outcomes;
        this.aspects = aspects;
    }

    /** The ids of technologies, by their places. */
    interface Ids {

        String get(int place);

        /** The ids at some places, which may be far from each other. */
        List<String> several(ImmutableIntArray places);

        /** How the ids at two places stand to each other: negative, zero or positive. */
        int compare(int one, int other);

        /**
         * All places in the alphabetical order of ids.
         *
         * @param beginnings how the id at each place begins, as {@link IdOrder#beginning} says
         */
        default ImmutableIntArray inOrder(ImmutableLongArray beginnings) {
            return IdOrder.of(beginnings, this::get, this::compare);
        }

        /** Those of technologies in memory. */
        static Ids of(Portfolio portfolio) {
            return new Ids() {
                @Override
                public String get(int place) {
                    return portfolio.technologies().get(place).id();
                }

                @Override
                public List<String> several(ImmutableIntArray places) {
                    return places.stream().mapToObj(this::get).toList();
                }

                @Override
                public int compare(int one, int other) {
                    return get(one).compareTo(get(other));
                }
            };
        }

        /** Those of technologies that are not. */
        static Ids of(IdTable table) {
            return new Ids() {
                @Override
                public String get(int place) {
                    return table.get(place);
                }

                @Override
                public List<String> several(ImmutableIntArray places) {
                    return table.several(places.toArray());
                }

                @Override
                public int compare(int one, int other) {
                    return table.compare(one, other);
                }
            };
        }
    }

    /** Technologies as they are enrolled, in their order. Used by one thread. */
    static final class Builder {

        private final Outcomes.Builder outcomes;
        private final List<Aspects.Slice> slices = new ArrayList<>();

        Builder(Outcomes.Builder outcomes) {
            this.outcomes = outcomes;
        }

        void add(Enrolment enrolment) {
            outcomes.add(enrolment.outcomes());
            slices.add(enrolment.slice());
        }

        /** @param byId the places in the alphabetical order of ids */
        Roster build(Ids ids, Supplier<ImmutableIntArray> byId, Frame frame, Ranking ranking, Workers workers) {
            Aspects aspects = Aspects.of(frame.layout(), slices, workers);
            Outcomes all = outcomes.build();
            return new Roster(ids, byId, workers.meanwhile(() -> all.order(byId.get())), ranking, all, aspects);
        }
    }

    /** How many technologies there are. */
    int size() {
        return size;
    }

    /** The id of the one at a place. */
    String id(int place) {
        return ids.get(place);
    }

    /** The ids of those at some places. */
    List<String> ids(ImmutableIntArray places) {
        return ids.several(places);
    }

    /** The places in the alphabetical order of ids. */
    ImmutableIntArray byId() {
        return byId.get();
    }

    /** For each place where it stands in the order of ids. */
    ImmutableIntArray idRanks() {
        return idRanks.get();
    }

    /** How they are ranked. */
    Order order() {
        return order.get();
    }

    /** Why the one at a place stands below the one ranked before it; empty for the first and for what has no rank. */
    Optional<TieBreak> tieBreak(int place) {
        int rank = order().rank(place);
        if (rank < 2) {
            return Optional.empty();
        }
        int above = order().byRank().get(rank - 2);
        return Optional.of(ranking.tieBreak(
                id(above),
                rankedBy.at(above).places().orElseThrow(),
                id(place),
                rankedBy.at(place).places().orElseThrow()));
    }

    /** What was concluded of the one at a place, when it was kept. */
    Optional<Standing> standing(int place) {
        return outcomes.standing(place);
    }

    /** What follows from that. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** What they have in common, as they are now. */
    Aspects aspects() {
        return aspects;
    }

    /**
     * Says that rules have concluded more of the technologies: they have other aspects from now on, but the same ranks.
     *
     * @param all of them, in the order of places
     */
    void changed(List<Subject> all) {
        all.forEach(Subject::share);
        Outcomes.Builder changed = Outcomes.Builder.ofAll();
        changed.add(Outcomes.Piece.of(all, ranking));
        outcomes = changed.build();
        aspects = aspects.now(all);
    }

    /** None of them. */
    Members none() {
        return new Members(this, PlaceSet.none(size()));
    }

    /** All of them. */
    Members all() {
        return new Members(this, PlaceSet.all(size()));
    }

    /** The place of the one with this id; negative when there is none. */
    int find(String id) {
        ImmutableIntArray byId = byId();
        int from = 0;
        int to = byId.length();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = id(byId.get(middle)).compareTo(id);
            if (order == 0) {
                return byId.get(middle);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return -1;
    }
}
