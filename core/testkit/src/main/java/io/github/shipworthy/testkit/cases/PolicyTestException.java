package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** Tests of a policy that cannot be read, with every reason. */
public final class PolicyTestException extends InvalidInputException {

    /** A refusal for at least one problem. */
    public PolicyTestException(List<Problem> problems) {
        super("the policy's tests cannot be read:", problems);
    }
}
