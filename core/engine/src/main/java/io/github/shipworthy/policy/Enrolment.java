package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableLongArray;
import java.util.List;

/**
 * What is taken down of some technologies that follow each other, while all of it is at hand: {@link Roster#BATCH} of them, or
 * fewer at the end.
 *
 * @param beginnings how their ids begin, as {@link IdOrder#beginning} says
 */
record Enrolment(Outcomes.Piece outcomes, Aspects.Slice slice, ImmutableLongArray beginnings) {

    /** That of technologies of which all is concluded that one of them alone tells. */
    static Enrolment of(List<Subject> subjects, Frame frame, Ranking ranking) {
        ImmutableLongArray.Builder beginnings = ImmutableLongArray.builder(subjects.size());
        for (Subject subject : subjects) {
            beginnings.add(IdOrder.beginning(subject.id()));
        }
        return new Enrolment(
                Outcomes.Piece.of(subjects, ranking), frame.layout().slice(subjects), beginnings.build());
    }

    /** How all their ids begin. */
    static ImmutableLongArray beginnings(List<Enrolment> enrolments) {
        ImmutableLongArray.Builder all = ImmutableLongArray.builder(enrolments.size() * Roster.BATCH);
        for (Enrolment enrolment : enrolments) {
            all.addAll(enrolment.beginnings());
        }
        return all.build();
    }
}
