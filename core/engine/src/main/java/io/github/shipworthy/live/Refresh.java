package io.github.shipworthy.live;

import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** What came of a look at a policy directory. */
public sealed interface Refresh {

    /** The policy that is in force now. */
    PolicyId policy();

    /** The files are those of the policy in force, or of one that was rolled back. */
    record Unchanged(PolicyId policy) implements Refresh {}

    /** Another policy is in force. */
    record Replaced(PolicyChanges changes) implements Refresh {

        @Override
        public PolicyId policy() {
            return changes.after();
        }
    }

    /**
     * The files cannot be used; the policy before stays in force.
     *
     * @param problems every one found, by place; never empty
     */
    record Rejected(PolicyId policy, List<Problem> problems) implements Refresh {

        /** Copies the problems. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
