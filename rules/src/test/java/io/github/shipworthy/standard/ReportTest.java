package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Priority;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the report states comes out of its facts. */
class ReportTest {

    private final PortfolioAssessment result = StandardPolicy.POLICY.assess(StandardPolicy.report());

    @Test
    void productization_agrees_with_all_twelve_rows_of_the_gap_matrix() {
        List<List<String>> rows = ReportTables.rows("gap-matrix");
        assertThat(rows)
                .hasSize(12)
                .allSatisfy(row -> assertThat(named(row.get(0)).productization())
                        .as(row.get(0))
                        .contains(new BigDecimal(row.get(4))));
    }

    @Test
    void maturity_agrees_with_all_four_rows_that_state_one() {
        List<List<String>> rows = ReportTables.rows("maturity");
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row ->
                        assertThat(named(row.get(0)).maturity()).as(row.get(0)).contains(new BigDecimal(row.get(1))));
    }

    @Test
    void techniques_that_are_not_delivered_have_no_maturity() {
        assertThat(List.of("mtp", "grpo", "distillation", "agent-data", "native-agent", "mhc"))
                .allSatisfy(id -> assertThat(of(id).maturity()).as(id).isEmpty());
    }

    @Test
    void the_ranking_agrees_with_all_seven_rows_in_order() {
        List<String> derived = result.ranking().stream()
                .map(assessment -> String.join(
                        ",",
                        String.valueOf(assessment.rank().orElseThrow()),
                        assessment.name(),
                        assessment.productization().orElseThrow().toPlainString(),
                        assessment
                                .urgency()
                                .orElseThrow()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '),
                        assessment.priority().map(Priority::name).orElseThrow()))
                .toList();
        List<String> stated = ReportTables.rows("ranking").stream()
                .map(row -> String.join(",", row))
                .toList();
        assertThat(stated).hasSize(7);
        assertThat(derived).isEqualTo(stated);
    }

    @Test
    void what_is_no_candidate_says_why() {
        Map<String, String> because = new TreeMap<>();
        result.assessments().stream()
                .filter(assessment -> assessment.candidate().equals(Optional.of(false)))
                .forEach(assessment -> because.put(
                        assessment.id(),
                        assessment.reasons().stream()
                                .filter(reason -> reason.finding().result().equals("candidacy"))
                                .map(reason -> reason.rule().name())
                                .reduce((first, second) -> first + "; " + second)
                                .orElse("")));
        String half = "Half a product or more needs finishing, not a decision";
        String unknown = "What cannot be assessed cannot stand for a decision";
        assertThat(because)
                .isEqualTo(Map.of(
                        "moe", half,
                        "mla", half,
                        "r1", half,
                        "agent-data", half,
                        "native-agent", "Neither published nor announced is not ready for a decision",
                        "mhc", unknown,
                        "engram", unknown,
                        "dsa", unknown));
    }

    @Test
    void each_flag_is_carried_by_the_technologies_the_report_worries_about() {
        Map<String, List<String>> carriers = new TreeMap<>();
        result.assessments()
                .forEach(assessment -> assessment
                        .flags()
                        .forEach(flag -> carriers.merge(
                                flag,
                                List.of(assessment.id()),
                                (before, more) -> java.util.stream.Stream.concat(before.stream(), more.stream())
                                        .sorted()
                                        .toList())));
        assertThat(carriers)
                .isEqualTo(Map.of(
                        "technical-debt", List.of("janus", "ocr2", "vl2"),
                        "ecosystem-fragmentation", List.of("janus", "vl2"),
                        "opportunity-cost", List.of("janus", "ocr2", "vl2"),
                        "competitive-pressure", List.of("janus", "ocr2", "v4-svg", "vl2"),
                        "release-uncertainty", List.of("v4-svg"),
                        "rumour-only", List.of("v4-svg"),
                        "no-market-data", List.of("agent-data", "distillation", "mla", "moe", "mtp", "native-agent"),
                        "not-assessable", List.of("dsa", "engram", "mhc")));
    }

    @Test
    void what_is_named_and_never_described_is_not_assessable_rather_than_zero() {
        assertThat(List.of("mhc", "engram", "dsa")).allSatisfy(id -> {
            assertThat(of(id).productization()).isEmpty();
            assertThat(of(id).productizationRange()).hasValueSatisfying(range -> {
                assertThat(range.low()).isEqualByComparingTo("0");
                assertThat(range.high()).isEqualByComparingTo("100");
            });
            assertThat(of(id).urgency()).isEmpty();
            assertThat(of(id).priority()).isEmpty();
            assertThat(of(id).candidate()).contains(false);
        });
    }

    @Test
    void facts_nobody_stated_widen_the_range_and_earn_nothing() {
        assertThat(of("ocr2").productization()).contains(BigDecimal.TEN);
        assertThat(of("ocr2").productizationRange()).hasValueSatisfying(range -> {
            assertThat(range.low()).isEqualByComparingTo("10");
            assertThat(range.high()).isEqualByComparingTo("30");
        });
        assertThat(of("vl2").productizationRange())
                .hasValueSatisfying(range -> assertThat(range.low()).isEqualByComparingTo(range.high()));
    }

    @Test
    void each_place_says_what_broke_the_tie() {
        Map<String, String> keys = new TreeMap<>();
        result.ranking()
                .forEach(assessment -> assessment
                        .tieBreak()
                        .ifPresent(tie -> keys.put(assessment.id(), tie.key() + " after " + tie.above())));
        assertThat(keys)
                .isEqualTo(Map.of(
                        "ocr2", "urgency after vl2",
                        "v4-svg", "evidence-class after ocr2",
                        "janus", "productization after v4-svg",
                        "mtp", "urgency after janus",
                        "grpo", "effort after mtp",
                        "distillation", "urgency after grpo"));
    }

    @Test
    void the_verified_facts_move_ocr2_to_thirty_and_distillation_to_p1() {
        PortfolioAssessment verified = StandardPolicy.POLICY.assess(StandardPolicy.verified());
        assertThat(verified.technology("ocr2").orElseThrow().productization()).contains(new BigDecimal("30"));
        assertThat(verified.technology("distillation").orElseThrow().priority()).contains(Priority.P1);
    }

    private Assessment named(String name) {
        return result.assessments().stream()
                .filter(assessment -> assessment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no technology is named " + name));
    }

    private Assessment of(String id) {
        return result.technology(id).orElseThrow();
    }
}
