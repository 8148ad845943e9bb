package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.facts.Weights;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);
    private static final String SCORE = "results:\n  reach: {type: score, combine: sum, why: test}\n";

    @Test
    void a_later_phase_sees_what_an_earlier_one_concluded() {
        Policy policy = new SmallPolicy()
                .with("flags: {large: test}")
                .with(SCORE)
                .number("reach.base.points", "7")
                .number("limit.of.reach", "7")
                .phase("first", "Base ; servable ; award( kcontext, \"reach.base.points\" )")
                .phase(
                        "second",
                        "Large ; known( \"reach\" ), quantity( \"reach\" ) >= number( \"limit.of.reach\" ) ; flag( kcontext, \"large\" )")
                .load();
        assertThat(assess(policy, model()).flags()).containsExactly("large");
        assertThat(assess(policy.with("limit.of.reach", "7.000001"), model()).flags())
                .isEmpty();
    }

    @Test
    void rules_of_one_phase_add_up_whatever_their_order() {
        String half = "Half ; servable ; award( kcontext, \"reach.half.points\" )";
        String third = "Third ; servable ; award( kcontext, \"reach.third.points\" )";
        String less = "Less ; servable ; award( kcontext, \"reach.less.points\" )";
        for (List<String> order : List.of(List.of(half, third, less), List.of(less, third, half))) {
            Policy policy = new SmallPolicy()
                    .with(SCORE)
                    .number("reach.half.points", "0.5")
                    .number("reach.third.points", "0.333333")
                    .number("reach.less.points", "-0.000001")
                    .phase("only", order.toArray(String[]::new))
                    .load();
            assertThat(assess(policy, model()).results()).containsEntry("reach", "0.833332");
        }
    }

    @Test
    void two_rules_that_disagree_are_an_error_that_names_both_whatever_their_order() {
        String yes = "Take it ; flagged( \"noted\" ) ; conclude( kcontext, Candidacy.CANDIDATE )";
        String no = "Leave it ; servable ; conclude( kcontext, Candidacy.NOT_CANDIDATE )";
        for (List<String> order : List.of(List.of(yes, no), List.of(no, yes))) {
            Policy policy = new SmallPolicy()
                    .with("flags:\n  noted: Somebody wrote it down.\n")
                    .phase("first", "Note it ; servable ; flag( kcontext, \"noted\" )")
                    .phase("then", order.toArray(String[]::new))
                    .load();
            assertThat(policy.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.message())
                            .contains("`Take it`", "`Leave it`", "both match with")
                            .contains("flagged( \"noted\" ) true", "servable true"));
            assertThatThrownBy(() -> assess(policy, model()))
                    .isInstanceOf(AssessmentException.class)
                    .hasMessage("rules `Leave it` and `Take it` disagree on `candidacy` of technology `model`:"
                            + " NOT_CANDIDATE and CANDIDATE");
        }
    }

    @Test
    void a_rule_that_fails_is_named_with_its_technology_and_breaks_nothing_else() {
        Policy policy = new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}\n" + SCORE)
                .phase(
                        "only",
                        "Logarithm ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ).ln() )")
                .load();
        assertThatThrownBy(() -> assess(policy, with("users", 0)))
                .isInstanceOf(AssessmentException.class)
                .hasMessage("rule `Logarithm` failed on technology `model`: ln of 0, which is not above 0");
        assertThat(assess(policy, with("users", 1)).results()).containsEntry("reach", "0");
    }

    @Test
    void points_that_do_not_fit_are_an_error_that_names_rule_and_technology() {
        Policy policy = new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}\n" + SCORE)
                .phase("only", "Users ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )")
                .load();
        assertThatThrownBy(() -> assess(policy, with("users", "999999999999999")))
                .isInstanceOf(AssessmentException.class)
                .hasMessageStartingWith("rule `Users` failed on technology `model`: ");
        assertThat(assess(policy, with("users", "999999999999")).results()).containsEntry("reach", "999999999999");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-23, NONE", "2026-02-24, TEMPORARY", "2026-02-25, TEMPORARY"})
    void a_temporary_delivery_counts_until_its_last_day(LocalDate expires, String counts) {
        OfficialFact plain = OfficialFact.of(Official.TEMPORARY);
        Technology technology = builder()
                .official(new OfficialFact(
                        plain.status(),
                        plain.channel(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(expires),
                        Optional.empty(),
                        List.of()))
                .build();
        assertThat(assess(flagging("official == Official." + counts), technology)
                        .flags())
                .containsExactly("seen");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-23, UNKNOWN", "2026-02-24, OPEN"})
    void a_fact_on_expired_evidence_is_not_known(LocalDate expires, String counts) {
        Evidence evidence = new Evidence(
                "paper", "A paper", Optional.empty(), Optional.empty(), Optional.of(expires), Optional.empty());
        Technology technology = builder()
                .weights(new Stated<>(Weights.OPEN, Optional.empty(), List.of("paper")))
                .build();
        Portfolio portfolio = portfolio(technology, Map.of(), Map.of("paper", evidence));
        assertThat(flagging("weights == Weights." + counts)
                        .assess(portfolio)
                        .technology("model")
                        .orElseThrow()
                        .flags())
                .containsExactly("seen");
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, FULL, FULL, 1",
        "FULL, FULL, NONE, 2/3",
        "FULL, PARTIAL, NONE, 1/2",
        "PARTIAL, UNKNOWN, UNKNOWN, 1/2",
        "NONE, NONE, NONE, 0"
    })
    void coverage_is_the_exact_share_of_the_known_vendors(Coverage a, Coverage b, Coverage c, String share) {
        Portfolio portfolio = portfolio(
                builder().capability("reading").build(),
                Map.of("A", Offering.of(a), "B", Offering.of(b), "C", Offering.of(c)),
                Map.of());
        Policy policy = measuring().number("limit.of.coverage", share).load();
        assertThat(policy.assess(portfolio).technology("model").orElseThrow().flags())
                .containsExactly("exactly", "known");
    }

    @Test
    void without_a_known_vendor_there_is_no_coverage() {
        Portfolio portfolio = portfolio(
                builder().capability("reading").build(), Map.of("A", Offering.of(Coverage.UNKNOWN)), Map.of());
        Policy policy = measuring().number("limit.of.coverage", "0").load();
        assertThat(policy.assess(portfolio).technology("model").orElseThrow().flags())
                .isEmpty();
        assertThat(assess(policy, model()).flags()).isEmpty();
    }

    @Test
    void the_highest_urgency_counts() {
        Policy policy = new SmallPolicy()
                .phase(
                        "only",
                        "High ; servable ; conclude( kcontext, Urgency.HIGH )",
                        "Low ; servable ; conclude( kcontext, Urgency.LOW )")
                .load();
        assertThat(assess(policy, model()).urgency()).contains(Urgency.HIGH);
    }

    @Test
    void a_partial_grid_concludes_nothing_where_it_has_no_row() {
        SmallPolicy policy = new SmallPolicy()
                .with("tables:\n  size: {given: [servable], then: [size], partial: true}")
                .with("results:\n  size: {type: level, combine: single, values: [S, L], why: test}")
                .table("size", "servable,size,why\ntrue,L,it is\n")
                .phase("only", "Size ; servable || ! servable ; decide( kcontext, \"size\" )");
        assertThat(assess(policy.load(), model()).results()).containsEntry("size", "L");
        assertThat(assess(
                                policy.load(),
                                Technology.builder("model", "Model", Kind.TRAINING_METHOD)
                                        .build())
                        .results())
                .isEmpty();
    }

    @Test
    void a_score_is_kept_between_its_bounds_and_says_what_it_could_be() {
        Policy policy = new SmallPolicy()
                .with("results:\n  productization: {type: score, combine: sum, range: [low.est, high.est], why: test}")
                .number("low.est", "0")
                .number("high.est", "100")
                .number("productization.much.points", "130")
                .number("productization.less.points", "-50")
                .phase(
                        "only",
                        "Much ; servable ; award( kcontext, \"productization.much.points\" )",
                        "Perhaps less ; weights == Weights.UNKNOWN ; mayAward( kcontext, \"productization.less.points\" )")
                .load();
        Assessment assessment = assess(policy, model());
        assertThat(assessment.productization()).contains(new BigDecimal("100"));
        assertThat(assessment.productizationRange()).hasValueSatisfying(range -> {
            assertThat(range.low()).isEqualByComparingTo("80");
            assertThat(range.high()).isEqualByComparingTo("100");
        });
    }

    @Test
    void a_least_value_above_the_greatest_is_refused() {
        Policy policy = new SmallPolicy()
                .with("results:\n  reach: {type: score, combine: sum, range: [low.est, high.est], why: test}")
                .number("low.est", "0")
                .number("high.est", "10")
                .phase("only", "Nothing ; servable ; award( kcontext, \"reach\", $t.number( \"low.est\" ) )")
                .load();
        assertThatThrownBy(() -> policy.with("low.est", "10.5"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(
                        "`low.est`, the least `reach`, is 10.5 and lies above the greatest, `high.est`, 10");
        assertThat(policy.with("low.est", "10").id()).isNotEqualTo(policy.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Official.GA != official",
                "Official.GA == official",
                "servable == lagKnown",
                "( official == Official.GA ) != servable",
                "servable in ( lagKnown )",
                "lagKnown, lag >= 1"
            })
    void a_comparison_that_could_be_misread_is_refused(String condition) {
        assertThatThrownBy(() -> flagging(condition))
                .isInstanceOf(PolicyException.class)
                .hasMessageNotContaining("rule engine");
    }

    @Test
    void points_that_are_too_many_to_add_up_are_an_error_that_names_score_and_technology() {
        Policy policy = new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}\n" + SCORE)
                .phase(
                        "only",
                        "One ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )",
                        "Two ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )")
                .load();
        assertThat(assess(policy, with("users", 4_000_000_000_000L)).results()).containsEntry("reach", "8000000000000");
        assertThatThrownBy(() -> assess(policy, with("users", 9_000_000_000_000L)))
                .isInstanceOf(AssessmentException.class)
                .hasMessage("the points of `reach` for technology `model` are too many to add up;"
                        + " the last rule was `Two`");
    }

    @Test
    void the_engine_records_what_a_condition_read_with_its_evidence() {
        Evidence evidence = new Evidence(
                "paper", "A paper", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Technology technology = builder()
                .weights(new Stated<>(Weights.OPEN, Optional.of("all sizes"), List.of("paper")))
                .build();
        Assessment assessment = flagging("servable, weights in ( Weights.OPEN, Weights.GATED )")
                .assess(portfolio(technology, Map.of(), Map.of("paper", evidence)))
                .technology("model")
                .orElseThrow();
        assertThat(assessment.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.finding()).isEqualTo(new Finding.Flag("seen"));
            assertThat(reason.rule().name()).isEqualTo("Seen");
            assertThat(reason.facts())
                    .extracting(fact -> fact.property() + " " + fact.value())
                    .containsExactly("servable true", "weights OPEN");
            assertThat(reason.facts().get(1).detail()).contains("all sizes");
            assertThat(reason.evidence()).containsExactly(evidence);
        });
    }

    @Test
    void the_callers_class_loader_is_neither_used_nor_changed() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            for (@Nullable
            ClassLoader loader : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader(), foreign}) {
                thread.setContextClassLoader(loader);
                assertThat(assess(flagging("servable"), model()).flags()).containsExactly("seen");
                assertThat(thread.getContextClassLoader()).isSameAs(loader);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void an_interrupted_thread_loads_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        Policy policy = flagging("servable");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(assess(policy, model()).flags()).containsExactly("seen");
    }

    @Test
    void no_thread_of_ours_is_left() {
        assess(flagging("servable"), model());
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("shipworthy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void fewer_than_one_thread_is_refused(int threads) {
        Policy policy = flagging("servable");
        Portfolio portfolio = portfolio(model(), Map.of(), Map.of());
        assertThatThrownBy(() -> policy.assess(portfolio, threads)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SmallPolicy measuring() {
        return new SmallPolicy()
                .with("measures: {coverage: {full: share.full, partial: share.partial, none: share.none}}")
                .with("flags: {known: test, exactly: test}")
                .number("share.full", "1")
                .number("share.partial", "1/2")
                .number("share.none", "0")
                .phase(
                        "only",
                        "Known ; coverageKnown ; flag( kcontext, \"known\" )",
                        "Exactly ; coverageKnown, coverage == number( \"limit.of.coverage\" ) ; flag( kcontext, \"exactly\" )");
    }

    private static Policy flagging(String conditions) {
        return new SmallPolicy()
                .with("flags: {seen: test}")
                .phase("only", "Seen ; " + conditions + " ; flag( kcontext, \"seen\" )")
                .load();
    }

    private static Assessment assess(Policy policy, Technology technology) {
        return policy.assess(portfolio(technology, Map.of(), Map.of()))
                .technology(technology.id())
                .orElseThrow();
    }

    private static Portfolio portfolio(
            Technology technology, Map<String, Offering> offerings, Map<String, Evidence> evidence) {
        return new Portfolio(
                "mine",
                "me",
                TODAY,
                List.of("A", "B", "C"),
                Map.of("reading", new Capability("reading", "Reading", Map.of(), Optional.empty(), Map.of())),
                Map.of(),
                offerings.isEmpty() ? Map.of() : Map.of("reading", offerings),
                List.of(technology),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence,
                List.of());
    }

    private static Technology model() {
        return builder().build();
    }

    private static Technology with(String attribute, Object value) {
        return builder().attribute(attribute, value).build();
    }

    private static TechnologyBuilder builder() {
        return Technology.builder("model", "Model", Kind.SERVABLE_MODEL);
    }
}
