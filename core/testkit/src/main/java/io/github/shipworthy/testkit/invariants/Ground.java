package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;

/**
 * What a law is examined on.
 *
 * @param name the invariant's
 * @param policy with the invariant's numbers
 * @param scales the policy's
 * @param assessing how a portfolio is assessed
 */
record Ground(String name, Policy policy, Scales scales, Setting setting, Assessing assessing) {

    /** What a policy says of a portfolio. */
    interface Assessing {
        PortfolioAssessment assess(Portfolio portfolio, int threads);
    }

    /** That of a policy. */
    static Ground of(String name, Policy policy, Setting setting) {
        return new Ground(name, policy, new Scales(Workbench.of(policy).scales()), setting, policy::assess);
    }

    PortfolioAssessment assess(Portfolio portfolio) {
        return assessing.assess(portfolio, 1);
    }
}
