package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamplePortfoliosTest {

    private static final Path REPORT = Path.of("../../examples/portfolios/report.yaml");
    private static final Path VERIFIED = Path.of("../../examples/portfolios/verified.yaml");

    @Test
    void the_report_loads_with_everything_it_states() {
        Portfolio report = Portfolio.load(REPORT);

        assertThat(report.id()).isEqualTo("deepseek-2026-02");
        assertThat(report.owner()).isEqualTo("DeepSeek");
        assertThat(report.asOf()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(report.vendors()).containsExactly("OpenAI", "Google", "Anthropic");
        assertThat(report.capabilities()).hasSize(13);
        assertThat(report.offerings()).hasSize(7);
        assertThat(report.technologies()).hasSize(15);
        assertThat(report.programmes()).hasSize(3);
        assertThat(report.endpoints()).hasSize(4);
        assertThat(report.features()).hasSize(11);
        assertThat(report.forecasts()).hasSize(6);
        assertThat(report.evidence()).hasSize(5);
        assertThat(report.domains()).hasSize(7);
        assertThat(report.claims()).hasSize(79);
    }

    @Test
    void every_fact_of_a_technology_arrives() {
        Technology svg = technology(Portfolio.load(REPORT), "v4-svg");

        assertThat(svg.name()).isEqualTo("V4 Lite SVG generation");
        assertThat(svg.names()).isEqualTo(Map.of("zh", "V4 Lite SVG 生成"));
        assertThat(svg.kind()).isEqualTo(Kind.SERVABLE_MODEL);
        assertThat(svg.capability()).contains("svg-generation");
        assertThat(svg.publication().status()).isEqualTo(Publication.LEAKED);
        assertThat(svg.publication().date()).contains(LocalDate.of(2026, 2, 23));
        assertThat(svg.official())
                .isEqualTo(new OfficialFact(
                        Official.ANNOUNCED,
                        Channel.API,
                        Optional.empty(),
                        Optional.of("V4"),
                        Optional.of(LocalDate.of(2026, 2, 26)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertThat(svg.exercised())
                .isEqualTo(new Stated<>(
                        Exercised.YES_BY_OUTSIDERS, Optional.of("leaked hands-on comparison"), List.of("leak")));
        assertThat(svg.seen()).containsExactly("2.5", "3", "3.1", "7.1");
    }

    @Test
    void a_fact_that_is_not_given_is_unknown_and_one_that_is_not_is_none() {
        Technology ocr = technology(Portfolio.load(REPORT), "ocr2");
        Technology engram = technology(Portfolio.load(REPORT), "engram");

        assertThat(ocr.hosts()).isEqualTo(HostsFact.UNKNOWN);
        assertThat(ocr.official().status()).isEqualTo(Official.NONE);
        assertThat(engram.official()).isEqualTo(OfficialFact.UNKNOWN);
        assertThat(engram.capability()).isEmpty();
    }

    @Test
    void forecasts_and_claims_arrive_as_stated() {
        Portfolio report = Portfolio.load(REPORT);

        assertThat(report.forecasts().get(0).probability()).contains(new BigDecimal("95"));
        assertThat(report.forecasts().get(0).aboutDomain()).contains("code");
        assertThat(report.forecasts().get(4).probability()).isEmpty();
        assertThat(report.claims().get(0))
                .isEqualTo(new Claim("summary", "portfolio", "notProductizedCount", List.of("8"), false));
        assertThat(report.claims().get(1).list()).isTrue();
        assertThat(report.claims().get(1).values()).hasSize(8).startsWith("vl2", "janus");
        assertThat(report.evidence())
                .hasEntrySatisfying("leak", leak -> assertThat(leak.grade()).contains(new Grade('E', 4)));
    }

    @Test
    void the_verified_portfolio_differs_from_the_report_where_the_report_was_wrong() {
        Portfolio report = Portfolio.load(REPORT);
        Portfolio verified = Portfolio.load(VERIFIED);

        assertThat(verified.id()).isNotEqualTo(report.id());
        assertThat(verified.asOf()).isEqualTo(report.asOf());
        assertThat(verified.claims()).isEqualTo(report.claims());
        assertThat(verified.technologies())
                .extracting(Technology::id)
                .isEqualTo(report.technologies().stream().map(Technology::id).toList());
        assertThat(technology(verified, "ocr2").hosts().names()).containsExactly("Novita");
        assertThat(technology(verified, "ocr2").lineage().status()).isEqualTo(Lineage.SHARED);
        assertThat(technology(verified, "distillation").weights().status()).isEqualTo(Weights.OPEN);
        assertThat(technology(verified, "dsa").official().status()).isEqualTo(Official.GA);
        assertThat(technology(verified, "grpo").publication().id()).contains("arXiv:2402.03300");
        assertThat(verified.offerings())
                .hasEntrySatisfying(
                        "unified-model",
                        vendors -> assertThat(vendors)
                                .hasEntrySatisfying(
                                        "OpenAI",
                                        offering ->
                                                assertThat(offering.status()).isEqualTo(Coverage.FULL)));
    }

    @Test
    void what_happened_after_the_day_of_the_verified_portfolio_is_marked_as_hindsight() {
        Portfolio verified = Portfolio.load(VERIFIED);

        assertThat(verified.forecasts())
                .flatExtracting(forecast -> forecast.outcome().stream().toList())
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.hindsight())
                        .isEqualTo(outcome.date().orElseThrow().isAfter(verified.asOf())));
        assertThat(verified.evidence().values())
                .allSatisfy(evidence ->
                        assertThat(evidence.observed().orElse(verified.asOf())).isBeforeOrEqualTo(verified.asOf()));
    }

    @Test
    void every_correction_names_its_evidence_and_no_evidence_is_idle() {
        String text = read(VERIFIED);
        assertThat(Portfolio.load(VERIFIED).evidence().keySet())
                .filteredOn(id -> !List.of("arxiv", "cnbc").contains(id))
                .allSatisfy(id -> assertThat(text).containsPattern("(evidence|basis): \\[[^]]*" + id));
    }

    @Test
    void no_cut_of_the_report_ends_in_anything_but_a_portfolio_or_a_list_of_problems() throws IOException {
        byte[] bytes = Files.readAllBytes(REPORT);
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatCode(() -> outcome("cut.yaml", cut))
                    .as("the first %d bytes", length)
                    .doesNotThrowAnyException();
        }
    }

    private static void outcome(String file, byte[] bytes) {
        try {
            Portfolio.read(file, bytes);
        } catch (PortfolioException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static Technology technology(Portfolio portfolio, String id) {
        return portfolio.technologies().stream()
                .filter(technology -> technology.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
