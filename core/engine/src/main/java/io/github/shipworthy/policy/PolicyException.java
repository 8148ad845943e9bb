package io.github.shipworthy.policy;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** A policy, or a change to one of its parameters, was refused, with every reason. */
public final class PolicyException extends InvalidInputException {

    /** A refusal for at least one problem. */
    public PolicyException(List<Problem> problems) {
        super("the policy cannot be used:", problems);
    }
}
