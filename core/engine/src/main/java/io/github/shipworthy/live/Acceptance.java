package io.github.shipworthy.live;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** What a policy must pass before it comes into force, such as tests of its own. */
@FunctionalInterface
public interface Acceptance {

    /** What is wrong with the policy; empty when it may come into force. An exception refuses it as well. */
    List<Problem> check(Policy policy);
}
