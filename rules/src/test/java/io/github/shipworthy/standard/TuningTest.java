package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Parameter;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers change without recompiling, and each one matters. */
class TuningTest {

    private final Policy policy = StandardPolicy.POLICY;
    private final Portfolio report = StandardPolicy.report();

    @Test
    void a_changed_limit_moves_what_it_limits_and_nothing_else() {
        Policy stricter = policy.with("urgency.high.coverage", 0.7);
        assertThat(stricter.assess(report).technology("janus").orElseThrow().urgency())
                .contains(Urgency.MEDIUM);
        assertThat(stricter.assess(report).technology("janus").orElseThrow().priority())
                .contains(Priority.P1);
        assertThat(policy.assess(report).technology("janus").orElseThrow().priority())
                .as("the policy it was made from is as before")
                .contains(Priority.P0);
        assertThat(Outputs.changed(policy.assess(report), stricter.assess(report)))
                .containsExactly("planPriority", "priority", "rank", "urgency");
    }

    @Test
    void a_limit_of_two_thirds_is_met_by_exactly_two_of_three() {
        assertThat(policy.assess(report).technology("janus").orElseThrow().flags())
                .contains("competitive-pressure");
        assertThat(policy.with("competitive-pressure.coverage.least", "0.666666666667")
                        .assess(report)
                        .technology("janus")
                        .orElseThrow()
                        .flags())
                .doesNotContain("competitive-pressure");
        assertThat(policy.with("competitive-pressure.coverage.least", "0.666666666666")
                        .assess(report)
                        .technology("janus")
                        .orElseThrow()
                        .flags())
                .contains("competitive-pressure");
    }

    @Test
    void points_may_have_fractions() {
        assertThat(policy.with("productization.open-weights.points", "10.000001")
                        .assess(report)
                        .technology("vl2")
                        .orElseThrow()
                        .productization())
                .contains(new BigDecimal("30.000001"));
    }

    @Test
    void every_parameter_that_can_move_moves_an_output() {
        Portfolio wide = WidePortfolio.of(5, 2_000);
        PortfolioAssessment whole = policy.audit(wide);
        List<String> idle = new ArrayList<>();
        for (Parameter parameter : policy.parameters()) {
            boolean moves = List.of(parameter.lowest(), parameter.highest()).stream()
                    .filter(value -> !value.equals(parameter.value()))
                    .flatMap(value -> tuned(parameter.key(), value))
                    .map(tuned -> tuned.audit(wide))
                    .anyMatch(changed -> !Outputs.changed(whole, changed).isEmpty()
                            || !Outputs.changedTables(whole, changed).isEmpty());
            if (!moves && !parameter.lowest().equals(parameter.highest())) {
                idle.add(parameter.key());
            }
        }
        assertThat(policy.parameters()).hasSizeGreaterThan(25);
        assertThat(idle).isEmpty();
    }

    /** The report does not pin the lag: the documentation says so, and this is where that comes from. */
    @Test
    void a_lag_of_one_to_fourteen_months_gives_the_same_ranking() {
        List<String> ranking = ranking(policy);
        assertThat(IntStream.rangeClosed(1, 14))
                .allSatisfy(months -> assertThat(ranking(policy.with("urgency.very-high.lag", months)))
                        .isEqualTo(ranking));
        assertThat(ranking(policy.with("urgency.very-high.lag", 15))).isNotEqualTo(ranking);
        assertThat(ranking(policy.with("urgency.very-high.lag", 0))).isNotEqualTo(ranking);
    }

    @Test
    void a_value_outside_its_range_is_refused_with_the_range() {
        assertThatThrownBy(() -> policy.with("urgency.high.coverage", 1.5))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("`urgency.high.coverage` is 1.5; allowed is 0 to 1 share of known vendors");
    }

    @Test
    void a_misspelt_parameter_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> policy.with("urgency.hihg.coverage", 0.5))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("there is no parameter `urgency.hihg.coverage`")
                .hasMessageContaining("Maybe `urgency.high.coverage`?");
    }

    @Test
    void points_with_seven_decimals_are_refused() {
        assertThatThrownBy(() -> policy.with("productization.open-weights.points", "1/3"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("points have at most six decimals");
    }

    @Test
    void changes_name_the_policy_whatever_their_order() {
        Policy one = policy.with("urgency.high.coverage", "2/3").with("urgency.very-high.lag", 6);
        Policy other = policy.with("urgency.very-high.lag", 6).with("urgency.high.coverage", "2/3");
        assertThat(one.id()).isEqualTo(other.id()).isNotEqualTo(policy.id());
        assertThat(policy.with("urgency.high.coverage", "2/3")
                        .with("urgency.high.coverage", "1/2")
                        .id())
                .as("back to where it was")
                .isEqualTo(policy.id());
    }

    @Test
    void numbers_that_belong_together_are_changed_together() {
        assertThatThrownBy(() -> policy.with("risk.probability.medium.least", "0.8"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(
                        "`risk.probability.medium.least` is 0.8 and may be at most `risk.probability.medium.most`, 2/3");
        assertThat(policy.with(Map.of("risk.probability.medium.least", "0.8", "risk.probability.medium.most", "0.9"))
                        .id())
                .isNotEqualTo(policy.id());
    }

    /** The policy with this number; none when it does not go with the others. */
    private Stream<Policy> tuned(String key, String value) {
        try {
            return Stream.of(policy.with(key, value));
        } catch (PolicyException e) {
            return Stream.empty();
        }
    }

    private List<String> ranking(Policy tuned) {
        return tuned.assess(report).ranking().stream()
                .map(assessment -> assessment.id() + " " + assessment.priority().orElseThrow())
                .toList();
    }
}
