package io.github.shipworthy.testkit;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThatRule;
import static io.github.shipworthy.testkit.Shop.POLICY;
import static io.github.shipworthy.testkit.Shop.PORTFOLIO;
import static io.github.shipworthy.testkit.Shop.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.testkit.cases.PolicyTestException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What one rule is expected to conclude, whatever others do, and what is said when it does not. */
class RuleAssertTest {

    private static final Technology DELIVERED = Technology.builder("it", "It", Kind.SERVABLE_MODEL)
            .official(Official.GA)
            .build();
    private static final Technology NOT_DELIVERED = Technology.builder("it", "It", Kind.SERVABLE_MODEL)
            .official(Official.NONE)
            .build();
    private static final String SOLD = "{capabilities: {seeing: {name: Seeing}},"
            + " offerings: {seeing: {A: {status: FULL}, B: {status: FULL}, C: {status: %s}}},"
            + " technologies: [{id: it, name: It, kind: SERVABLE_MODEL, capability: seeing}]}";

    @Test
    void a_rule_concludes_what_it_concludes() {
        assertThatRule(POLICY, "What is delivered is a product")
                .given(DELIVERED)
                .awards("productization", 100)
                .awards("productization", "100.0")
                .concludes("productization", "100")
                .concludesSomething()
                .with("productization.ga.points", "80")
                .awards("productization", 80);
        assertThatRule(POLICY, "What nobody knows of could be a product")
                .given("[{id: it, name: It, kind: ARCHITECTURE}]")
                .mayAward("productization", 100);
        assertThatRule(POLICY, "Most of the market sells it")
                .given(SOLD.formatted("NONE"))
                .concludes(Urgency.HIGH);
        assertThatRule(POLICY, "What is a product needs no decision")
                .given(DELIVERED)
                .concludes(Candidacy.NOT_CANDIDATE);
        assertThatRule(POLICY, "What stands for a decision is planned")
                .given(NOT_DELIVERED)
                .concludes(Horizon.SHORT);
        assertThatRule(POLICY, "What can be served becomes an interface")
                .given(NOT_DELIVERED)
                .concludes("action", "ADD_TO_API");
        assertThatRule(POLICY, "What waits is a debt").given(NOT_DELIVERED).flags("technical-debt");
    }

    @Test
    void a_rule_about_more_than_a_technology_concludes_too() {
        assertThatRule(POLICY, "What the market presses for comes first")
                .given(PORTFOLIO)
                .about("vl2")
                .concludes(Priority.P0)
                .about("ocr2")
                .concludes(Priority.P1)
                .about("moe")
                .staysSilent();
        assertThatRule(POLICY, "Debts are a risk").given(PORTFOLIO).concludes("technical-debt", "1");
        assertThatRule(POLICY, "What waits is missed").given(PORTFOLIO).concludesSomething();
        assertThatRule(POLICY, "What others can run should be served")
                .given(PORTFOLIO)
                .audited()
                .concludes("unserved", "WARNING");
    }

    @Test
    void a_rule_stays_silent_at_the_nearest_miss() {
        assertThatRule(POLICY, "What is delivered is a product")
                .given(NOT_DELIVERED)
                .staysSilent();
        assertThatRule(POLICY, "Most of the market sells it")
                .given(SOLD.formatted("UNKNOWN"))
                .concludes(Urgency.HIGH)
                .with("urgency.high.coverage", "1")
                .given(SOLD.formatted("NONE"))
                .staysSilent();
    }

    @Test
    void a_rule_that_stayed_silent_tells_the_first_condition_that_was_false() {
        RuleAssert rule = assertThatRule(POLICY, "Most of the market sells it").given(SOLD.formatted("NONE"));
        rule.with("urgency.high.coverage", "0.7");
        assertThat(failure(() -> rule.concludes(Urgency.HIGH))).isEqualTo("""
                        rule `Most of the market sells it` (src/test/resources/shop/measure.drl:53:1) should conclude urgency HIGH
                          technology `it`: it stayed silent, because this is false:
                            src/test/resources/shop/measure.drl:57:37: coverage >= number( "urgency.high.coverage" ), and coverage is 2/3, urgency.high.coverage is 0.7""");
    }

    @Test
    void a_rule_that_concludes_something_else_tells_what() {
        assertThat(failure(() -> assertThatRule(POLICY, "What is delivered is a product")
                        .given(DELIVERED)
                        .awards("productization", 50)))
                .isEqualTo("""
                        rule `What is delivered is a product` (src/test/resources/shop/measure.drl:8:1) should conclude productization 50
                          technology `it`: it concluded productization 100""");
        assertThat(failure(() -> assertThatRule(POLICY, "What is delivered is a product")
                        .given(DELIVERED)
                        .awards("productisation", 100)))
                .contains("should conclude productisation 100. Maybe `productization`?\n");
        assertThat(failure(() -> assertThatRule(POLICY, "What nobody knows of could be a product")
                        .given("[{id: it, name: It, kind: ARCHITECTURE}]")
                        .awards("productization", 100)))
                .contains("it concluded productization 100 if it were known");
        assertThat(failure(() -> assertThatRule(POLICY, "What waits is a debt")
                        .given(NOT_DELIVERED)
                        .flags("tecnical-debt")))
                .contains("should conclude the flag tecnical-debt. Maybe `technical-debt`?\n")
                .endsWith("it concluded the flag technical-debt");
    }

    @Test
    void a_rule_that_did_not_stay_silent_tells_every_condition_and_what_it_concluded() {
        assertThat(failure(() -> assertThatRule(POLICY, "What others can run is a step towards a product")
                        .given(PORTFOLIO)
                        .staysSilent()))
                .isEqualTo("""
                        rule `What others can run is a step towards a product` (src/test/resources/shop/measure.drl:44:1) should stay silent
                          technology `vl2`: it concluded productization 10, because:
                            src/test/resources/shop/measure.drl:48:22: official == Official.NONE, and official is NONE: true
                            src/test/resources/shop/measure.drl:48:49: servable, and servable is true: true
                            src/test/resources/shop/measure.drl:48:59: weights == Weights.OPEN, and weights is OPEN: true""");
        assertThat(failure(() -> assertThatRule(POLICY, "Every gap is large")
                        .given(PORTFOLIO)
                        .about("seeing")
                        .staysSilent()))
                .endsWith("capability `seeing`: it concluded manifestation LARGE; it has no conditions");
    }

    /** No part, no test: neither way passes. */
    @Test
    void a_rule_that_looked_at_nothing_passes_neither_way() {
        String message = """
                rule `What is delivered is a product` (src/test/resources/shop/measure.drl:8:1) looked at nothing, so it neither concluded nor stayed silent: what is given has no Technology, and the rule is about one""";
        RuleAssert rule = assertThatRule(POLICY, "What is delivered is a product");
        assertThat(failure(rule::staysSilent)).isEqualTo(message);
        assertThat(failure(rule::concludesSomething)).isEqualTo(message);
    }

    @Test
    void a_rule_of_the_audit_says_that_it_needs_one() {
        RuleAssert rule =
                assertThatRule(POLICY, "What others can run should be served").given(PORTFOLIO);
        assertThat(failure(rule::staysSilent)).endsWith(": it belongs to the audit; say `audited()`");
    }

    @Test
    void a_part_that_is_not_there_gets_a_hint() {
        RuleAssert rule =
                assertThatRule(POLICY, "What is delivered is a product").given(PORTFOLIO);
        assertThat(failure(() -> rule.about("vl3").staysSilent())).endsWith("looked at no `vl3`. Maybe `vl2`?");
        assertThat(failure(() -> rule.about("janus").staysSilent()))
                .endsWith("looked at no `janus`, only at `vl2`, `ocr2`, `moe`, `engram`");
    }

    @Test
    void a_misspelt_sentence_gets_a_hint() {
        assertThat(failure(() -> assertThatRule(POLICY, "What is deliverd is a product")))
                .isEqualTo("policy shop has no rule `What is deliverd is a product`. Maybe `What is delivered is a"
                        + " product`?");
    }

    @Test
    void dates_need_a_day_and_nothing_else_does() {
        String waiting = "[{id: it, name: It, kind: ARCHITECTURE, publication: {status: PUBLISHED, date: 2025-02-24}}]";
        RuleAssert rule = assertThatRule(POLICY, "It has waited for a year").given(waiting);
        assertThatThrownBy(rule::staysSilent)
                .isInstanceOf(PolicyTestException.class)
                .hasMessageContaining("given:1:1: the portfolio has no day. State `asOf` once");
        rule.asOf(LocalDate.of(2026, 2, 23)).staysSilent();
        rule.asOf(LocalDate.of(2026, 2, 24)).concludes(Urgency.MEDIUM);
        assertThatRule(POLICY, "It has waited for a year")
                .given("{asOf: 2026-02-24, technologies: " + waiting + "}")
                .concludesSomething();
    }

    @Test
    void a_text_is_laid_over_a_file() {
        assertThatRule(POLICY, "What is delivered is a product")
                .given("{from: src/test/resources/shop/portfolio.yaml,"
                        + " technologies: [{id: vl2, official: {status: GA}}]}")
                .about("vl2")
                .awards("productization", 100)
                .about("ocr2")
                .staysSilent();
    }

    @Test
    void a_text_or_a_parameter_that_is_wrong_is_refused_with_its_place() {
        RuleAssert rule = assertThatRule(POLICY, "What is delivered is a product");
        assertThatThrownBy(() -> rule.given("it").staysSilent())
                .isInstanceOf(PolicyTestException.class)
                .hasMessageContaining("given: is no portfolio; write one, or a list of technologies");
        assertThatThrownBy(() -> rule.given("[{id: it, name: It, kind: MODEL}]").staysSilent())
                .isInstanceOf(PolicyTestException.class)
                .hasMessageContaining("given:1:27");
        assertThatThrownBy(() -> rule.given(DELIVERED)
                        .with("productization.ga.point", "1")
                        .staysSilent())
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("Maybe `productization.ga.points`?");
    }
}
