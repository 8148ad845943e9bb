package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonotoneTest {

    private final Policy small = Policy.load(Tried.SMALL);
    private final Policy shop = Policy.load(Tried.SHOP);

    @TempDir
    private Path folder;

    @Test
    void more_open_weights_never_lower_a_score() {
        String stated = "{name: n, monotone: {result: productization, in: {weights: [NONE, GATED, OPEN]}}}";

        assertThat(tried().looked(stated, shop))
                .matches("all \\d+ situations that the rules can tell apart were looked at, \\d+ pairs compared");
    }

    @Test
    void a_policy_that_punishes_openness_breaks_it() {
        String stated = "{name: n, monotone: {result: productization, in: {weights: [NONE, GATED, OPEN]}}}";
        Policy wrong = tried().altered(
                        Tried.SHOP,
                        "measure.drl",
                        "servable, weights == Weights.OPEN",
                        "servable, weights == Weights.GATED");

        assertThat(tried().failure(stated, wrong))
                .startsWith("""
                productization is 10 where weights is GATED, and 0 where it is OPEN
                """)
                .contains(" that the rules can tell apart were looked at");
    }

    @Test
    void a_scale_has_its_own_order() {
        assertThat(tried().looked("{name: n, monotone: {result: urgency, in: {coverage: rising}}}", shop))
                .startsWith("all ");
        assertThat(tried().failure("{name: n, monotone: {result: urgency, in: {coverage: falling}}}", shop))
                .startsWith("urgency is MEDIUM where coverage is 1/2, and HIGH where it is 2/3");
    }

    @Test
    void a_number_has_its_own_order_and_a_formula_meets_others() {
        assertThat(tried().looked("{name: n, monotone: {result: productization, in: {users: rising}}}", small))
                .isEqualTo("6 situations were looked at: every limit and what lies beside it; a formula may meet other"
                        + " numbers, 3 pairs compared");
        Policy wrong = tried().altered(Tried.SMALL, "measure.drl", ".plus( 1 ).ln().times(", ".plus( 1 ).ln().minus(");
        assertThat(tried().failure("{name: n, monotone: {result: productization, in: {users: falling}}}", wrong))
                .startsWith("productization is ");
    }

    @Test
    void the_counterexample_states_nothing_that_does_not_matter() {
        Policy wrong = tried().altered(
                        Tried.SHOP,
                        "measure.drl",
                        "servable, weights == Weights.OPEN",
                        "servable, weights == Weights.GATED");
        String failure = tried().failure(
                        "{name: Open is better, monotone: {result: productization, in: {weights: [NONE, GATED, OPEN]}}}",
                        wrong);

        assertThat(Tried.written(failure).stripIndent()).isEqualTo("""
                  - name: "Open is better (counterexample)"
                    given:
                      portfolio: {asOf: 2026-01-01}
                      technologies:
                        - {id: less, name: less, kind: SERVABLE_MODEL, weights: {status: GATED}, official: {status: NONE}}
                        - {id: more, name: more, kind: SERVABLE_MODEL, weights: {status: OPEN}, official: {status: NONE}}
                    expect:
                      less:
                        productization: 10
                      more:
                        productization: {least: 10}""");
    }

    @Test
    void several_inputs_are_looked_at_one_by_one() {
        String stated = "{name: n, monotone: {result: urgency, in: {coverage: rising, lag: rising}}}";

        assertThat(tried().looked(stated, shop)).contains("coverage: all ", "; lag: all ");
    }

    @Test
    void what_no_rule_behind_the_result_looks_at_is_no_promise() {
        assertThat(tried().failure("{name: n, monotone: {result: productization, in: {lag: rising}}}", shop))
                .isEqualTo("it examines nothing: no rule behind `productization` looks at `lag`");
    }

    @Test
    void where_there_is_never_a_result_nothing_is_examined() {
        assertThat(tried().failure("{name: n, monotone: {result: maturity, in: {official: [NONE, BETA]}}}", shop))
                .startsWith("it examines nothing: nowhere is there a maturity for two values of `official`");
    }

    @Test
    void a_result_that_the_policy_does_not_have_is_told_with_a_hint() {
        assertThat(tried().failure("{name: n, monotone: {result: urgncy, in: {lag: rising}}}", shop))
                .isEqualTo("the policy has no result `urgncy` of technologies. Maybe `urgency`?");
    }

    @Test
    void what_is_given_stays() {
        String model = "given: [{id: it, name: It, kind: SERVABLE_MODEL, official: {status: NONE}}]";

        assertThat(tried().looked(
                                "{name: n, monotone: {result: productization, in: {weights: [NONE, OPEN]}}, " + model
                                        + "}",
                                shop))
                .isEqualTo("all 2 situations that the rules can tell apart were looked at, 1 pair compared");
    }

    @Test
    void its_own_numbers_are_in_force() {
        String stated = "{name: n, monotone: {result: urgency, in: {coverage: falling}}, parameters:"
                + " {urgency.high.coverage: 0}, where: {coverage: [0/2, 1/2, 2/2]}}";

        assertThat(tried().looked(stated, shop)).startsWith("all ");
    }

    private Tried tried() {
        return new Tried(folder);
    }
}
