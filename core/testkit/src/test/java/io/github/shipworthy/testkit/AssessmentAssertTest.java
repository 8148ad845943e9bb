package io.github.shipworthy.testkit;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThat;
import static io.github.shipworthy.testkit.Shop.ASSESSMENT;
import static io.github.shipworthy.testkit.Shop.POLICY;
import static io.github.shipworthy.testkit.Shop.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole portfolio and its technologies are expected to be, and what is said when they are not. */
class AssessmentAssertTest {

    @Test
    void everything_that_holds_passes_in_one_sentence() {
        assertThat(ASSESSMENT)
                .by(POLICY)
                .hasRanking("vl2", "ocr2")
                .hasNoRow("gap:capability:hearing")
                .technology("vl2")
                .hasPriority(Priority.P0)
                .hasProductization(10)
                .hasProductization("10.0")
                .hasProductizationBetween(10, 10)
                .hasNoMaturity()
                .hasUrgency(Urgency.HIGH)
                .isCandidate()
                .hasRank(1)
                .hasHorizon(Horizon.SHORT)
                .hasPlanPriority(Priority.P0)
                .hasResult("action", "ADD_TO_API")
                .because("Most of the market sells it")
                .notBecause("What is delivered is a product")
                .carriesRisk("technical-debt")
                .carriesNoRisk("crowded")
                .carriesExactlyRisks("technical-debt")
                .technology("moe")
                .hasMaturity(90)
                .hasMaturity("90.0")
                .hasNoPriority()
                .hasNoUrgency()
                .isNoCandidate()
                .hasNoRank()
                .hasResult("action", "none")
                .carriesExactlyRisks()
                .technology("engram")
                .hasNoProductization()
                .hasProductizationBetween("0", "100")
                .isNoCandidate();
    }

    private static void fails(String id, Consumer<TechnologyAssert> assertion, String problem) {
        String explanation = ASSESSMENT.technology(id).orElseThrow().explain().stripTrailing();
        assertThat(failure(() -> assertion.accept(assertThat(ASSESSMENT).technology(id))))
                .isEqualTo(problem + "\n\n" + explanation);
    }

    @Test
    void a_value_that_is_another_one_is_told_with_the_whole_explanation() {
        fails("vl2", it -> it.hasPriority(Priority.P1), "vl2 priority: expected P1, and it is P0");
        fails("moe", it -> it.hasPriority(Priority.P1), "moe priority: expected P1, and it is none");
        fails("vl2", it -> it.hasNoPriority(), "vl2 priority: expected none, and it is P0");
        fails("vl2", it -> it.hasProductization(11), "vl2 productization: expected 11, and it is 10");
        fails("vl2", it -> it.hasProductization("9.5"), "vl2 productization: expected 9.5, and it is 10");
        fails("vl2", it -> it.hasNoProductization(), "vl2 productization: expected none, and it is 10");
        fails("moe", it -> it.hasMaturity(80), "moe maturity: expected 80, and it is 90");
        fails("moe", it -> it.hasNoMaturity(), "moe maturity: expected none, and it is 90");
        fails("vl2", it -> it.hasUrgency(Urgency.LOW), "vl2 urgency: expected LOW, and it is HIGH");
        fails("vl2", it -> it.hasNoUrgency(), "vl2 urgency: expected none, and it is HIGH");
        fails("moe", it -> it.isCandidate(), "moe candidate: expected true, and it is false");
        fails("engram", it -> it.isCandidate(), "engram candidate: expected true, and it is none");
        fails("vl2", it -> it.isNoCandidate(), "vl2 candidate: expected false or none, and it is true");
        fails("ocr2", it -> it.hasRank(1), "ocr2 rank: expected 1, and it is 2");
        fails("ocr2", it -> it.hasNoRank(), "ocr2 rank: expected none, and it is 2");
        fails("vl2", it -> it.hasHorizon(Horizon.MID), "vl2 horizon: expected MID, and it is SHORT");
        fails("vl2", it -> it.hasPlanPriority(Priority.P2), "vl2 planPriority: expected P2, and it is P0");
        fails("vl2", it -> it.hasResult("action", "WAIT"), "vl2 action: expected WAIT, and it is ADD_TO_API");
    }

    @Test
    void both_ends_of_the_range_must_be_right() {
        fails(
                "engram",
                it -> it.hasProductizationBetween(0, 99),
                "engram productization: expected between 0 and 99, and it is between 0 and 100");
        fails(
                "engram",
                it -> it.hasProductizationBetween(1, 100),
                "engram productization: expected between 1 and 100, and it is between 0 and 100");
    }

    @Test
    void flags_are_told_with_those_it_carries() {
        fails(
                "vl2",
                it -> it.carriesRisk("crowded"),
                "vl2 flags: expected crowded among them, and they are [technical-debt]");
        fails(
                "vl2",
                it -> it.carriesRisk("tecnical-debt"),
                "vl2 flags: expected tecnical-debt among them, and they are [technical-debt]. Maybe `technical-debt`?");
        fails(
                "vl2",
                it -> it.carriesNoRisk("technical-debt"),
                "vl2 flags: expected no technical-debt, and they are [technical-debt]");
        fails(
                "vl2",
                it -> it.carriesExactlyRisks("technical-debt", "crowded"),
                "vl2 flags: expected [crowded, technical-debt], and they are [technical-debt]");
        fails("vl2", it -> it.carriesExactlyRisks(), "vl2 flags: expected [], and they are [technical-debt]");
    }

    @Test
    void a_reason_that_is_missing_or_too_many_is_told_with_those_there_are() {
        fails(
                "moe",
                it -> it.because("Most of the market sells it"),
                "moe: expected rule `Most of the market sells it` among the reasons, and it is not; they are"
                        + " `What is delivered is a product`, `What is delivered is mature`,"
                        + " `What is a product needs no decision`");
        fails(
                "moe",
                it -> it.notBecause("What is delivered is mature"),
                "moe: expected rule `What is delivered is mature` not to be among the reasons, and it is; they are"
                        + " `What is delivered is a product`, `What is delivered is mature`,"
                        + " `What is a product needs no decision`");
    }

    @Test
    void a_misspelt_rule_gets_a_hint() {
        fails(
                "moe",
                it -> it.because("What is deliverd is mature"),
                "moe: no reason in the portfolio is the rule `What is deliverd is mature`. Maybe `What is delivered is"
                        + " mature`?");
    }

    /** Without the policy a name that nothing has looks like one that nothing concluded. */
    @Test
    void the_policy_finds_names_that_it_does_not_have() {
        TechnologyAssert alone = assertThat(ASSESSMENT).technology("moe");
        alone.notBecause("What is deliverd is mature")
                .carriesNoRisk("tecnical-debt")
                .hasResult("acton", "none");
        TechnologyAssert known = assertThat(ASSESSMENT).by(POLICY).technology("moe");
        assertThat(failure(() -> known.notBecause("What is deliverd is mature")))
                .startsWith("moe: the policy has no rule `What is deliverd is mature`. Maybe `What is delivered is"
                        + " mature`?\n\nMoE (moe)\n");
        assertThat(failure(() -> known.carriesNoRisk("tecnical-debt")))
                .startsWith("moe: the policy has no flag `tecnical-debt`. Maybe `technical-debt`?\n\nMoE (moe)\n");
        assertThat(failure(() -> known.carriesExactlyRisks("tecnical-debt")))
                .startsWith("moe: the policy has no flag `tecnical-debt`. Maybe `technical-debt`?\n\nMoE (moe)\n");
        assertThat(failure(() -> known.hasResult("acton", "none")))
                .startsWith("moe acton: the policy has no result `acton`. Maybe `action`?\n\nMoE (moe)\n");
    }

    @Test
    void a_policy_that_did_not_make_it_is_no_policy_of_it() {
        assertThat(failure(() -> assertThat(ASSESSMENT).by(POLICY.with("urgency.medium.lag", "6"))))
                .matches("expected an assessment by shop 1\\.0\\.0 \\([0-9a-f]{12}\\), and it is by shop 1\\.0\\.0"
                        + " \\([0-9a-f]{12}\\)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vl3   | technology `vl3` is not in the portfolio. Maybe `vl2`?
                    janus | technology `janus` is not in the portfolio. Its technologies are `vl2`, `ocr2`, `engram`, `moe`.
                    """)
    void an_unknown_technology_gets_a_hint(String id, String message) {
        assertThat(failure(() -> assertThat(ASSESSMENT).technology(id))).isEqualTo(message);
        assertThat(failure(() -> assertThat(ASSESSMENT).hasRanking("vl2", id))).isEqualTo(message);
    }

    @Test
    void a_ranking_is_told_with_what_stands_at_its_first_difference() {
        assertThat(failure(() -> assertThat(ASSESSMENT).hasRanking("ocr2", "vl2")))
                .startsWith("ranking: expected [ocr2, vl2], and it is [vl2, ocr2]\n\nOCR 2 (ocr2)\n")
                .contains("\nVL2 (vl2)\n");
        assertThat(failure(() -> assertThat(ASSESSMENT).hasRanking("vl2")))
                .startsWith("ranking: expected [vl2], and it is [vl2, ocr2]\n\nOCR 2 (ocr2)\n");
        assertThat(failure(() -> assertThat(ASSESSMENT).hasRanking("vl2", "ocr2", "moe")))
                .startsWith("ranking: expected [vl2, ocr2, moe], and it is [vl2, ocr2]\n\nMoE (moe)\n");
    }

    @Test
    void a_description_stands_before_what_is_wrong() {
        assertThat(failure(() -> assertThat(ASSESSMENT)
                        .as("100 % of the shop")
                        .technology("vl2")
                        .hasRank(2)))
                .startsWith("[100 % of the shop] vl2 rank: expected 2, and it is 1\n");
    }
}
