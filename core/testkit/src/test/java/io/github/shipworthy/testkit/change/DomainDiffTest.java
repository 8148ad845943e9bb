package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.ChangeSlice.Decided;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyFiles;
import io.github.shipworthy.testkit.change.DomainDiff.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DomainDiffTest {

    private final Policy old = Small.policy();

    @Test
    void a_policy_is_equivalent_to_itself() {
        DomainDiff diff = DomainDiff.between(old, old);
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(diff.compared()).isEmpty();
        assertThat(text(diff)).contains("\nEquivalent: nothing that differs decides anything about a technology.\n");
    }

    @Test
    void a_rule_that_says_the_same_otherwise_is_equivalent_over_all_situations() {
        DomainDiff diff = DomainDiff.between(
                old,
                Small.with(
                        "measure.drl",
                        "coverage >= number( \"urgency.high.coverage\" )",
                        "coverage > number( \"urgency.high.coverage\" ) || coverage == number( \"urgency.high.coverage\" )"));
        assertThat(diff.changes().rulesChanged()).containsExactly("Half of the market or more presses");
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(diff.compared()).containsExactly("urgency");
        assertThat(diff.examined()).isEqualTo(diff.situations()).isEqualTo(6);
        assertThat(text(diff))
                .contains("\nEquivalent over " + diff.situations() + " situations: each is decided the same.\n");
    }

    @Test
    void a_number_is_told_by_a_value_at_the_limit_of_one_of_the_policies() {
        DomainDiff diff = DomainDiff.between(old, old.with("urgency.high.coverage", "3/5"));
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        DomainDiff.Case found = diff.smallest().orElseThrow();
        assertThat(found.facts()).containsExactly(Map.entry("coverage", "1/2"));
        assertThat(found.decided()).containsExactly(new Decided("urgency", "HIGH", "LOW"));
        assertBothDecideSo(found, old, old.with("urgency.high.coverage", "3/5"));
        assertThat(text(diff))
                .contains("\nThe smallest case: coverage 1/2\n  urgency               HIGH -> LOW\n")
                .contains("\n    covered-1-of-2:\n      vendor-0: {status: FULL}\n      vendor-1: {status: NONE}\n")
                .contains("\n  no longer             Half of the market or more presses\n");
    }

    @Test
    void a_comparison_that_leaves_its_limit_out_is_told_at_the_limit() {
        DomainDiff diff = DomainDiff.between(
                old, Small.with("measure.drl", "coverageKnown, coverage >=", "coverageKnown, coverage >"));
        DomainDiff.Case found = diff.smallest().orElseThrow();
        assertThat(found.facts()).containsExactly(Map.entry("coverage", "1/2"));
    }

    @Test
    void a_row_of_a_grid_is_told_with_what_leads_to_it() {
        Policy next = Small.with("tables/priority.csv", "LOW,P2", "LOW,P1");
        DomainDiff diff = DomainDiff.between(old, next);
        DomainDiff.Case found = diff.smallest().orElseThrow();
        assertThat(found.decided()).containsExactly(new Decided("priority", "P2", "P1"));
        assertBothDecideSo(found, old, next);
    }

    @Test
    void the_situations_before_the_smallest_have_no_more_facts_than_it() {
        DomainDiff diff = DomainDiff.between(old, old.with("urgency.high.coverage", "3/5"));
        assertThat(DomainDiff.between(old, old.with("urgency.high.coverage", "3/5"), diff.examined() - 1)
                        .smallest())
                .isEmpty();
    }

    @Test
    void where_not_all_was_looked_at_nothing_is_claimed() {
        DomainDiff diff = DomainDiff.between(old, old.with("urgency.high.coverage", "3/5"), 2);
        assertThat(diff.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(diff.examined()).isEqualTo(2);
        assertThat(text(diff))
                .contains("\nUndecided: no difference in the first 2 of " + diff.situations() + " situations.\n");
    }

    @Test
    void a_rule_about_more_than_one_technology_is_told_as_not_looked_at() {
        Policy next = Small.with("shortfall.drl", "\"MISSING\"", "\"RUN_IT_YOURSELF\"");
        DomainDiff diff = DomainDiff.between(old, next);
        assertThat(diff.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(diff.situations()).isZero();
        assertThat(diff.beyond())
                .containsExactly("A gap is something missing, which is about more than one technology");
        assertThat(text(diff))
                .contains("\nUndecided: nothing that differs can be seen in one technology.\n")
                .contains("\nNot looked at\n  A gap is something missing, which is about more than one technology\n");
    }

    @Test
    void by_what_candidates_are_ranked_needs_more_than_one() {
        Policy next = Small.with("policy.yaml", "order: descending", "order: ascending");
        assertThat(DomainDiff.between(old, next).beyond()).contains("by what candidates are ranked");
    }

    @Test
    void what_an_offering_counts_for_is_not_called_equivalent() {
        DomainDiff diff = DomainDiff.between(old, old.with("coverage.partial.share", "1/3"));
        assertThat(diff.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(diff.beyond()).contains("what an offering counts for: only whole offerings");
        assertThat(diff.examined()).isEqualTo(diff.situations()).isPositive();
    }

    @Test
    void a_number_that_a_formula_calculates_with_is_not_called_equivalent() {
        Policy calculating = Policy.load(Path.of("src/test/resources/small"));
        DomainDiff diff = DomainDiff.between(calculating, calculating.with("productization.range.highest", "99.9"));
        assertThat(diff.beyond())
                .anySatisfy(each -> assertThat(each)
                        .isEqualTo("users: only some of the values that a rule calculates or compares with"));
    }

    @Test
    void a_limit_that_no_market_reaches_is_not_called_equivalent_and_costs_no_time() {
        DomainDiff far = DomainDiff.between(old, old.with("crowded.least", "0.999999"));
        assertThat(far.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(far.beyond())
                .containsExactly("coverage: only some of the values that a rule calculates or compares with");
        assertThat(DomainDiff.between(old, old.with("urgency.high.coverage", "0.66667"))
                        .smallest()
                        .orElseThrow()
                        .facts())
                .containsExactly(Map.entry("coverage", "1/2"));
    }

    @Test
    void an_attribute_that_only_one_policy_knows_is_not_looked_at() {
        Map<String, byte[]> files = PolicyFiles.read(Small.DIRECTORY).files();
        edit(
                files,
                "policy.yaml",
                "phases:",
                "attributes:\n  users: {type: integer, unit: people, range: [0, 9], why: w}\nphases:");
        edit(files, "measure.drl", "coverageKnown, coverage >=", "coverageKnown, ! known( \"users\" ), coverage >=");
        Policy wider = Policy.of(PolicyFiles.of("next", files));
        DomainDiff diff = DomainDiff.between(old, wider);
        assertThat(diff.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(diff.beyond())
                .containsExactly("attribute users, of which only one of the policies takes each value");
    }

    @Test
    void a_number_in_a_list_is_a_limit_as_well() {
        Policy listed = Small.with(
                "measure.drl",
                "coverage >= number( \"urgency.high.coverage\" )",
                "coverage in ( number( \"urgency.high.coverage\" ), number( \"crowded.least\" ) )");
        assertThat(DomainDiff.between(listed, listed.with("urgency.high.coverage", "3/5"))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        // Shares that nothing but the list leads to.
        assertThat(DomainDiff.between(
                                listed.with("urgency.high.coverage", "3/7"),
                                listed.with("urgency.high.coverage", "4/7"))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void coverage_that_is_no_share_of_vendors_is_not_looked_at_whole() {
        Policy halved = old.with("coverage.full.share", "3/4");
        assertThat(DomainDiff.between(halved, halved.with("urgency.high.coverage", "0.51"))
                        .verdict())
                .isNotEqualTo(Verdict.EQUIVALENT);
        // Eight of nine vendors cover two thirds, as no share of vendors that the limits lead to does.
        assertThat(DomainDiff.between(
                                halved.with("urgency.high.coverage", "2/3"),
                                halved.with("urgency.high.coverage", "7/10"))
                        .verdict())
                .isNotEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void evidence_of_a_sort_that_no_situation_has_leaves_it_undecided() {
        Policy next = Small.with(
                "measure.drl",
                "coverageKnown, coverage >=",
                "coverageKnown, gradeKnown || namedEvidence == 0, coverage >=");
        DomainDiff diff = DomainDiff.between(old, next);
        assertThat(diff.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(diff.beyond())
                .contains("gradeKnown: only some of the values that a rule calculates or compares with");
    }

    @Test
    void a_day_of_publication_leaves_it_undecided_whether_it_can_lie_ahead() {
        Policy next = Small.with(
                "measure.drl",
                "coverageKnown, coverage >=",
                "coverageKnown, ! lagKnown || published <= today(), coverage >=");
        assertThat(DomainDiff.between(old, next).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void the_same_policies_give_the_same_bytes_in_each_format() {
        Policy next = old.with("urgency.high.coverage", "3/5");
        for (DomainReport report : List.of(DomainReport.text(), DomainReport.json(), DomainReport.markdown())) {
            assertThat(written(report, DomainDiff.between(old, next)))
                    .isEqualTo(written(report, DomainDiff.between(old, next)))
                    .endsWith("\n")
                    .contains("urgency");
        }
        assertThat(written(DomainReport.json(), DomainDiff.between(old, old)))
                .contains("\"verdict\": \"EQUIVALENT\",", "\"case\": null\n");
        assertThat(written(DomainReport.markdown(), DomainDiff.between(old, next)))
                .contains("| urgency | HIGH | LOW |\n", "\n```yaml\nschemaVersion: 1\n");
    }

    private static void edit(Map<String, byte[]> files, String file, String before, String after) {
        String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    /** The printed portfolio is a portfolio, and each policy says of it what was told. */
    private static void assertBothDecideSo(DomainDiff.Case found, Policy old, Policy next) {
        Portfolio printed = Portfolio.read("case.yaml", found.portfolio().getBytes(StandardCharsets.UTF_8));
        for (Decided each : found.decided()) {
            assertThat(answer(old, printed, each.what())).isEqualTo(each.before());
            assertThat(answer(next, printed, each.what())).isEqualTo(each.after());
        }
        assertThat(PolicyDiff.between(old, next).over(printed))
                .isEqualTo(found.diff().orElseThrow());
        assertThat(found.diff().orElseThrow().isEmpty()).isFalse();
    }

    private static String answer(Policy policy, Portfolio portfolio, String what) {
        return Answers.of(policy.assess(portfolio).assessments().get(0)).answer(what);
    }

    private static String text(DomainDiff diff) {
        return written(DomainReport.text(), diff);
    }

    private static String written(DomainReport report, DomainDiff diff) {
        StringWriter out = new StringWriter();
        try {
            report.write(diff, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
