package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the policy says of a portfolio, it says why. */
class ReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"report", "verified"})
    void every_row_explains_itself(String name) {
        PortfolioAssessment result = StandardPolicy.POLICY.audit(
                name.equals("report") ? StandardPolicy.report() : StandardPolicy.verified());
        assertThat(result.rows())
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> assertThat(row.explain())
                        .contains(row.id())
                        .contains(row.topic().name()));
        assertThat(List.of(result.plan(), result.gaps(), result.risks()))
                .allSatisfy(rows -> assertThat(rows)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.reasons()).isNotEmpty()));
        assertThat(result.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.rule().phase()).isEqualTo("audit")));
    }

    @Test
    void a_risk_tells_its_ratio_its_drivers_its_rule_and_the_number_that_decides() {
        assertThat(StandardPolicy.POLICY
                        .assess(StandardPolicy.report())
                        .row("competitive-pressure:domain:multimodal")
                        .orElseThrow()
                        .explain())
                .contains(
                        "probability     HIGH, from the ratio 17/24",
                        "driven by       janus, ocr2, vl2",
                        "A risk that more than two thirds speak for is probable",
                        "numbers   risk.probability.medium.most 2/3 share");
    }
}
