package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.util.List;
import java.util.Set;
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

    @Test
    void what_a_technology_has_in_common_with_others_is_still_told_as_if_it_were_alone() {
        Portfolio wide = WidePortfolio.of(20260224, 400);
        PortfolioAssessment together = StandardPolicy.POLICY.assess(wide);
        Set<Reason> shared = Sets.newIdentityHashSet();
        int told = 0;
        for (Technology technology : wide.technologies()) {
            List<Reason> reasons =
                    together.technology(technology.id()).orElseThrow().reasons();
            assertThat(reasons)
                    .isEqualTo(StandardPolicy.POLICY
                            .assess(alone(wide, technology))
                            .technology(technology.id())
                            .orElseThrow()
                            .reasons());
            shared.addAll(reasons);
            told += reasons.size();
        }
        assertThat(shared).as("reasons that are told once").hasSizeLessThan(told / 2);
    }

    @Test
    void a_fact_about_many_technologies_names_twenty_and_says_how_many_more() {
        List<ReadFact> counted = StandardPolicy.POLICY.assess(WidePortfolio.of(20260224, 4_000)).rows().stream()
                .flatMap(row -> row.reasons().stream())
                .flatMap(reason -> reason.facts().stream())
                .filter(fact -> fact.property().startsWith("count( "))
                .toList();
        assertThat(counted)
                .anySatisfy(fact -> assertThat(count(fact)).isGreaterThan(20))
                .anySatisfy(fact -> assertThat(count(fact)).isBetween(2, 20))
                .allSatisfy(fact -> {
                    String told = fact.detail().orElseThrow();
                    int more = count(fact) - 20;
                    String named = told.replaceFirst(" and [0-9]+ more$", "");
                    assertThat(told).isEqualTo(more > 0 ? named + " and " + more + " more" : named);
                    assertThat(List.of(named.split(", ", -1)))
                            .hasSize(Math.min(count(fact), 20))
                            .isSorted()
                            .doesNotHaveDuplicates();
                });
    }

    private static int count(ReadFact fact) {
        return Integer.parseInt(fact.value());
    }

    private static Portfolio alone(Portfolio wide, Technology technology) {
        return new Portfolio(
                wide.id(),
                wide.owner(),
                wide.asOf(),
                wide.vendors(),
                wide.capabilities(),
                wide.domains(),
                wide.offerings(),
                List.of(technology),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                wide.evidence(),
                List.of());
    }
}
