package io.github.shipworthy.testkit.invariants;

/** What an invariant says, without the portfolios it is said of. */
sealed interface Law permits OfTechnologies, OfPortfolios {

    /** Whether it holds on some ground. */
    Verdict examine(Ground ground);
}
