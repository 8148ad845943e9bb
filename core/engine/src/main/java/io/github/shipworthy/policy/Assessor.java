package io.github.shipworthy.policy;

import com.google.common.collect.Lists;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies the phases to technologies, a small batch at a time: a session stays small, and its cost a technology does not
 * grow with their number.
 */
final class Assessor {

    private final List<Phase> phases;

    /** An assessor that applies the phases of one scope. */
    Assessor(List<Phase> phases, Scope scope) {
        this.phases = new ArrayList<>();
        for (Phase phase : phases) {
            if (phase.scope() == scope) {
                this.phases.add(phase);
            }
        }
    }

    /** Applies the phases to the parts of a portfolio whose technologies have been assessed, on the calling thread. */
    void assess(Whole whole) {
        OwnThread.here(() -> {
            for (Phase phase : phases) {
                // Together: no rule of a phase sees what another concludes in it, of whatever sort of part.
                List<Considered> parts = new ArrayList<>();
                for (String sort : phase.sorts()) {
                    parts.addAll(whole.parts(sort));
                }
                for (List<Considered> batch : Lists.partition(parts, Roster.BATCH)) {
                    phase.apply(batch);
                }
                if (phase.sorts().contains("Technology")) {
                    whole.roster().changed(whole.subjects());
                }
            }
            return whole;
        });
    }

    /** Applies the phases to technologies, on the calling thread. */
    void assess(List<Subject> subjects) {
        OwnThread.here(() -> {
            for (List<Subject> batch : Lists.partition(subjects, Roster.BATCH)) {
                apply(batch);
            }
            return subjects;
        });
    }

    /** Applies the phases to all technologies of a portfolio, and enrols them piece by piece, in their order. */
    List<Enrolment> enrolled(Given given, Ranking ranking, Workers workers) {
        List<Enrolment> all = new ArrayList<>();
        workers.ranges(given.size(), (from, to) -> OwnThread.here(() -> enrolled(given, ranking, from, to)))
                .forEach(all::addAll);
        return all;
    }

    private List<Enrolment> enrolled(Given given, Ranking ranking, int from, int to) {
        List<Enrolment> enrolled = new ArrayList<>();
        for (int first = from; first < to; first += Roster.BATCH) {
            List<Subject> batch = given.subjects(first, Math.min(to, first + Roster.BATCH));
            apply(batch);
            enrolled.add(Enrolment.of(batch, given.frame(), ranking));
        }
        return enrolled;
    }

    private void apply(List<Subject> batch) {
        for (Phase phase : phases) {
            apply(phase, batch);
        }
        for (Subject subject : batch) {
            subject.share();
        }
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
