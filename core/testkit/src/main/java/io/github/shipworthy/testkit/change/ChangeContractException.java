package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** A change contract was refused, with every reason. */
public final class ChangeContractException extends InvalidInputException {

    /** A refusal for at least one problem. */
    public ChangeContractException(List<Problem> problems) {
        super("the change contract cannot be used:", problems);
    }
}
