package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * What was concluded of technologies and what follows from it, by their places; each different one is kept once. Technologies
 * that are not in memory can have too much of it: then what follows is kept alone.
 */
final class Outcomes {

    /** Some ten megabytes. A million technologies have a few thousand different standings of a dozen conclusions. */
    private static final int MOST_CONCLUSIONS = 1 << 18;

    private final List<Kind> kinds;
    private final ImmutableIntArray kindOf;

    private Outcomes(List<Kind> kinds, ImmutableIntArray kindOf) {
        this.kinds = kinds;
        this.kindOf = kindOf;
    }

    /** @param standing empty when it was not kept */
    private record Kind(Outcome outcome, Optional<Standing> standing) {}

    /**
     * Those of some technologies that follow each other.
     *
     * @param numbers those of the standings, looked up where these are at hand: whoever adds pieces would wait for memory
     */
    record Piece(List<Standing> standings, ImmutableIntArray numbers, List<Outcome> outcomes) {

        /** @param outcomes one for each of the standings */
        static Piece of(List<Standing> standings, List<Outcome> outcomes) {
            ImmutableIntArray.Builder numbers = ImmutableIntArray.builder(standings.size());
            for (Standing standing : standings) {
                numbers.add(standing.number());
            }
            return new Piece(standings, numbers.build(), outcomes);
        }

        /** Those of technologies of which everything is concluded that they are ranked by. */
        static Piece of(List<Subject> subjects, Ranking ranking) {
            List<Standing> standings = new ArrayList<>(subjects.size());
            List<Outcome> outcomes = new ArrayList<>(subjects.size());
            for (Subject subject : subjects) {
                standings.add(subject.standing());
                outcomes.add(Outcome.of(subject, ranking));
            }
            return of(standings, outcomes);
        }
    }

    /** Outcomes as technologies come. Used by one thread. */
    static final class Builder {

        private final boolean all;
        private final int most;
        /** How many kinds there were when that of a standing came, by its number; 0 for one that has not come. */
        private int[] byNumber = {};

        private final Map<Outcome, Integer> byOutcome = new HashMap<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final ImmutableIntArray.Builder kindOf = ImmutableIntArray.builder();
        private int concluded;

        private Builder(boolean all, int most) {
            this.all = all;
            this.most = most;
        }

        /** Keeps everything that was concluded. */
        static Builder ofAll() {
            return new Builder(true, 0);
        }

        /** Keeps what was concluded of several technologies, as long as it is not too much. */
        static Builder ofSome() {
            return ofSome(MOST_CONCLUSIONS);
        }

        /** @param most how many conclusions are kept, of all different standings together */
        static Builder ofSome(int most) {
            return new Builder(false, most);
        }

        void add(Piece piece) {
            for (int index = 0; index < piece.numbers().length(); index++) {
                int number = piece.numbers().get(index);
                int known = number != Standing.UNSHARED && number < byNumber.length ? byNumber[number] : 0;
                if (known == 0) {
                    known = 1
                            + kind(
                                    number,
                                    piece.standings().get(index),
                                    piece.outcomes().get(index));
                }
                kindOf.add(known - 1);
            }
        }

        /** The kind of a standing that is not known by its number. */
        private int kind(int number, Standing standing, Outcome outcome) {
            if (isKept(standing)) {
                kinds.add(new Kind(outcome, Optional.of(standing)));
                if (number != Standing.UNSHARED) {
                    remember(number);
                }
                return kinds.size() - 1;
            }
            return byOutcome.computeIfAbsent(outcome, key -> {
                kinds.add(new Kind(outcome, Optional.empty()));
                return kinds.size() - 1;
            });
        }

        /** The last kind is that of the standing with this number. */
        private void remember(int number) {
            if (number >= byNumber.length) {
                byNumber = Arrays.copyOf(byNumber, number + number / 2 + 1);
            }
            byNumber[number] = kinds.size();
        }

        private boolean isKept(Standing standing) {
            if (all) {
                return true;
            }
            int more = 1 + standing.size();
            boolean kept = standing.isShared() && concluded <= most - more;
            concluded += kept ? more : 0;
            return kept;
        }

        Outcomes build() {
            return new Outcomes(List.copyOf(kinds), kindOf.build().trimmed());
        }
    }

    /** How many technologies there are. */
    int size() {
        return kindOf.length();
    }

    /** That of the technology at a place. */
    Outcome at(int place) {
        return kinds.get(kindOf.get(place)).outcome();
    }

    /** What was concluded of the technology at a place, when it was kept. */
    Optional<Standing> standing(int place) {
        return kinds.get(kindOf.get(place)).standing();
    }

    /** By places a number of each technology that follows from its outcome. */
    IntUnaryOperator each(ToIntFunction<Outcome> number) {
        int[] numbers = new int[kinds.size()];
        for (int kind = 0; kind < numbers.length; kind++) {
            numbers[kind] = number.applyAsInt(kinds.get(kind).outcome());
        }
        return place -> numbers[kindOf.get(place)];
    }

    /**
     * Candidates by their places, then by id, and then the others by id.
     *
     * @param byId all places in the order of ids
     */
    Order order(ImmutableIntArray byId) {
        NavigableMap<ImmutableLongArray, Integer> lanes = new TreeMap<>(Outcomes::compare);
        for (Kind kind : kinds) {
            kind.outcome().places().ifPresent(places -> lanes.put(places, 0));
        }
        int last = 0;
        for (Map.Entry<ImmutableLongArray, Integer> lane : lanes.entrySet()) {
            lane.setValue(last++);
        }
        int others = last;
        IntUnaryOperator lane = each(outcome -> outcome.places().map(lanes::get).orElse(others));
        Lanes ranked = Lanes.of(byId, index -> lane.applyAsInt(byId.get(index)), others + 1);
        return new Order(ranked.inOrder(), others == 0 ? 0 : ranked.upTo(others - 1));
    }

    private static int compare(ImmutableLongArray one, ImmutableLongArray other) {
        int index = 0;
        while (index < one.length() && one.get(index) == other.get(index)) {
            index++;
        }
        return index == one.length() ? 0 : Long.compare(one.get(index), other.get(index));
    }
}
