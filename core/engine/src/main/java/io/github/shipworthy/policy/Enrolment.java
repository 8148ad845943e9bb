package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Technologies as one thread has assessed them, on their way into a roster: their aspects, and their places in the alphabetical
 * order of their ids, taken while all of it was at hand.
 */
final class Enrolment {

    private final List<Aspects.Slice> slices;
    private final Entry[] byId;

    private Enrolment(List<Aspects.Slice> slices, Entry[] byId) {
        this.slices = slices;
        this.byId = byId;
    }

    /** Technologies one batch after the other. Used by one thread. */
    static final class Builder {

        private final List<Aspects.Slice> slices = new ArrayList<>();
        private final List<Entry> entries;
        private int place;

        /**
         * Takes up technologies that follow each other.
         *
         * @param first the place of the first, a multiple of {@link Roster#BATCH}
         * @param size how many there will be
         */
        Builder(int first, int size) {
            this.place = first;
            this.entries = new ArrayList<>(size);
        }

        /** @param batch of {@link Roster#BATCH} technologies, or fewer at the end of a portfolio */
        void add(List<Subject> batch) {
            slices.add(batch.get(0).frame().layout().slice(batch));
            for (Subject subject : batch) {
                entries.add(new Entry(beginning(subject.id()), subject.id(), place++));
            }
        }

        Enrolment build() {
            return new Enrolment(slices, sorted(entries.toArray(Entry[]::new)));
        }
    }

    /** The roster of all technologies, enrolled piece by piece. */
    static Roster.OfSubjects roster(List<Subject> subjects, Aspects.Layout layout, List<Enrolment> enrolments) {
        Entry[] byId = enrolments.size() == 1
                ? enrolments.get(0).byId
                : sorted(enrolments.stream()
                        .flatMap(some -> Arrays.stream(some.byId))
                        .toArray(Entry[]::new));
        int[] places = new int[byId.length];
        for (int index = 0; index < places.length; index++) {
            places[index] = byId[index].place;
        }
        List<Aspects.Slice> slices =
                enrolments.stream().flatMap(some -> some.slices.stream()).toList();
        return new Roster.OfSubjects(subjects, ImmutableIntArray.copyOf(places), Aspects.of(layout, slices));
    }

    private static Entry[] sorted(Entry[] entries) {
        Arrays.sort(entries);
        return entries;
    }

    /** The beginning of an id as a number: smaller, unsigned, than that of an id that comes later, or the same. */
    private static long beginning(String id) {
        long beginning = 0;
        int length = Math.min(Long.BYTES, id.length());
        for (int index = 0; index < length; index++) {
            char next = id.charAt(index);
            int shift = Byte.SIZE * (Long.BYTES - 1 - index);
            if (next >= 0xFF) {
                return beginning | 0xFFL << shift;
            }
            beginning |= (long) next << shift;
        }
        return beginning;
    }

    /** A technology's place; most are told apart by how their ids begin, which stands here and not far away. */
    private record Entry(long beginning, String id, int place) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = Long.compareUnsigned(beginning, other.beginning);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }
}
