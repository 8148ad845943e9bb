package io.github.shipworthy.policy;

import com.google.common.collect.Lists;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Applies the phases to technologies, a small batch at a time: a session stays small, and its cost a technology does not
 * grow with their number.
 */
final class Assessor {

    private final List<Phase> phases;

    /** An assessor that applies the phases of one scope. */
    Assessor(List<Phase> phases, Scope scope) {
        this.phases = phases.stream().filter(phase -> phase.scope() == scope).toList();
    }

    /** Applies the phases to the parts of a portfolio whose technologies have been assessed, on the calling thread. */
    void assess(Whole whole) {
        OwnThread.here(() -> {
            for (Phase phase : phases) {
                // Together: no rule of a phase sees what another concludes in it, of whatever sort of part.
                List<Considered> parts = new ArrayList<>();
                phase.sorts().forEach(sort -> parts.addAll(whole.parts(sort)));
                Lists.partition(parts, Roster.BATCH).forEach(phase::apply);
                if (phase.sorts().contains("Technology")) {
                    whole.roster().changed();
                }
            }
            return whole;
        });
    }

    /** Applies the phases to technologies, on the calling thread. */
    void assess(List<Subject> subjects) {
        assess(subjects, batch -> {});
    }

    /** Applies the phases to all technologies of a portfolio, and enrols them piece by piece. */
    List<Enrolment> enrolled(List<Subject> subjects, Ranking ranking, Workers workers) {
        return workers.ranges(subjects.size(), (from, to) -> {
            Enrolment enrolment = new Enrolment(to - from, ranking);
            assess(subjects.subList(from, to), enrolment::add);
            return enrolment;
        });
    }

    private void assess(List<Subject> subjects, Consumer<List<Subject>> then) {
        OwnThread.here(() -> {
            for (List<Subject> batch : Lists.partition(subjects, Roster.BATCH)) {
                phases.forEach(phase -> apply(phase, batch));
                batch.forEach(Subject::share);
                then.accept(batch);
            }
            return subjects;
        });
    }

    private static void apply(Phase phase, List<Subject> batch) {
        Cases cases = batch.get(0).frame().cases().get(phase.name());
        if (cases == null) {
            phase.apply(batch);
        } else {
            phase.apply(batch, cases);
        }
    }
}
