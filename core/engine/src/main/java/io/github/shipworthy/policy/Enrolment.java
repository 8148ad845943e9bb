package io.github.shipworthy.policy;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.List;

/**
 * Technologies as one thread has assessed them, on their way into a roster: their aspects, how their ids begin and what they
 * are ranked by, taken while all of it was at hand. Used by one thread.
 */
final class Enrolment {

    private final List<Aspects.Slice> slices = new ArrayList<>();
    private final List<Standing> standings;
    private final List<Outcome> outcomes;
    private final Ranking ranking;
    private final long[] beginnings;

    /** @param size how many technologies there will be */
    Enrolment(int size, Ranking ranking) {
        this.standings = new ArrayList<>(size);
        this.outcomes = new ArrayList<>(size);
        this.ranking = ranking;
        this.beginnings = new long[size];
    }

    /** @param batch of {@link Roster#BATCH} technologies that follow each other, or fewer at the end of a portfolio */
    void add(List<Subject> batch) {
        slices.add(batch.get(0).frame().layout().slice(batch));
        for (Subject subject : batch) {
            beginnings[outcomes.size()] = IdOrder.beginning(subject.id());
            standings.add(subject.standing());
            outcomes.add(Outcome.of(subject, ranking));
        }
    }

    /** The outcomes of all technologies, enrolled piece by piece. */
    static Outcomes outcomes(List<Enrolment> pieces) {
        Outcomes.Builder all = new Outcomes.Builder();
        pieces.forEach(piece -> all.add(piece.standings, piece.outcomes));
        return all.build();
    }

    /** The roster of all technologies, enrolled piece by piece. */
    static Roster.OfSubjects roster(List<Subject> all, Aspects.Layout layout, List<Enrolment> pieces) {
        return new Roster.OfSubjects(
                all,
                IdOrder.of(
                        Longs.concat(
                                pieces.stream().map(piece -> piece.beginnings).toArray(long[][]::new)),
                        place -> all.get(place).id(),
                        (one, other) ->
                                all.get(one).id().compareTo(all.get(other).id())),
                Aspects.of(
                        layout,
                        pieces.stream().flatMap(piece -> piece.slices.stream()).toList()));
    }
}
