package io.github.shipworthy.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Technologies as one thread has assessed them, on their way into a roster: their aspects, and the order of their ids, taken
 * while all of it was at hand.
 */
final class Enrolment {

    private final List<Aspects.Slice> slices;
    private final IdOrder order;

    private Enrolment(List<Aspects.Slice> slices, IdOrder order) {
        this.slices = slices;
        this.order = order;
    }

    /** Technologies one batch after the other. Used by one thread. */
    static final class Builder {

        private final List<Subject> all;
        private final List<Aspects.Slice> slices = new ArrayList<>();
        private final IdOrder.Builder order;
        private int place;

        /**
         * Takes up technologies that follow each other.
         *
         * @param all of the portfolio
         * @param from the place of the first, a multiple of {@link Roster#BATCH}
         * @param to the place after the last
         */
        Builder(List<Subject> all, int from, int to) {
            this.all = all;
            this.place = from;
            this.order = new IdOrder.Builder(to - from);
        }

        /** @param batch of {@link Roster#BATCH} technologies, or fewer at the end of a portfolio */
        void add(List<Subject> batch) {
            slices.add(batch.get(0).frame().layout().slice(batch));
            batch.forEach(subject -> order.add(subject.id(), place++));
        }

        Enrolment build() {
            return new Enrolment(slices, order.build((one, other) -> compare(all, one, other)));
        }
    }

    /** The roster of all technologies, enrolled piece by piece. */
    static Roster.OfSubjects roster(List<Subject> all, Aspects.Layout layout, List<Enrolment> pieces) {
        List<IdOrder> orders = pieces.stream().map(piece -> piece.order).toList();
        List<Aspects.Slice> slices =
                pieces.stream().flatMap(piece -> piece.slices.stream()).toList();
        return new Roster.OfSubjects(
                all,
                IdOrder.merged(orders, (one, other) -> compare(all, one, other)).places(),
                Aspects.of(layout, slices));
    }

    private static int compare(List<Subject> all, int one, int other) {
        return all.get(one).id().compareTo(all.get(other).id());
    }
}
