package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.facts.Portfolio;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the report states against what its facts give, and against itself. */
class AuditTest {

    private final Portfolio report = StandardPolicy.report();
    private final PortfolioAssessment result = StandardPolicy.POLICY.audit(report);

    @Test
    void an_assessment_that_is_no_audit_finds_nothing_and_is_otherwise_the_same() {
        PortfolioAssessment assessed = StandardPolicy.POLICY.assess(report);
        assertThat(assessed.findings()).isEmpty();
        assertThat(result.findings()).isNotEmpty();
        assertThat(Outputs.of(assessed)).isEqualTo(Outputs.of(result));
        assertThat(Outputs.changedTables(assessed, result)).containsExactly("AuditFinding");
    }

    @Test
    void two_sections_rank_distillation_differently() {
        assertThat(shown("contradiction", "distillation"))
                .containsExactly("ERROR priority [3.1, 5.2] 3.1: P2; 5.2: P1 -> P2");
    }

    @Test
    void two_sections_disagree_on_whether_the_data_synthesis_is_published() {
        assertThat(shown("contradiction", "agent-data"))
                .containsExactly("ERROR publication [2.8, 3] 2.8: MENTIONED; 3: PUBLISHED -> PUBLISHED");
    }

    @Test
    void svg_is_ranked_first_and_absent_from_the_plan() {
        assertThat(of("not-in-plan")).singleElement().satisfies(finding -> {
            assertThat(finding.topic().id()).isEqualTo("v4-svg");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.sections()).containsExactly("3.1");
        });
    }

    @Test
    void the_eight_technologies_of_one_section_are_not_the_eight_of_another() {
        assertThat(of("list-not-derived")).singleElement().satisfies(finding -> {
            assertThat(finding.field()).contains("notProductized");
            assertThat(finding.sections()).containsExactly("2");
            assertThat(finding.onlyStated()).containsExactly("agent-data");
            assertThat(finding.onlyDerived()).containsExactly("native-agent");
        });
        assertThat(result.findings())
                .as("both count eight")
                .noneMatch(finding ->
                        finding.field().filter("notProductizedCount"::equals).isPresent());
    }

    @Test
    void two_sections_count_the_model_ids_differently() {
        assertThat(of("lists-differ")).singleElement().satisfies(finding -> {
            assertThat(finding.field()).contains("endpoints");
            assertThat(finding.sections()).containsExactly("1.1", "2.2");
        });
    }

    @Test
    void an_endpoint_that_ended_is_listed() {
        assertThat(of("expired-endpoint")).singleElement().satisfies(finding -> {
            assertThat(finding.topic().id()).isEqualTo("deepseek-v3.2-speciale");
            assertThat(finding.sections()).containsExactly("1.1");
            assertThat(finding.derived()).contains("EXPIRED");
        });
    }

    @Test
    void a_forecast_whose_day_has_passed_is_stale() {
        assertThat(shown("stale-forecast", "v4-mid-february"))
                .containsExactly("WARNING due [1.2] 1.2: 2026-02-15 -> 2026-02-24");
    }

    @Test
    void what_the_banner_names_was_never_assessed() {
        assertThat(of("never-assessed"))
                .extracting(finding -> finding.topic().id() + finding.sections())
                .containsExactly("dsa[banner]", "engram[banner]", "mhc[banner]");
    }

    @Test
    void urgencies_without_a_known_vendor_are_named() {
        assertThat(of("no-market-data"))
                .extracting(finding -> finding.topic().id())
                .containsExactly("agent-data", "distillation", "mla", "moe", "mtp", "native-agent");
    }

    @Test
    void the_reports_priority_never_depends_on_productization() {
        assertThat(of("priority-ignores-productization")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.sections()).contains("3.1");
        });
    }

    @Test
    void one_section_calls_partly_productized_what_is_a_product_and_nothing() {
        assertThat(of("partly-productized"))
                .filteredOn(finding -> finding.topic().id().equals("2.6"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sections()).containsExactly("2.6", "3");
                    assertThat(finding.derived()).contains("grpo 0, r1 90");
                });
    }

    @Test
    void open_weights_count_as_an_offering_in_one_column_and_not_in_another() {
        assertThat(of("counted-unlike"))
                .extracting(finding -> finding.topic().id() + " " + finding.stated() + " "
                        + finding.derived().orElse(""))
                .containsExactly("ocr [4.1: false] OPEN_WEIGHTS_ONLY", "unified-model [4.1: true] OPEN_WEIGHTS_ONLY");
    }

    @Test
    void three_cells_of_the_owners_row_do_not_follow_from_the_facts() {
        assertThat(of("not-derived"))
                .filteredOn(finding -> finding.field().orElse("").startsWith("offering."))
                .extracting(finding -> finding.field().orElseThrow())
                .containsExactlyInAnyOrder(
                        "offering.image-generation",
                        "offering.reasoning-customisation",
                        "offering.vision-understanding");
    }

    @Test
    void every_other_table_of_the_report_follows_from_its_facts() {
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("not-derived"))
                .extracting(finding -> finding.field().orElseThrow())
                .containsExactlyInAnyOrder(
                        "priority",
                        "publication",
                        "availability.deepseek-v3.2-speciale",
                        "offering.image-generation",
                        "offering.reasoning-customisation",
                        "offering.vision-understanding");
    }

    /** On the facts of the report 5.2 is wrong, on the verified ones 3.1 is. */
    @Test
    void with_the_facts_verified_the_audit_agrees_with_the_plan_and_names_the_ranking_as_wrong() {
        assertThat(of("not-derived"))
                .filteredOn(finding -> finding.topic().id().equals("distillation"))
                .extracting(
                        finding -> finding.sections() + " " + finding.derived().orElseThrow())
                .containsExactly("[5.2] P2");
        assertThat(StandardPolicy.POLICY.audit(StandardPolicy.verified()).findings())
                .filteredOn(finding -> finding.code().equals("not-derived")
                        && finding.topic().id().equals("distillation")
                        && finding.field().filter("priority"::equals).isPresent())
                .extracting(
                        finding -> finding.sections() + " " + finding.derived().orElseThrow())
                .containsExactly("[3.1] P1");
    }

    @Test
    void findings_stand_from_the_severest_to_the_least() {
        assertThat(result.findings())
                .extracting(AuditFinding::severity)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.reasons()).hasSize(1);
            assertThat(finding.reasons().get(0).rule().phase()).isEqualTo("audit");
        });
    }

    /** Whoever has no claims has nothing to be wrong about, but facts can still run out. */
    @Test
    void without_claims_nothing_is_compared() {
        Portfolio silent = new Portfolio(
                report.id(),
                report.owner(),
                report.asOf(),
                report.vendors(),
                report.capabilities(),
                report.domains(),
                report.offerings(),
                report.technologies(),
                report.programmes(),
                report.endpoints(),
                report.features(),
                report.forecasts(),
                report.evidence(),
                List.of());
        assertThat(StandardPolicy.POLICY.audit(silent).findings())
                .extracting(AuditFinding::code)
                .contains("stale-forecast", "never-assessed", "no-market-data")
                .doesNotContain("contradiction", "not-derived", "not-in-plan", "expired-endpoint", "lists-differ");
    }

    @Test
    void what_is_stated_of_nothing_that_anybody_knows_is_told() {
        assertThat(stated("""
                - {subject: portfolio, field: gap.nowhere, value: NO_OFFICIAL_API, section: "1"}
                - {subject: portfolio, field: impact.boredom, value: HIGH, section: "1"}
                - {subject: portfolio, field: availability.teleport, value: GENERAL, section: "1"}
                - {subject: portfolio, field: offering.nothing, value: FULL, section: "1"}
                - {subject: portfolio, field: offered.nothing, value: 'true', section: "1"}
                - {subject: portfolio, field: plan.NEVER, value: [idle], section: "1"}
                - {subject: portfolio, field: colour, value: blue, section: "1"}
                - {subject: idle, field: manifestation, value: NOT_OFFERED, section: "1"}
                - {subject: portfolio, field: offered.sight, value: 'true', section: "1"}
                - {subject: portfolio, field: endpoints, value: [idle-1], section: "1"}
                - {subject: idle, field: productization, value: 100, section: "1"}
                """))
                .containsExactlyInAnyOrder(
                        "unheard-of gap.nowhere",
                        "unheard-of impact.boredom",
                        "unheard-of availability.teleport",
                        "unheard-of offering.nothing",
                        "unheard-of offered.nothing",
                        "unheard-of plan.NEVER",
                        "unheard-of colour",
                        "unheard-of manifestation");
    }

    @Test
    void what_is_stated_and_does_not_follow_from_anything_is_told() {
        assertThat(stated("""
                - {subject: portfolio, field: gap.sight, value: NO_OFFICIAL_API, section: "1"}
                - {subject: portfolio, field: impact.technical-debt, value: HIGH, section: "1"}
                - {subject: idle, field: priority, value: P9, section: "1"}
                - {subject: idle, field: publication, value: PUBLISHED, section: "1"}
                """))
                .containsExactlyInAnyOrder(
                        "nothing-derived gap.sight",
                        "nothing-derived impact.technical-debt",
                        "nothing-derived priority",
                        "nothing-derived publication");
    }

    @Test
    void a_mark_that_denies_what_is_delivered_is_told() {
        assertThat(stated("""
                - {subject: portfolio, field: offered.sight, value: 'false', section: '1'}
                """)).containsExactly("offered-unlike offered");
    }

    @Test
    void a_claim_that_there_is_no_value_agrees_when_there_is_none() {
        assertThat(stated("""
                - {subject: idle, field: priority, value: NONE, section: '1'}
                - {subject: idle, field: rank, value: UNKNOWN, section: '1'}
                - {subject: idle, field: flags, value: [no-market-data], section: '1'}
                """)).isEmpty();
    }

    @Test
    void a_wrong_rank_and_wrong_flags_are_told() {
        assertThat(stated("""
                - {subject: idle, field: flags, value: [technical-debt], section: '1'}
                - {subject: idle, field: rank, value: 1, section: '1'}
                """)).containsExactlyInAnyOrder("list-not-derived flags", "nothing-derived rank");
    }

    /** The findings of a small portfolio that are about its claims, each with its code and field. */
    private static List<String> stated(String claims) {
        String portfolio = """
                schemaVersion: 1
                portfolio: {id: p, owner: Owner, asOf: 2026-02-24}
                capabilities:
                  sight: {name: Sight, domain: senses}
                technologies:
                  - {id: idle, name: Idle, kind: SERVABLE_MODEL, capability: sight, official: {status: GA}}
                claims:
                """ + claims.indent(2);
        return StandardPolicy.POLICY
                .audit(Portfolio.read("p.yaml", portfolio.getBytes(StandardCharsets.UTF_8)))
                .findings()
                .stream()
                .filter(finding -> !finding.stated().isEmpty())
                .map(finding -> finding.code() + " " + finding.field().orElseThrow())
                .toList();
    }

    private List<AuditFinding> of(String code) {
        return result.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private List<String> shown(String code, String topic) {
        return of(code).stream()
                .filter(finding -> finding.topic().id().equals(topic))
                .map(finding -> finding.severity() + " " + finding.field().orElse("-") + " " + finding.sections() + " "
                        + finding.stated().stream()
                                .map(AuditFinding.Stated::toString)
                                .collect(Collectors.joining("; "))
                        + " -> " + finding.derived().orElse("-"))
                .toList();
    }
}
