package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.assessment.LaterList;
import io.github.shipworthy.assessment.Recommendation;
import io.github.shipworthy.facts.IdTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of technologies that are assessed one after another: their ids and a few bytes each. A technology is known by
 * its number, which says in which order they came.
 */
final class Kept extends Roster {

    private final IdTable ids;
    private final Outcomes outcomes;
    private final Aspects aspects;
    private final ImmutableIntArray byId;
    private final ImmutableIntArray ranked;
    private final ImmutableIntArray ranks;

    private Kept(IdTable ids, Outcomes outcomes, Aspects aspects) {
        this.ids = ids;
        this.outcomes = outcomes;
        this.aspects = aspects;
        this.byId = byId(ids);
        this.ranked = outcomes.ranked(byId);
        this.ranks = ranks(ranked, ids.size());
    }

    /** What is kept of some technologies that follow each other: {@link Roster#BATCH}, or fewer at the end of the file. */
    record Some(List<Standing> standings, List<Outcome> outcomes, Aspects.Slice slice) {

        static Some of(List<Subject> subjects, Frame frame, Ranking ranking) {
            List<Standing> standings = new ArrayList<>(subjects.size());
            List<Outcome> outcomes = new ArrayList<>(subjects.size());
            for (Subject subject : subjects) {
                standings.add(subject.standing());
                outcomes.add(Outcome.of(subject, ranking));
            }
            return new Some(standings, outcomes, frame.layout().slice(subjects));
        }
    }

    /** The outcomes of technologies as they come. Used by one thread. */
    static final class Builder {

        private final Outcomes.Builder outcomes = new Outcomes.Builder();
        private final List<Aspects.Slice> slices = new ArrayList<>();

        void add(Some some) {
            outcomes.add(some.standings(), some.outcomes());
            slices.add(some.slice());
        }

        /** @param ids of the technologies, in the same order */
        Kept build(IdTable ids, Aspects.Layout layout) {
            return new Kept(ids, outcomes.build(), Aspects.of(layout, slices));
        }
    }

    @Override
    String id(int place) {
        return ids.get(place);
    }

    @Override
    List<String> ids(ImmutableIntArray places) {
        return ids.several(places.toArray());
    }

    @Override
    ImmutableIntArray byId() {
        return byId;
    }

    @Override
    Aspects aspects() {
        return aspects;
    }

    /** The rank of a technology, from 1; 0 when it has none. */
    int rank(int number) {
        return ranks.get(number);
    }

    /** What was concluded of a technology, when it was kept. */
    Optional<Standing> standing(int number) {
        return outcomes.standing(number);
    }

    /** The candidate that is ranked just before one of this rank. */
    @Nullable
    Candidate above(int rank) {
        return rank < 2 ? null : new Above(ranked.get(rank - 2));
    }

    /** Where among all technologies each place of the roster stands: candidates by rank, then the others by id. */
    ImmutableIntArray order() {
        int[] order = new int[size()];
        int next = ranked.length();
        for (int index = 0; index < order.length; index++) {
            int number = byId.get(index);
            int rank = ranks.get(number);
            order[number] = rank > 0 ? rank - 1 : next++;
        }
        return ImmutableIntArray.copyOf(order);
    }

    /** What to do about each planned technology, in the order of the plan. */
    List<Recommendation> recommendations(Optional<Result> action) {
        ImmutableIntArray numbers =
                outcomes.planned(ranked.stream(), byId.stream().filter(number -> ranks.get(number) == 0));
        return LaterList.of(numbers.length(), (from, to) -> recommendations(numbers.subArray(from, to), action));
    }

    private List<Recommendation> recommendations(ImmutableIntArray numbers, Optional<Result> action) {
        List<String> named = ids(numbers);
        List<Recommendation> recommendations = new ArrayList<>(named.size());
        for (int index = 0; index < named.size(); index++) {
            Outcome outcome = outcomes.at(numbers.get(index));
            recommendations.add(Plan.recommendation(
                    named.get(index), outcome.horizon(), outcome.priority(), action, outcome.action()));
        }
        return recommendations;
    }

    private static ImmutableIntArray byId(IdTable ids) {
        long[] beginnings = new long[ids.size()];
        Arrays.setAll(beginnings, number -> IdOrder.beginning(ids.get(number)));
        return IdOrder.of(beginnings, ids::get, ids::compare);
    }

    private static ImmutableIntArray ranks(ImmutableIntArray ranked, int size) {
        int[] ranks = new int[size];
        for (int rank = 1; rank <= ranked.length(); rank++) {
            ranks[ranked.get(rank - 1)] = rank;
        }
        return ImmutableIntArray.copyOf(ranks);
    }

    /** A candidate of which no more is kept than what ties are broken by. */
    private final class Above implements Candidate {

        private final int number;

        Above(int number) {
            this.number = number;
        }

        @Override
        public String id() {
            return ids.get(number);
        }

        @Override
        public ImmutableLongArray places(Ranking ranking) {
            return outcomes.at(number).places().orElseThrow();
        }
    }
}
