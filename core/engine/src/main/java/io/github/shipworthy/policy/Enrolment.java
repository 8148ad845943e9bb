package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;

/**
 * What is taken down of some technologies that follow each other, while all of it is at hand: {@link Roster#BATCH} of them, or
 * fewer at the end.
 *
 * @param outcomes one for each of the standings
 * @param beginnings how their ids begin, as {@link IdOrder#beginning} says
 */
record Enrolment(List<Standing> standings, List<Outcome> outcomes, Aspects.Slice slice, ImmutableLongArray beginnings) {

    /** That of technologies of which all is concluded that one of them alone tells. */
    static Enrolment of(List<Subject> subjects, Frame frame, Ranking ranking) {
        List<Standing> standings = new ArrayList<>(subjects.size());
        List<Outcome> outcomes = new ArrayList<>(subjects.size());
        ImmutableLongArray.Builder beginnings = ImmutableLongArray.builder(subjects.size());
        for (Subject subject : subjects) {
            beginnings.add(IdOrder.beginning(subject.id()));
            standings.add(subject.standing());
            outcomes.add(Outcome.of(subject, ranking));
        }
        return new Enrolment(standings, outcomes, frame.layout().slice(subjects), beginnings.build());
    }
}
