package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of a policy change without compiling it again. */
class TuningTest {

    private final Policy policy = policy();

    /** Two limits of which the lower must stay below the higher, and points. */
    private static Policy policy() {
        return new SmallPolicy()
                .with("""
                        results:
                          reach: {type: score, combine: sum, why: test}
                        flags: {some: test, much: test}""")
                .numbers("""
                          reach.base.points: {value: 2, unit: points, range: [0, 10], why: test}
                          reach.some.least: {value: 1, unit: points, range: [0, 10], why: test}
                          reach.much.least: {value: 3, unit: points, range: [0, 10], why: test}
                        constraints:
                          - {order: [reach.some.least, reach.much.least], why: Much is more than some.}""")
                .phase("first", "Base ; servable ; award( kcontext, \"reach.base.points\" )")
                .phase("second", atLeast("some"), atLeast("much"))
                .load();
    }

    private static String atLeast(String flag) {
        return ("Reaches %1$s ; known( \"reach\" ), quantity( \"reach\" ) >= number( \"reach.%1$s.least\" ) ;"
                        + " flag( kcontext, \"%1$s\" )")
                .formatted(flag);
    }

    private static List<String> flags(Policy tuned) {
        Technology model =
                Technology.builder("model", "Model", Kind.SERVABLE_MODEL).build();
        Portfolio portfolio = Portfolio.of("mine", "me", LocalDate.of(2026, 2, 24), List.of(model));
        return tuned.assess(portfolio).technology("model").orElseThrow().flags();
    }

    @Test
    void a_number_moves_what_it_decides_and_leaves_the_policy_it_was_changed_in_alone() {
        assertThat(flags(policy.with("reach.base.points", 3))).containsExactly("much", "some");
        assertThat(flags(policy.with("reach.base.points", "0.999999"))).isEmpty();
        assertThat(flags(policy)).containsExactly("some");
    }

    @Test
    void a_value_outside_its_range_is_refused_with_the_range() {
        assertThatThrownBy(() -> policy.with("reach.base.points", 10.5))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("`reach.base.points` is 10.5; allowed is 0 to 10 points");
    }

    @Test
    void a_misspelt_parameter_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> policy.with("reach.bsae.points", 1))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("there is no parameter `reach.bsae.points`")
                .hasMessageContaining("Maybe `reach.base.points`?");
    }

    @Test
    void points_with_seven_decimals_are_refused() {
        assertThatThrownBy(() -> policy.with("reach.base.points", "1/3"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("points have at most six decimals");
        assertThat(flags(policy.with("reach.some.least", "1/3"))).containsExactly("some");
    }

    @Test
    void changes_name_the_policy_whatever_their_order() {
        Policy one = policy.with("reach.base.points", 3).with("reach.much.least", "7/2");
        Policy other = policy.with("reach.much.least", "3.5").with("reach.base.points", 3);
        assertThat(one.id()).isEqualTo(other.id()).isNotEqualTo(policy.id());
        assertThat(policy.with("reach.base.points", 3)
                        .with("reach.base.points", 2)
                        .id())
                .as("back to where it was")
                .isEqualTo(policy.id());
    }

    @Test
    void numbers_that_belong_together_are_changed_together() {
        assertThatThrownBy(() -> policy.with("reach.some.least", 4))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("`reach.some.least` is 4 and may be at most `reach.much.least`, 3");
        assertThat(flags(policy.with(
                        Map.of("reach.some.least", "4", "reach.much.least", "5", "reach.base.points", "4"))))
                .containsExactly("some");
    }
}
