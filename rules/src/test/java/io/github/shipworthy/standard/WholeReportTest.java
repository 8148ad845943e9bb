package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.Planned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the report beyond its ranking, as its authors printed them, against what comes out of the rules. */
class WholeReportTest {

    private final PortfolioAssessment result = StandardPolicy.POLICY.assess(StandardPolicy.report());

    /** What the report calls a thing, in the policy's words. */
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("visual understanding", "vision-understanding"),
            Map.entry("image generation", "image-generation"),
            Map.entry("OCR", "ocr"),
            Map.entry("training services", "training"),
            Map.entry("vision understanding", "vision-understanding"),
            Map.entry("unified model", "unified-model"),
            Map.entry("reasoning", "reasoning"),
            Map.entry("reasoning customisation", "reasoning-customisation"),
            Map.entry("VL2 + Janus + OCR 2", "unified-multimodal"),
            Map.entry("R1 reasoning", "autonomous-agents"),
            Map.entry("GRPO + distillation", "training-service"));

    @Test
    void the_plan_names_every_technology_of_the_report_in_its_horizon() {
        List<List<String>> rows = ReportTables.rows("recommendations");
        List<String> stated = rows.stream()
                .map(row -> row.get(0).toUpperCase(Locale.ROOT) + " " + TOPICS.getOrDefault(row.get(2), row.get(2)))
                .toList();
        List<String> derived = result.plan().stream()
                .filter(planned -> planned.horizon() != Horizon.TRACK)
                .map(planned -> planned.horizon() + " " + name(planned))
                .toList();
        assertThat(stated).hasSize(10);
        assertThat(derived).containsExactlyElementsOf(stated);
    }

    @Test
    void the_plan_gives_six_of_seven_priorities_and_the_audit_names_the_seventh() {
        Map<String, String> stated = new TreeMap<>();
        ReportTables.rows("recommendations").stream()
                .filter(row -> !row.get(1).isEmpty())
                .forEach(row -> stated.put(row.get(2), row.get(1)));
        Map<String, String> derived = new TreeMap<>();
        result.plan().stream()
                .filter(planned -> stated.containsKey(name(planned)))
                .forEach(planned -> derived.put(
                        name(planned), planned.priority().orElseThrow().name()));
        assertThat(stated).hasSize(7);
        assertThat(derived.keySet()).isEqualTo(stated.keySet());
        assertThat(derived.entrySet().stream()
                        .filter(row -> !row.getValue().equals(stated.get(row.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("Knowledge distillation service");
    }

    @Test
    void each_planned_technology_has_the_action_of_its_kind() {
        Map<String, String> actions = new TreeMap<>();
        result.plan().forEach(planned -> planned.action().ifPresent(action -> actions.put(name(planned), action)));
        assertThat(actions)
                .isEqualTo(Map.of(
                        "VL2 visual understanding", "ADD_TO_API",
                        "OCR 2 visual causal flow", "ADD_TO_API",
                        "Janus image generation", "ADD_TO_API",
                        "MTP inference acceleration", "EXPOSE_PARAMETERS",
                        "GRPO training method", "OFFER_SERVICE",
                        "Knowledge distillation service", "OFFER_SERVICE",
                        "Native Agent", "OFFER_SERVICE",
                        "V4 Lite SVG generation", "FOLLOW_RELEASE"));
    }

    @Test
    void what_is_announced_is_tracked_with_its_release() {
        assertThat(result.plan().stream().filter(planned -> planned.horizon() == Horizon.TRACK))
                .singleElement()
                .satisfies(planned -> {
                    assertThat(planned.topic().id()).isEqualTo("v4-svg");
                    assertThat(planned.reasons())
                            .extracting(reason -> reason.rule().name())
                            .contains("What is announced is tracked with its release");
                });
    }

    @Test
    void the_risk_register_agrees_with_all_five_rows() {
        Map<String, String> codes = Map.of(
                "technical debt", "technical-debt",
                "ecosystem fragmentation", "ecosystem-fragmentation",
                "opportunity cost", "opportunity-cost",
                "competitive pressure", "competitive-pressure",
                "V4 uncertainty", "release-uncertainty");
        // The descriptions hold commas, so levels are counted from the end.
        List<String> stated = ReportTables.rows("risks").stream()
                .map(row -> codes.get(row.get(0)) + " " + row.get(row.size() - 2) + " " + row.get(row.size() - 1))
                .toList();
        List<String> derived = result.risks().stream()
                .map(risk -> risk.code() + " " + word(risk.probability()) + " " + word(risk.impact()))
                .toList();
        assertThat(stated).hasSize(5);
        assertThat(derived).containsExactlyElementsOf(stated);
    }

    @Test
    void each_risk_says_what_drives_it_and_its_exact_ratio() {
        Map<String, String> drivers = new TreeMap<>();
        result.risks().forEach(risk -> drivers.put(risk.code(), risk.ratio() + " " + risk.drivers()));
        assertThat(drivers)
                .isEqualTo(Map.of(
                        "technical-debt", "1 [janus, ocr2, vl2]",
                        "ecosystem-fragmentation", "0.5 [janus, vl2]",
                        "opportunity-cost", "1 [janus, ocr2, vl2]",
                        "competitive-pressure", "17/24 [janus, ocr2, vl2]",
                        "release-uncertainty", "0.6 []"));
    }

    @Test
    void risks_that_one_technology_drives_say_so() {
        assertThat(risk("ecosystem-fragmentation").shared())
                .extracting(shared -> shared.risk() + " " + shared.drivers())
                .containsExactlyInAnyOrder(
                        "technical-debt:domain:multimodal [janus, vl2]",
                        "opportunity-cost:domain:multimodal [janus, vl2]",
                        "competitive-pressure:domain:multimodal [janus, vl2]");
        assertThat(risk("ecosystem-fragmentation").flags()).containsExactly("shared-driver");
        assertThat(risk("release-uncertainty").shared()).isEmpty();
        assertThat(risk("release-uncertainty").flags()).isEmpty();
    }

    @Test
    void the_gaps_agree_with_all_four_rows() {
        Map<String, String> manifestations = Map.of(
                "no official API", "NO_OFFICIAL_API",
                "third-party platforms only", "THIRD_PARTY_ONLY",
                "open weights only", "OPEN_WEIGHTS_ONLY",
                "GRPO and distillation not offered", "METHODS_NOT_OFFERED");
        Map<String, String> consequences = Map.of(
                "cannot serve image-input use cases", "CASES_NOT_SERVED",
                "fragmented user experience", "FRAGMENTED_EXPERIENCE",
                "high integration cost for enterprises", "INTEGRATION_COST",
                "customisation is limited", "LIMITED_CUSTOMISATION");
        Set<String> stated = ReportTables.rows("gap-summary").stream()
                .map(row -> TOPICS.get(row.get(0)) + " " + manifestations.get(row.get(1)) + " "
                        + consequences.get(row.get(2)))
                .collect(Collectors.toSet());
        assertThat(stated).hasSize(4).noneMatch(row -> row.contains("null"));
        assertThat(result.gaps())
                .extracting(gap -> gap.topic().id() + " " + gap.results().get("manifestation") + " "
                        + gap.results().get("consequence"))
                .containsExactlyInAnyOrderElementsOf(stated);
    }

    @Test
    void the_owners_row_agrees_in_three_of_six_capabilities() {
        Map<String, String> words =
                Map.of("yes", "FULL", "no", "NONE", "partial", "PARTIAL", "open-weights-only", "OPEN_WEIGHTS_ONLY");
        Map<String, String> stated = new TreeMap<>();
        ReportTables.rows("vendors").stream()
                .filter(row -> row.get(0).equals("DeepSeek"))
                .forEach(row -> stated.put(TOPICS.get(row.get(1)), words.get(row.get(2))));
        assertThat(stated).hasSize(6);
        Map<String, String> derived = new TreeMap<>();
        result.capabilities()
                .forEach(capability -> derived.put(
                        capability.topic().id(), capability.results().getOrDefault("own-offering", "")));
        assertThat(stated.entrySet().stream()
                        .filter(row -> !row.getValue().equals(derived.get(row.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("image-generation", "reasoning-customisation", "vision-understanding");
    }

    @Test
    void the_vendors_rows_give_the_coverage_of_each_capability_exactly() {
        Map<String, String> coverage = new TreeMap<>();
        result.capabilities()
                .forEach(capability -> capability
                        .coverage()
                        .ifPresent(share -> coverage.put(capability.topic().id(), share)));
        assertThat(coverage)
                .isEqualTo(Map.of(
                        "vision-understanding", "1",
                        "image-generation", "2/3",
                        "ocr", "1",
                        "unified-model", "1/6",
                        "reasoning", "1",
                        "reasoning-customisation", "0",
                        "svg-generation", "1"));
    }

    @Test
    void the_api_status_agrees_in_fourteen_of_fifteen_rows() {
        Map<String, String> words = Map.of(
                "production", "GENERAL",
                "supported", "GENERAL",
                "beta", "BETA",
                "temporary", "TEMPORARY",
                "upcoming", "UPCOMING",
                "unsupported", "UNSUPPORTED");
        List<String> stated = ReportTables.rows("api-status").stream()
                .map(row -> words.get(row.get(2)))
                .toList();
        List<String> derived = result.services().stream()
                .map(service -> service.results().get("availability"))
                .toList();
        assertThat(stated).hasSize(15);
        assertThat(derived).hasSize(15);
        List<String> differing = new java.util.ArrayList<>();
        for (int row = 0; row < stated.size(); row++) {
            if (!stated.get(row).equals(derived.get(row))) {
                differing.add(result.services().get(row).topic().id() + " " + derived.get(row));
            }
        }
        assertThat(differing).containsExactly("deepseek-v3.2-speciale EXPIRED");
    }

    @Test
    void the_outlook_is_what_the_analysts_stated_with_its_weak_spots_named() {
        assertThat(ReportTables.rows("outlook")).hasSize(4);
        Map<String, List<String>> flags = new TreeMap<>();
        result.forecasts().forEach(forecast -> flags.put(forecast.topic().id(), forecast.flags()));
        assertThat(flags)
                .isEqualTo(Map.of(
                        "v4-coding", List.of(),
                        "v4-svg-native", List.of("rumour-only"),
                        "v4-multimodal", List.of("no-basis"),
                        "v4-context", List.of(),
                        "v4-mid-february", List.of("stale-forecast"),
                        "v4-26-february", List.of("rumour-only")));
        assertThat(result.forecasts()).allMatch(forecast -> forecast.score().isEmpty());
    }

    @Test
    void resolved_forecasts_are_scored_and_their_mean_is_as_verified() {
        List<BigDecimal> scores = StandardPolicy.POLICY.assess(StandardPolicy.verified()).forecasts().stream()
                .flatMap(forecast -> forecast.score().stream())
                .toList();
        assertThat(scores).hasSize(3);
        assertThat(scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.068");
    }

    @Test
    void every_row_explains_itself() {
        assertThat(result.rows())
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(row.explain())
                        .contains(row.id())
                        .contains(row.topic().name()));
        assertThat(List.of(result.plan(), result.gaps(), result.risks()))
                .allSatisfy(rows -> assertThat(rows)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.reasons()).isNotEmpty()));
        assertThat(risk("competitive-pressure").explain())
                .contains("probability     HIGH, from the ratio 17/24")
                .contains("driven by       janus, ocr2, vl2")
                .contains("A risk that more than two thirds speak for is probable")
                .contains("numbers   risk.probability.medium.most 2/3 share");
    }

    @Test
    void each_assessment_says_how_complete_its_facts_are() {
        assertThat(result.technology("vl2").orElseThrow().completeness().percent())
                .isEqualTo(87);
        assertThat(result.technology("vl2").orElseThrow().completeness().unknown())
                .containsExactly("exercised");
        assertThat(result.technology("mhc").orElseThrow().completeness().unknown())
                .containsExactly("coverage", "deviation", "exercised", "hosts", "lineage", "official", "weights");
    }

    @Test
    void what_if_finds_the_single_facts_that_move_a_priority() {
        assertThat(result.technology("distillation").orElseThrow().whatIf())
                .filteredOn(change -> change.moves().stream()
                        .anyMatch(move ->
                                move.result().equals("priority") && move.after().equals("P1")))
                .extracting(change -> change.fact() + " " + change.from() + " to " + change.to())
                .containsExactly("weights NONE to OPEN");
    }

    private Row.Risk risk(String code) {
        return result.risks().stream()
                .filter(risk -> risk.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Planned planned) {
        return planned.topic().kind() == io.github.shipworthy.assessment.Topic.Kind.PROGRAMME
                ? planned.topic().id()
                : planned.topic().name();
    }

    private static String word(Optional<RiskLevel> level) {
        return level.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("none");
    }
}
