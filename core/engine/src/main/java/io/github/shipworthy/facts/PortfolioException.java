package io.github.shipworthy.facts;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Problem;
import java.util.List;

/** A portfolio was refused, with every reason. */
public final class PortfolioException extends InvalidInputException {

    /** A refusal for at least one problem. */
    public PortfolioException(List<Problem> problems) {
        super("the portfolio cannot be used:", problems);
    }
}
