package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome.Passed;
import io.github.shipworthy.testkit.cases.PolicyTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks an invariant is a case: put under {@code cases}, it fails as the invariant does. */
class CounterexampleTest {

    private final Policy shop = Policy.load(Tried.SHOP);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: 'A score', monotone: {result: productization, in: {weights: [OPEN, NONE]}}}   | more productization: expected at least 10, and it is 0
            {name: 'A scale', monotone: {result: urgency, in: {coverage: falling}}}              | more urgency: expected MEDIUM, and it is HIGH
            {name: 'Yes: no', monotone: {result: candidate, in: {official: [NONE, GA]}}}         | more candidate: expected true, and it is false
            {name: 'No answer', total: urgency}                                                  | it urgency: expected any, and it is none
            {name: 'No score', total: maturity, where: {official: NONE}}                         | it maturity: expected any, and it is none
            {name: 'Two rules', exactlyOne: urgency, where: {urgency: HIGH}}                     | it: rule `It has waited for a year` concluded, and was expected to stay silent
            {name: 'Numbers', total: priority, where: {candidate: true}, parameters: {urgency.high.coverage: 1/3}}      | it priority: expected any, and it is none
            {name: 'Around', total: urgency, given: [{id: x, name: X, kind: ARCHITECTURE, official: {status: GA}}]}   | it urgency: expected any, and it is none
            {name: 'A row', independent: [risks]}                                                | technical-debt:portfolio:case
            """)
    void the_case_fails_as_the_invariant_does(String stated, String expected) {
        String failure = tried().failure(stated.replace('\'', '"'), shop);

        PolicyTest counterexample = tried().counterexample(failure);

        assertThat(counterexample.name()).endsWith(" (counterexample)");
        assertThat(Tried.message(counterexample.run(shop))).contains(expected);
    }

    @Test
    void evidence_stands_in_it_under_ids_that_a_file_can_have() {
        Policy picky = tried().altered(
                        Tried.SHOP,
                        "measure.drl",
                        "lagKnown, lag >= number(",
                        "namedEvidence > 0, lagKnown, lag >= number(");
        String failure = tried().failure("{name: n, exactlyOne: urgency, where: {urgency: HIGH}}", picky);

        PolicyTest counterexample = tried().counterexample(failure);

        assertThat(Tried.written(failure)).contains("evidence: [");
        assertThat(Tried.message(counterexample.run(picky)))
                .contains("rule `It has waited for a year` concluded, and was expected to stay silent");
    }

    /** A policy that keeps the promise passes the case: it tells nothing but the promise. */
    @Test
    void a_policy_that_is_right_passes_the_case_of_one_that_is_wrong() {
        String stated = "{name: n, monotone: {result: productization, in: {weights: [NONE, GATED, OPEN]}}}";
        Policy wrong = tried().altered(
                        Tried.SHOP,
                        "measure.drl",
                        "servable, weights == Weights.OPEN",
                        "servable, weights == Weights.GATED");

        PolicyTest counterexample = tried().counterexample(tried().failure(stated, wrong));

        assertThat(Tried.message(counterexample.run(wrong))).contains("expected at least 10");
        assertThat(Tried.message(counterexample.run(shop)))
                .contains("less productization")
                .doesNotContain("more");
    }

    @Test
    void it_may_stand_beside_its_invariant() {
        String stated = "{name: n, total: urgency}";
        String failure = tried().failure(stated, shop);

        assertThat(tried().tests("schemaVersion: 1\ninvariants:\n  - " + stated + "\ncases:\n" + Tried.written(failure)
                        + "\n"))
                .hasSize(2)
                .noneMatch(test -> test.run(shop) instanceof Passed);
    }

    private Tried tried() {
        return new Tried(folder);
    }
}
