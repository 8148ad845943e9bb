package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.facts.IdTable;
import io.github.shipworthy.facts.Portfolio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The technologies of an assessment, a few numbers each: what was concluded of them, how they are ranked, and what rules about
 * several of them see. Each has a place, in the order in which they were given. Whether the technologies themselves are in
 * memory makes no difference.
 */
final class Roster {

    /** How many technologies are assessed together: as many as a number has bits, which the aspects of a slice are. */
    static final int BATCH = Long.SIZE;

    private final Ids ids;
    private final Ranking ranking;
    private final Outcomes rankedBy;
    private final ImmutableIntArray byId;
    private final ImmutableIntArray inOrder;
    private final ImmutableIntArray stands;
    private final int ranked;
    private volatile Outcomes outcomes;
    private volatile Aspects aspects;
    private volatile @Nullable ImmutableIntArray idRanks;

    private Roster(Ids ids, ImmutableIntArray byId, Ranking ranking, Outcomes outcomes, Aspects aspects) {
        this.ids = ids;
        this.byId = byId;
        this.ranking = ranking;
        this.rankedBy = outcomes;
        this.outcomes = outcomes;
        this.aspects = aspects;
        ImmutableIntArray candidates = outcomes.ranked(byId);
        this.ranked = candidates.length();
        this.inOrder = inOrder(candidates, byId);
        this.stands = inverse(inOrder);
    }

    /** The ids of technologies, by their places. */
    interface Ids {

        String get(int place);

        /** The ids at some places, which may be far from each other. */
        List<String> several(ImmutableIntArray places);

        /** How the ids at two places stand to each other: negative, zero or positive. */
        int compare(int one, int other);

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
        private final List<ImmutableLongArray> beginnings = new ArrayList<>();
        private int size;

        Builder(Outcomes.Builder outcomes) {
            this.outcomes = outcomes;
        }

        void add(Enrolment enrolment) {
            outcomes.add(enrolment.standings(), enrolment.outcomes());
            slices.add(enrolment.slice());
            beginnings.add(enrolment.beginnings());
            size += enrolment.beginnings().length();
        }

        Roster build(Ids ids, Frame frame, Ranking ranking, Workers workers) {
            return workers.both(
                    () -> IdOrder.of(beginnings(), ids::get, ids::compare),
                    () -> Aspects.of(frame.layout(), slices),
                    (byId, aspects) -> new Roster(ids, byId, ranking, outcomes.build(), aspects));
        }

        private ImmutableLongArray beginnings() {
            ImmutableLongArray.Builder all = ImmutableLongArray.builder(size);
            beginnings.forEach(all::addAll);
            return all.build();
        }
    }

    private static ImmutableIntArray inOrder(ImmutableIntArray candidates, ImmutableIntArray byId) {
        BitSet others = new BitSet(byId.length());
        others.set(0, byId.length());
        candidates.forEach(others::clear);
        ImmutableIntArray.Builder order = ImmutableIntArray.builder(byId.length());
        order.addAll(candidates);
        byId.stream().filter(others::get).forEach(order::add);
        return order.build();
    }

    /** For each place where it stands in an order of all places. */
    private static ImmutableIntArray inverse(ImmutableIntArray order) {
        int[] inverse = new int[order.length()];
        for (int index = 0; index < inverse.length; index++) {
            inverse[order.get(index)] = index;
        }
        return ImmutableIntArray.copyOf(inverse);
    }

    /** How many technologies there are. */
    int size() {
        return byId.length();
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
        return byId;
    }

    /** For each place where it stands in the order of ids; worked out when somebody first looks. */
    ImmutableIntArray idRanks() {
        ImmutableIntArray known = idRanks;
        if (known == null) {
            known = inverse(byId);
            idRanks = known;
        }
        return known;
    }

    /** The places of the candidates, by rank. */
    ImmutableIntArray ranked() {
        return inOrder.subArray(0, ranked);
    }

    /** The places of the others, by id. */
    ImmutableIntArray unranked() {
        return inOrder.subArray(ranked, inOrder.length());
    }

    /** The places of the candidates by rank, then those of the others by id. */
    ImmutableIntArray inOrder() {
        return inOrder;
    }

    /** Where among all the one at a place stands: candidates by rank, then the others by id; from 0. */
    int stands(int place) {
        return stands.get(place);
    }

    /** The rank of the one at a place, from 1; 0 when it has none. */
    int rank(int place) {
        return stands.get(place) < ranked ? stands.get(place) + 1 : 0;
    }

    /** Why the one at a place stands below the one ranked before it; empty for the first and for what has no rank. */
    Optional<TieBreak> tieBreak(int place) {
        int rank = rank(place);
        if (rank < 2) {
            return Optional.empty();
        }
        int above = inOrder.get(rank - 2);
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
        changed.add(
                all.stream().map(Subject::standing).toList(),
                all.stream().map(subject -> Outcome.of(subject, ranking)).toList());
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
