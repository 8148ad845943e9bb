package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.policy.Trial;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.Outcome.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A portfolio and what a policy should make of it.
 *
 * @param error part of what assessing is expected to fail with
 */
record Case(PolicyTest.Given given, Expectation expectation, Optional<String> error) {

    Outcome run(Policy policy) {
        PortfolioAssessment assessment;
        try {
            assessment = assess(policy.with(given.parameters()));
        } catch (PolicyException e) {
            return new Failed(
                    "the policy refuses the test's parameters: " + e.problems().get(0));
        } catch (PortfolioException e) {
            return new Failed(
                    "the portfolio does not fit the policy: " + e.problems().get(0));
        } catch (AssessmentException e) {
            String message = String.valueOf(e.getMessage());
            return error.filter(message::contains).isPresent()
                    ? new Passed()
                    : new Failed((error.isPresent() ? "expected the error `" + error.get() + "`, and it is: " : "")
                            + message);
        }
        if (error.isPresent()) {
            return new Failed("expected the error `" + error.get() + "`, and there is none");
        }
        List<String> failures = expectation.failures(policy, given.portfolio(), assessment);
        return failures.isEmpty() ? new Passed() : new Failed(String.join("\n", failures));
    }

    private PortfolioAssessment assess(Policy policy) {
        return given.audit() ? policy.audit(given.portfolio()) : policy.assess(given.portfolio());
    }

    /** Why rules that should conclude stayed silent, then the reasons behind everything a value is expected of. */
    String explain(Policy policy) {
        try {
            Policy tuned = policy.with(given.parameters());
            PortfolioAssessment assessment = assess(tuned);
            List<String> parts = new ArrayList<>();
            expectation
                    .technologies()
                    .keySet()
                    .forEach(id -> expectation
                            .concluding(id)
                            .forEach(rule -> silent(tuned, rule, id).forEach(parts::add)));
            expectation.technologies().keySet().stream()
                    .flatMap(id -> assessment.technology(id).stream())
                    .forEach(found -> parts.add(found.explain()));
            expectation.rows().keySet().stream()
                    .flatMap(id -> assessment.row(id).stream())
                    .map(Row::explain)
                    .forEach(parts::add);
            return String.join("\n", parts);
        } catch (PolicyException | PortfolioException | AssessmentException e) {
            return "";
        }
    }

    private Stream<String> silent(Policy policy, String rule, String id) {
        if (policy.rules().stream().noneMatch(known -> known.name().equals(rule))) {
            return Stream.of();
        }
        return Workbench.of(policy).run(given.portfolio(), given.audit()).trials(rule).stream()
                .filter(trial -> trial.topic().id().equals(id))
                .flatMap(trial -> trial.firstFalse().stream())
                .map(step -> silent(rule, step));
    }

    /** Why a rule stayed silent. */
    static String silent(String rule, Trial.Step step) {
        return "rule `" + rule + "` stayed silent: " + step.condition().at() + ": " + step;
    }
}
