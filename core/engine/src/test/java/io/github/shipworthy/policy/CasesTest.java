package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Sessions are asked once for technologies that no rule of a phase can tell apart, and for no others. A policy has met
 * some when it was warmed up; one with other numbers, or with the same ones anew, has met none.
 */
class CasesTest {

    private final Policy policy = new SmallPolicy()
            .with("attributes:\n  users: {type: integer, unit: people, why: test}")
            .with("results:\n  reach: {type: score, combine: sum, why: test}")
            .number("reach.some.points", "5")
            .number("reach.some.users", "100")
            .phase(
                    "first",
                    "Some ; known( \"users\" ), quantity( \"users\" ) >= number( \"reach.some.users\" )"
                            + " ; award( kcontext, \"reach.some.points\" )",
                    "Open ; weights == Weights.OPEN ; award( kcontext, \"reach.some.points\" )")
            .load()
            .through(Engine.SESSION);

    @Test
    void what_was_met_before_is_not_asked_again() {
        policy.assess(portfolio(used("met", 100)));
        assertThat(unknown(policy, used("again", 100))).isEmpty();
        assertThat(reach(used("again", 100))).isEqualTo("5");
    }

    @Test
    void a_value_below_its_limit_and_one_at_it_and_one_above_are_three_cases() {
        policy.assess(portfolio(used("at", 100)));
        assertThat(unknown(policy, used("below", 99), used("at", 100), used("above", 101), used("far", 900)))
                .containsExactly("below", "above", "far");
        assertThat(reach(used("below", 99))).isEqualTo("none");
        assertThat(unknown(policy, used("lower", -7))).isEmpty();
        assertThat(reach(used("above", 101))).isEqualTo("5");
    }

    @Test
    void a_value_that_is_not_known_is_a_case_of_its_own() {
        Policy fresh = policy.with(Map.of());
        fresh.assess(portfolio(used("at", 100), used("below", 99)));
        assertThat(unknown(fresh, technology("unknown"))).containsExactly("unknown");
    }

    @Test
    void constants_that_no_rule_names_are_one_case_and_those_it_names_are_others() {
        policy.assess(portfolio(weights("gated", Weights.GATED)));
        assertThat(unknown(policy, weights("none", Weights.NONE), weights("open", Weights.OPEN)))
                .containsExactly("open");
    }

    @Test
    void what_no_rule_reads_makes_no_case() {
        policy.assess(portfolio(technology("plain")));
        Technology delivered = Technology.builder("delivered", "delivered", Kind.ARCHITECTURE)
                .official(Official.GA)
                .build();
        assertThat(unknown(policy, delivered)).isEmpty();
    }

    @Test
    void with_another_number_every_case_is_new() {
        policy.assess(portfolio(used("at", 100)));
        Policy tuned = policy.with("reach.some.users", "101");
        assertThat(unknown(tuned, used("at", 100))).containsExactly("at");
        assertThat(tuned.assess(portfolio(used("at", 100))).assessments().get(0).results())
                .isEmpty();
        assertThat(reach(used("at", 100))).isEqualTo("5");
    }

    @Test
    void a_phase_that_calculates_with_a_value_remembers_nothing() {
        Policy calculating = new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}")
                .with("results:\n  reach: {type: score, combine: sum, why: test}")
                .phase("first", "Reach ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )")
                .load()
                .through(Engine.SESSION);
        assertThat(calculating.compiled().forms()).isEmpty();
        assertThat(calculating
                        .assess(portfolio(used("some", 3), used("more", 4)))
                        .assessments())
                .extracting(assessment -> assessment.results().get("reach"))
                .containsExactly("4", "3");
    }

    @Test
    void a_phase_that_meets_a_new_case_adds_to_what_another_remembered() {
        Policy two = new SmallPolicy()
                .number("reach.some.points", "5")
                .number("depth.some.points", "7")
                .with("""
                        results:
                          reach: {type: score, combine: sum, why: test}
                          depth: {type: score, combine: sum, why: test}
                        """)
                .phase("first", "Open ; weights == Weights.OPEN ; award( kcontext, \"reach.some.points\" )")
                .phase("second", "Model ; servable ; award( kcontext, \"depth.some.points\" )")
                .load()
                .through(Engine.SESSION)
                .with(Map.of());
        Technology model = Technology.builder("model", "model", Kind.SERVABLE_MODEL)
                .weights(Weights.OPEN)
                .build();
        two.assess(portfolio(weights("method", Weights.OPEN)));
        assertThat(two.assess(portfolio(model)).assessments().get(0).results())
                .isEqualTo(Map.of("reach", "5", "depth", "7"));
    }

    @Test
    void what_a_grid_reads_makes_cases_too() {
        Policy policy = new SmallPolicy()
                .with("results:\n  effort: {type: level, combine: single, values: [LOW, HIGH], why: test}")
                .with("tables:\n  effort: {given: [kind], then: [effort]}")
                .table("effort", """
                        kind,effort,why
                        TRAINING_METHOD,HIGH,new
                        SERVABLE_MODEL | PLATFORM_COMPONENT | ARCHITECTURE,LOW,old
                        INFERENCE_TECHNIQUE | AGENT_PLATFORM,LOW,old
                        """)
                .phase("first", "Effort ; official == Official.UNKNOWN ; decide( kcontext, \"effort\" )")
                .load()
                .through(Engine.SESSION)
                .with(Map.of());
        policy.assess(portfolio(technology("method")));
        Technology model =
                Technology.builder("model", "model", Kind.SERVABLE_MODEL).build();
        assertThat(unknown(policy, technology("other"), model)).containsExactly("model");
        assertThat(policy.assess(portfolio(technology("method"), model)).assessments())
                .extracting(assessment -> assessment.results().get("effort"))
                .containsExactly("HIGH", "LOW");
    }

    private String reach(Technology technology) {
        return policy.assess(portfolio(technology))
                .assessments()
                .get(0)
                .results()
                .getOrDefault("reach", "none");
    }

    /** Those about which the engine would be asked. */
    private static List<String> unknown(Policy policy, Technology... technologies) {
        Portfolio portfolio = portfolio(technologies);
        Frame frame = policy.frame(portfolio);
        Cases cases = Objects.requireNonNull(frame.cases().get("first"));
        return cases.recall(Given.of(portfolio, frame, Workers.none()).subjects()).stream()
                .map(subject -> subject.given().id())
                .toList();
    }

    private static Portfolio portfolio(Technology... technologies) {
        return Portfolio.of("mine", "me", LocalDate.of(2026, 2, 24), Arrays.asList(technologies));
    }

    private static Technology technology(String id) {
        return Technology.builder(id, id, Kind.TRAINING_METHOD).build();
    }

    private static Technology used(String id, int users) {
        return Technology.builder(id, id, Kind.TRAINING_METHOD)
                .attribute("users", users)
                .build();
    }

    private static Technology weights(String id, Weights weights) {
        return Technology.builder(id, id, Kind.TRAINING_METHOD).weights(weights).build();
    }
}
