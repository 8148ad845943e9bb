package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.ForecastStanding;
import io.github.shipworthy.assessment.Row.ServiceStanding;
import io.github.shipworthy.facts.Portfolio;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is stated on evidence that has run out counts as unknown wherever it stands, and somebody is told. */
class ExpiredEvidenceTest {

    /** Everything in it that can name evidence names one piece, which was good until this day. */
    private static final String PORTFOLIO = """
            schemaVersion: 1
            portfolio: {id: p, owner: Owner, asOf: 2026-02-24}
            vendors: [One, Two]
            capabilities:
              sight: {name: Sight, domain: senses}
            offerings:
              sight: {One: {status: FULL, evidence: [seen]}, Two: {status: NONE}}
            technologies:
              - id: eye
                name: Eye
                kind: SERVABLE_MODEL
                capability: sight
                publication: {status: PUBLISHED, date: 2025-02-24}
                weights: {status: OPEN, evidence: [seen]}
                official: {status: GA, channel: API, evidence: [seen]}
            endpoints:
              - {id: eye-1, status: GA, evidence: [seen]}
            features:
              - {id: zoom, status: BETA, evidence: [seen]}
            forecasts:
              - {id: soon, statement: Soon, about: {domain: senses}, probability: 50, basis: [seen]}
            evidence:
              seen: {source: Somebody, grade: A1, observed: 2025-12-01, expires: %s}
            """;

    private final PortfolioAssessment standing = audited("2026-02-24");
    private final PortfolioAssessment expired = audited("2026-02-23");

    private static PortfolioAssessment audited(String expires) {
        return StandardPolicy.POLICY.audit(
                Portfolio.read("p.yaml", PORTFOLIO.formatted(expires).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void on_its_last_day_evidence_counts() {
        assertThat(standing.capabilities())
                .extracting(CapabilityStanding::coverage)
                .containsExactly(Optional.of("0.5"));
        assertThat(standing.services())
                .extracting(service -> service.results().get("availability"))
                .containsExactly("GENERAL", "BETA");
        assertThat(standing.services()).flatExtracting(ServiceStanding::flags).isEmpty();
        assertThat(standing.forecasts()).flatExtracting(ForecastStanding::flags).isEmpty();
        assertThat(standing.findings()).extracting(AuditFinding::code).doesNotContain("expired-evidence");
    }

    @Test
    void a_day_later_an_endpoint_and_a_feature_are_not_known_to_be_there() {
        assertThat(expired.services())
                .extracting(service -> service.results().get("availability") + service.flags())
                .containsExactly("UNKNOWN[expired-evidence]", "UNKNOWN[expired-evidence]");
    }

    @Test
    void a_vendor_is_left_out_of_the_coverage() {
        assertThat(expired.capabilities())
                .extracting(capability -> capability.coverage().orElseThrow() + capability.flags())
                .containsExactly("0[expired-evidence]");
    }

    @Test
    void the_owners_row_is_not_known_rather_than_empty() {
        assertThat(standing.capabilities())
                .extracting(capability -> capability.results().get("own-offering"))
                .containsExactly("FULL");
        assertThat(expired.capabilities())
                .extracting(capability -> capability.results().get("own-offering"))
                .containsExactly("UNKNOWN");
    }

    @Test
    void a_forecast_had_a_basis_and_has_none_left() {
        assertThat(expired.forecasts()).flatExtracting(ForecastStanding::flags).containsExactly("expired-evidence");
    }

    @Test
    void the_audit_names_each_of_them() {
        assertThat(expired.findings())
                .filteredOn(finding -> finding.code().equals("expired-evidence"))
                .extracting(finding -> finding.topic().id())
                .containsExactlyInAnyOrder("sight", "eye-1", "zoom", "soon", "eye");
    }

    /** Looking again could well find what stood there before. */
    @Test
    void what_would_change_it_includes_what_the_evidence_said() {
        assertThat(expired.technology("eye").orElseThrow().whatIf())
                .filteredOn(change -> change.fact().equals("official"))
                .extracting(change -> change.from() + " " + change.to())
                .contains("UNKNOWN GA", "UNKNOWN NONE")
                .noneMatch(change -> change.endsWith(" UNKNOWN"));
    }
}
