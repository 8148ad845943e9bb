package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Statement;
import io.github.shipworthy.policy.Workbench;
import java.util.List;

/** Where a test in Java begins; import it statically. */
public final class PolicyAssertions {

    private PolicyAssertions() {}

    /** Begins to look at what a policy says of a portfolio. */
    public static AssessmentAssert assertThat(PortfolioAssessment assessment) {
        return new AssessmentAssert(assessment);
    }

    /**
     * Begins to look at one rule, named by its sentence.
     *
     * @throws AssertionError when the policy has no such rule
     */
    public static RuleAssert assertThatRule(Policy policy, String sentence) {
        List<Statement> statements = Workbench.of(policy).statements();
        Statement found = statements.stream()
                .filter(statement -> statement.rule().name().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("policy " + policy.id().name() + " has no rule `" + sentence + "`"
                        + Words.maybe(
                                sentence,
                                statements.stream()
                                        .map(statement -> statement.rule().name())
                                        .toList())));
        return new RuleAssert(policy, found);
    }

    /** Begins to look at what another policy decides otherwise. */
    public static ChangeAssert.Change assertThatChange(Policy old, Policy next) {
        return new ChangeAssert.Change(old, next);
    }
}
