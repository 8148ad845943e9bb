package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

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

    /** Outcomes as technologies come. Used by one thread. */
    static final class Builder {

        private final boolean all;
        private final int most;
        private final Map<Standing, Integer> byStanding = new HashMap<>();
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

        void add(List<Standing> standings, List<Outcome> outcomes) {
            for (int index = 0; index < standings.size(); index++) {
                kindOf.add(kind(standings.get(index), outcomes.get(index)));
            }
        }

        private int kind(Standing standing, Outcome outcome) {
            Integer known = byStanding.get(standing);
            if (known != null) {
                return known;
            }
            if (isKept(standing)) {
                if (standing.isShared()) {
                    byStanding.put(standing, kinds.size());
                }
                kinds.add(new Kind(outcome, Optional.of(standing)));
                return kinds.size() - 1;
            }
            return byOutcome.computeIfAbsent(outcome, key -> {
                kinds.add(new Kind(outcome, Optional.empty()));
                return kinds.size() - 1;
            });
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

    /** That of the technology at a place. */
    Outcome at(int place) {
        return kinds.get(kindOf.get(place)).outcome();
    }

    /** What was concluded of the technology at a place, when it was kept. */
    Optional<Standing> standing(int place) {
        return kinds.get(kindOf.get(place)).standing();
    }

    /**
     * The places of the candidates, by what they are ranked by, then by id: those that are ranked by the same come in order.
     *
     * @param byId all places in the order of ids
     */
    ImmutableIntArray ranked(ImmutableIntArray byId) {
        Map<ImmutableLongArray, ImmutableIntArray.Builder> alike =
                new TreeMap<>((one, other) -> Arrays.compare(one.toArray(), other.toArray()));
        List<Optional<ImmutableIntArray.Builder>> builders = kinds.stream()
                .map(kind -> kind.outcome()
                        .places()
                        .map(places -> alike.computeIfAbsent(places, key -> ImmutableIntArray.builder())))
                .toList();
        put(byId, builders);
        return joined(alike.values());
    }

    /**
     * Puts places where in the plan they belong, in the order given.
     *
     * @param ranked whether they are those of candidates
     * @param lanes by their {@link Plan#place}
     */
    void plan(ImmutableIntArray places, boolean ranked, Map<Integer, ImmutableIntArray.Builder> lanes) {
        List<Optional<ImmutableIntArray.Builder>> builders = new ArrayList<>(kinds.size());
        for (Kind kind : kinds) {
            OptionalInt lane =
                    Plan.place(kind.outcome().horizon(), kind.outcome().priority(), ranked);
            builders.add(
                    lane.isEmpty()
                            ? Optional.empty()
                            : Optional.of(lanes.computeIfAbsent(lane.getAsInt(), key -> ImmutableIntArray.builder())));
        }
        put(places, builders);
    }

    /** @param builders where those of a kind belong, if anywhere, for each kind */
    private void put(ImmutableIntArray places, List<Optional<ImmutableIntArray.Builder>> builders) {
        places.forEach(place -> builders.get(kindOf.get(place)).ifPresent(builder -> builder.add(place)));
    }

    /** Pieces one after the other. */
    static ImmutableIntArray joined(Collection<ImmutableIntArray.Builder> pieces) {
        ImmutableIntArray.Builder all = ImmutableIntArray.builder();
        pieces.forEach(piece -> all.addAll(piece.build()));
        return all.build().trimmed();
    }
}
