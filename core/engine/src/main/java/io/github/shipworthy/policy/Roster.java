package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The technologies of an assessment as rules about several of them see them: each has a place, in the order in which they
 * were given, and aspects.
 */
abstract class Roster {

    /** How many technologies are assessed together: as many as a number has bits, which the aspects of a slice are. */
    static final int BATCH = Long.SIZE;

    private @Nullable ImmutableIntArray idRanks;

    /** The id of the one at a place. */
    abstract String id(int place);

    /** The ids of those at some places. */
    List<String> ids(ImmutableIntArray places) {
        List<String> ids = new ArrayList<>(places.length());
        for (int index = 0; index < places.length(); index++) {
            ids.add(id(places.get(index)));
        }
        return ids;
    }

    /** The places in the alphabetical order of ids. */
    abstract ImmutableIntArray byId();

    /** For each place where it stands in the order of ids; worked out when somebody first looks. */
    final ImmutableIntArray idRanks() {
        ImmutableIntArray known = idRanks;
        if (known == null) {
            int[] ranks = new int[size()];
            for (int rank = 0; rank < ranks.length; rank++) {
                ranks[byId().get(rank)] = rank;
            }
            known = ImmutableIntArray.copyOf(ranks);
            idRanks = known;
        }
        return known;
    }

    /** What they have in common, as they are now. */
    abstract Aspects aspects();

    /** Says that rules have concluded more of the technologies, so that they have other aspects from now on. */
    void changed() {}

    /** How many technologies there are. */
    final int size() {
        return byId().length();
    }

    /** None of them. */
    final Members none() {
        return new Members(this, new RoaringBitmap());
    }

    /** All of them. */
    final Members all() {
        return new Members(this, RoaringBitmap.bitmapOfRange(0, size()));
    }

    /** Those of these ids that there are. */
    final Members members(Collection<String> ids) {
        return new Members(
                this,
                RoaringBitmap.bitmapOf(ids.stream()
                        .mapToInt(this::find)
                        .filter(place -> place >= 0)
                        .toArray()));
    }

    /** The place of the one with this id; negative when there is none. */
    final int find(String id) {
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

    /** Technologies in memory. */
    static final class OfSubjects extends Roster {

        private final List<Subject> subjects;
        private final ImmutableIntArray byId;
        private volatile Aspects aspects;

        /** @param subjects in the order given */
        OfSubjects(List<Subject> subjects, ImmutableIntArray byId, Aspects aspects) {
            this.subjects = subjects;
            this.byId = byId;
            this.aspects = aspects;
        }

        /** The technologies, by their places. */
        List<Subject> subjects() {
            return subjects;
        }

        @Override
        String id(int place) {
            return subjects.get(place).id();
        }

        @Override
        ImmutableIntArray byId() {
            return byId;
        }

        @Override
        Aspects aspects() {
            return aspects;
        }

        @Override
        void changed() {
            aspects = aspects.now(subjects);
        }
    }
}
