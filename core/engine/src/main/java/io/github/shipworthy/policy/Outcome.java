package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;

/**
 * What is kept of a technology that is not, beside its aspects: everything that the order and the plan depend on. As many
 * technologies have the same outcome, a million of them have few.
 *
 * @param places what it is ranked by; empty unless it is a candidate
 * @param horizon the place of its horizon on the scale, or -1
 * @param priority that of its priority in the plan, or -1
 * @param action that of its action, or -1
 */
record Outcome(Optional<ImmutableLongArray> places, int horizon, int priority, int action) {

    /** That of a technology; those of which the same was concluded share it. */
    static Outcome of(Subject subject, Ranking ranking) {
        Standing standing = subject.standing();
        Outcome known = standing.outcome();
        if (known == null) {
            known = new Outcome(
                    subject.candidate()
                            ? Optional.of(ImmutableLongArray.copyOf(ranking.places(subject)))
                            : Optional.empty(),
                    standing.rank(Result.HORIZON),
                    standing.rank(Result.PLAN_PRIORITY),
                    Plan.action(subject.frame().definition())
                            .map(scale -> standing.rank(scale.index()))
                            .orElse(-1));
            standing.keep(known);
        }
        return known;
    }
}
