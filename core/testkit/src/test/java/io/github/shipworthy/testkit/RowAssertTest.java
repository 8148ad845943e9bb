package io.github.shipworthy.testkit;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThat;
import static io.github.shipworthy.testkit.Shop.ASSESSMENT;
import static io.github.shipworthy.testkit.Shop.POLICY;
import static io.github.shipworthy.testkit.Shop.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the rows of a portfolio are expected to be, and what is said when they are not. */
class RowAssertTest {

    private static final String DEBT = "technical-debt:portfolio:shop";

    @Test
    void everything_that_holds_passes_in_one_sentence() {
        assertThat(ASSESSMENT)
                .row(DEBT)
                .hasValue("probability", "LOW")
                .hasValue("ratio", "1.0")
                .hasValue("impact", "none")
                .hasValues("drivers", "vl2", "ocr2")
                .because("A shared driver makes a risk probable")
                .notBecause("Every gap is large")
                .row("gap:capability:seeing")
                .hasValue("manifestation", "LARGE")
                .hasValue("technologies", "vl2")
                .because("What waits is missed")
                .technology("vl2")
                .hasRank(1);
    }

    private static void fails(String id, Consumer<RowAssert> assertion, String problem) {
        String explanation = ASSESSMENT.row(id).orElseThrow().explain().stripTrailing();
        assertThat(failure(() -> assertion.accept(assertThat(ASSESSMENT).row(id))))
                .isEqualTo(problem + "\n\n" + explanation);
    }

    @Test
    void a_value_that_is_another_one_is_told_with_the_whole_explanation() {
        fails(DEBT, it -> it.hasValue("probability", "HIGH"), DEBT + " probability: expected HIGH, and it is LOW");
        fails(DEBT, it -> it.hasValue("impact", "LOW"), DEBT + " impact: expected LOW, and it is none");
        fails(DEBT, it -> it.hasValue("drivers", "vl2"), DEBT + " drivers: expected [vl2], and it is [ocr2, vl2]");
        fails(DEBT, it -> it.hasValues("drivers"), DEBT + " drivers: expected [], and it is [ocr2, vl2]");
        fails(DEBT, it -> it.hasValues("code", "debt"), DEBT + " code: expected [debt], and it is [technical-debt]");
        fails(
                DEBT,
                it -> it.because("Every gap is large"),
                DEBT + ": expected rule `Every gap is large` among the reasons, and it is not; they are"
                        + " `Debts are a risk`, `A shared driver makes a risk probable`");
    }

    @Test
    void a_name_that_the_row_has_not_gets_a_hint_and_all_names() {
        fails(
                DEBT,
                it -> it.hasValue("probabilty", "none"),
                DEBT
                        + " probabilty: a row of this sort has no such value. Maybe `probability`? Its values are name, code,"
                        + " ratio, probability, impact, technologies, drivers, shared, sharedDrivers, flags");
    }

    @Test
    void a_result_that_was_not_concluded_is_none_when_the_policy_is_known() {
        assertThat(ASSESSMENT).by(POLICY).row("gap:capability:seeing").hasValue("probability", "none");
        assertThat(failure(() ->
                        assertThat(ASSESSMENT).row("gap:capability:seeing").hasValue("probability", "none")))
                .startsWith("gap:capability:seeing probability: a row of this sort has no such value.");
    }

    @Test
    void an_unknown_row_gets_a_hint_and_an_unwanted_one_its_explanation() {
        assertThat(failure(() -> assertThat(ASSESSMENT).row("gap:capability:seing")))
                .isEqualTo("there is no row `gap:capability:seing`. Maybe `gap:capability:seeing`?");
        assertThat(failure(() -> assertThat(ASSESSMENT).hasNoRow("gap:capability:seeing")))
                .isEqualTo("expected no row `gap:capability:seeing`, and there is one\n\n"
                        + ASSESSMENT
                                .row("gap:capability:seeing")
                                .orElseThrow()
                                .explain()
                                .stripTrailing());
    }
}
