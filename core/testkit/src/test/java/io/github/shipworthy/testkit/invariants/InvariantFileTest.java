package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTestException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an invariant as it is written. */
class InvariantFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: n, totl: urgency}                             | 4:15: invariants[0]: `totl` is not a property of an invariant. Maybe `total`?
            {total: urgency}                                     | 4:5: invariants[0]: `name` is missing.
            {name: n}                                            | 4:5: an invariant says nothing. State one of monotone, total, exactlyOne, independent, order, repeatable, everyInputMatters.
            {name: n, total: urgency, order: any}                | 4:5: an invariant says total and order at once. State one of monotone, total, exactlyOne, independent, order, repeatable, everyInputMatters.
            {name: n, order: all}                                | 4:22: invariants[0].order: `all` is not supported, only `any` is.
            {name: n, repeatable: false}                         | 4:27: invariants[0].repeatable: `false` is not supported, only `true` is.
            {name: n, everyInputMatters: false}                  | 4:34: `false` says nothing; allowed is true
            {name: n, independent: [risk]}                       | 4:29: invariants[0].independent[0]: `risk` is not one of `technologies`, `plan`, `gaps`, `risks`, `capabilities`, `services`, `forecasts`. Maybe `risks`?
            {name: n, monotone: {result: urgency}}               | 4:25: invariants[0].monotone: `in` is missing.
            {name: n, monotone: {result: a, in: {lag: up}}}      | 4:47: `up` is no order; allowed are rising, falling and a list from the least to the greatest
            {name: n, monotone: {result: a, in: {lag: risng}}}   | 4:47: `risng` is no order; allowed are rising, falling and a list from the least to the greatest. Maybe `rising`?
            {name: n, monotone: {result: a, in: {weights: rising}}}      | 4:51: `weights` has no order of its own; list its values from the least to the greatest
            {name: n, monotone: {result: a, in: {weights: [OPN, NONE]}}} | 4:52: `OPN` is no value of `weights`; allowed are OPEN, GATED, NON_COMMERCIAL, NONE, NOT_APPLICABLE, UNKNOWN. Maybe `OPEN`?
            {name: n, monotone: {result: a, in: {weights: [OPEN, OPEN]}}} | 4:51: an order has two values or more, each once
            {name: n, total: a, where: {official: GAA}}          | 4:43: `GAA` is no value of `official`; allowed are GA, BETA, PARTIAL, TEMPORARY, ANNOUNCED, RETIRED, NONE, UNKNOWN. Maybe `GA`?
            {name: n, order: any, where: {candidate: true}}      | 4:34: `where` goes with monotone, total and exactlyOne, not with order
            {name: n, total: a, trials: 0}                       | 4:33: invariants[0].trials: `0` is out of range, allowed is 1 to 1000000.
            {name: n, total: a, given: model}                    | 4:32: there is no fixture `model`
            {name: n, total: a, given: []}                       | 4:32: the invariant is about single technologies, and given are 0; allowed is one
            {name: n, order: any, given: []}                     | 4:34: given is a portfolio without technologies, so nothing would be looked at
            """)
    void each_mistake_is_told_with_its_place(String stated, String problem) {
        List<Problem> problems = problems("  - " + stated);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).endsWith("it.policy-test.yaml:" + problem);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(problems("  - {name: a}\n  - {name: a, total: x, given: nothing}"))
                .extracting(Problem::message)
                .contains("an invariant says nothing", "there is no fixture `nothing`")
                .anyMatch(message -> message.startsWith("test `a` has the name of the one at "));
    }

    @Test
    void it_is_a_test_with_a_place_that_assesses_nothing_of_its_own() {
        PolicyTest test = new Tried(folder).invariant("{name: Everything is urgent, total: urgency}");

        assertThat(test.name()).isEqualTo("Everything is urgent");
        assertThat(test.at().line()).isEqualTo(4);
        assertThat(test.given()).isEmpty();
    }

    private List<Problem> problems(String invariants) {
        PolicyTestException refused = catchThrowableOfType(
                PolicyTestException.class,
                () -> new Tried(folder).tests("schemaVersion: 1\nasOf: 2026-02-24\ninvariants:\n" + invariants + "\n"));
        return refused.problems();
    }
}
