package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The technologies of an assessment as rules about several of them see them: each has a place, in the alphabetical order of
 * their ids, and an outline.
 */
abstract class Roster {

    /** How many technologies there are. */
    abstract int size();

    /** The id of the one at a place. */
    abstract String id(int place);

    /** The outlines there are, in any order that does not change with them. */
    abstract List<Outline> outlines();

    /** Which of the outlines the technology at a place has. */
    abstract int outline(int place);

    /** Says that rules have concluded more of the technologies, so that they have other outlines from now on. */
    void changed() {}

    /** None of them. */
    final Members none() {
        return new Members(this, ImmutableIntArray.of());
    }

    /** All of them. */
    final Members all() {
        ImmutableIntArray.Builder places = ImmutableIntArray.builder(size());
        for (int place = 0; place < size(); place++) {
            places.add(place);
        }
        return new Members(this, places.build());
    }

    /** The place of the one with this id; negative when there is none. */
    final int find(String id) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = id(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return -1;
    }

    /** Those of these ids that there are. */
    final Members members(Collection<String> ids) {
        return new Members(
                this,
                ImmutableIntArray.copyOf(ids.stream()
                        .mapToInt(this::find)
                        .filter(place -> place >= 0)
                        .sorted()
                        .distinct()));
    }

    /** Technologies in memory. */
    static final class OfSubjects extends Roster {

        private final List<Subject> byId;
        private volatile @Nullable Outlines outlines;

        OfSubjects(List<Subject> byId) {
            this.byId = byId;
        }

        /** The technologies, by their places. */
        List<Subject> subjects() {
            return byId;
        }

        @Override
        void changed() {
            outlines = null;
        }

        @Override
        int size() {
            return byId.size();
        }

        @Override
        String id(int place) {
            return byId.get(place).given().id();
        }

        @Override
        List<Outline> outlines() {
            return known().all();
        }

        @Override
        int outline(int place) {
            return known().ofPlaces().get(place);
        }

        private Outlines known() {
            Outlines known = outlines;
            if (known == null) {
                known = Outlines.of(byId);
                outlines = known;
            }
            return known;
        }
    }

    private record Outlines(List<Outline> all, ImmutableIntArray ofPlaces) {

        static Outlines of(List<Subject> byId) {
            Numbered<Outline> outlines = new Numbered<>();
            int[] ofPlaces = new int[byId.size()];
            for (int place = 0; place < ofPlaces.length; place++) {
                ofPlaces[place] = outlines.of(Outline.of(byId.get(place)));
            }
            return new Outlines(outlines.all(), ImmutableIntArray.copyOf(ofPlaces));
        }
    }
}
