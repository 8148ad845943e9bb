package io.github.shipworthy.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Run;
import io.github.shipworthy.policy.Trial.Position;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.testkit.cases.GivenPortfolio;
import io.github.shipworthy.testkit.coverage.Coverage.Reached;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of a small policy reach, in numbers that can be counted by hand. */
class CoverageTest {

    private static final Path SMALL = Path.of("src/test/resources/small");
    private static final Path SHOP = Path.of("src/test/resources/shop");
    private static final Workbench WORKBENCH = Workbench.of(Policy.load(SMALL));

    private static final String DELIVERED_METHOD =
            "{id: that, name: That, kind: TRAINING_METHOD, official: {status: GA}}";
    /** Two of three sell it; nothing is known of its users, and it fits fairly. */
    private static final String SOLD = """
            capabilities: {seeing: {name: Seeing}}
            offerings: {seeing: {A: {status: FULL}, B: {status: FULL}, C: {status: NONE}}}
            technologies:
              - id: it
                name: It
                kind: SERVABLE_MODEL
                capability: seeing
                official: {status: NONE}
                attributes: {fit: FAIR}
            """;

    private static Run run(Workbench workbench, String given) {
        return workbench.run(GivenPortfolio.of(given, Optional.empty()), false);
    }

    private static Coverage coverage(String... given) {
        Coverage coverage = new Coverage(WORKBENCH, at -> true);
        Stream.of(given).forEach(each -> coverage.add(run(WORKBENCH, each)));
        return coverage;
    }

    private static List<Reached> reached(Coverage coverage) {
        return coverage.rules().stream().map(Coverage.Rule::reached).toList();
    }

    @Test
    void nothing_is_reached_before_anything_ran() {
        Coverage coverage = coverage();
        assertThat(coverage.shares())
                .extracting(Coverage.Share::toString)
                .containsExactly(
                        "0 of 6 rules (0 %)",
                        "0 of 20 condition sides (0 %)", "0 of 3 grid rows (0 %)", "0 of 6 limit positions (0 %)");
        assertThat(reached(coverage)).containsOnly(Reached.NEVER);
    }

    /** The kind's row says nothing: it is read, and the rule that reads it concludes nothing. */
    @Test
    void a_rule_fires_matches_or_stays_silent() {
        Coverage coverage = coverage("[" + DELIVERED_METHOD + "]");
        assertThat(reached(coverage))
                .containsExactly(
                        Reached.FIRED, Reached.SILENT, Reached.SILENT, Reached.SILENT, Reached.SILENT, Reached.MATCHED);
        assertThat(coverage.rows().values()).containsExactly(0, 0, 1);
        assertThat(CoverageText.of(coverage))
                .contains("rule `Its kind says what comes first` matches and concludes nothing");
    }

    @Test
    void sides_rows_and_limits_are_counted() {
        Coverage coverage = coverage("[" + DELIVERED_METHOD + "]", SOLD);
        assertThat(coverage.shares())
                .extracting(Coverage.Share::toString)
                .containsExactly(
                        "4 of 6 rules (66 %)",
                        "13 of 20 condition sides (65 %)", "2 of 3 grid rows (66 %)", "1 of 6 limit positions (16 %)");
        assertThat(coverage.rows().values()).containsExactly(1, 0, 1);
        assertThat(coverage.limits())
                .containsEntry("crowded.coverage.least", Map.of(Position.AT, 1))
                .containsEntry("productization.range.highest", Map.of());
        Coverage.Rule crowded = coverage.rules().get(4);
        assertThat(crowded.statement().conditions())
                .extracting(condition ->
                        condition.text() + ": " + crowded.held(condition) + ", " + crowded.failed(condition))
                .containsExactly(
                        "coverageKnown: 1, 1",
                        "coverage >= number( \"crowded.coverage.least\" ): 1, 0",
                        "! productizationKnown: 1, 0",
                        "productization < number( \"productization.range.highest\" ): 0, 0");
    }

    @Test
    void a_limit_is_met_from_below_exactly_and_from_above() {
        Coverage coverage = coverage(
                SOLD, SOLD.replace("C: {status: NONE}", "C: {status: FULL}"), SOLD.replace("B: {status: FULL}, ", ""));
        assertThat(coverage.limits().get("crowded.coverage.least"))
                .isEqualTo(Map.of(Position.BELOW, 1, Position.AT, 1, Position.ABOVE, 1));
    }

    @Test
    void what_is_not_reached_is_told_by_its_place() {
        assertThat(CoverageText.of(coverage("[" + DELIVERED_METHOD + "]", SOLD)))
                .isEqualTo("""
                        Coverage: 4 of 6 rules (66 %), 13 of 20 condition sides (65 %), 2 of 3 grid rows (66 %), 1 of 6 limit positions (16 %)
                          src/test/resources/small/measure.drl:15:1: rule `What many use is nearly a product` never matches
                          src/test/resources/small/measure.drl:20:22: `known( "users" )` is never true
                          src/test/resources/small/measure.drl:25:1: rule `What does not fit makes people tense` never matches
                          src/test/resources/small/measure.drl:29:38: `level( "fit" ) == level( "fit", "POOR" )` is never true
                          src/test/resources/small/decision.drl:10:37: `coverage >= number( "crowded.coverage.least" )` is never false
                          src/test/resources/small/decision.drl:11:22: `! productizationKnown` is never false
                          src/test/resources/small/decision.drl:11:47: `productization < number( "productization.range.highest" )` is never looked at
                          src/test/resources/small/decision.drl:20:22: `! known( "mood" )` is never false
                          src/test/resources/small/tables/priority.csv:3:1: no test reads this row of `priority`
                          productization.range.highest: nothing is below, nothing at, nothing above it
                          crowded.coverage.least: nothing is below, nothing above it
                        """);
    }

    @Test
    void a_rule_without_a_part_or_an_audit_says_which() {
        Workbench shop = Workbench.of(Policy.load(SHOP));
        Coverage coverage = new Coverage(shop, at -> true);
        coverage.add(run(shop, "[" + DELIVERED_METHOD + "]"));
        assertThat(CoverageText.of(coverage))
                .contains("rule `Every gap is large` is never looked at: no portfolio has a Gap\n")
                .contains("rule `What others can run should be served` is never looked at: no test asks for the"
                        + " audit\n");
    }

    @Test
    void the_page_shows_each_rule_with_its_label_and_each_condition_with_its_sides() {
        Coverage coverage = coverage("[" + DELIVERED_METHOD + "]", SOLD);
        Document page = Jsoup.parse(CoveragePage.of("small", coverage));
        assertThat(page.select("h3").eachText())
                .containsExactly(
                        "What is delivered is a product fired 1 ×",
                        "What many use is nearly a product silent",
                        "What does not fit makes people tense silent",
                        "What can be served is noted fired 1 ×",
                        "What most sell and is no whole product stands for a decision fired 1 ×",
                        "Its kind says what comes first fired 1 ×");
        Element crowded = page.select("pre").get(4);
        assertThat(crowded.select(".piece:not(:empty) + .label:not(:empty)").eachText())
                .containsExactly("true 1, false 1", "true 1, false 0", "true 1, false 0", "never looked at");
        assertThat(crowded.select(".both, .true, .false, .none").eachAttr("class"))
                .containsExactly("piece both", "piece true", "piece true", "piece none");
        assertThat(page.select("table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "priority 2 1 It can run tomorrow",
                        "priority 3 0 Something must run first, then this",
                        "priority 4 1 Nobody asked for it");
        assertThat(page.select("table").get(2).select("tbody tr").eachText())
                .containsExactly("productization.range.highest 0 0 0", "crowded.coverage.least 0 1 0");
    }

    @Test
    void the_page_takes_no_text_of_a_policy_for_markup(@TempDir Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SMALL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file, StandardCharsets.UTF_8)
                                .replace("It can run tomorrow", "<script>row()</script>")
                                .replace("What is delivered is a product", "What is <script>rule()</script>"),
                        StandardCharsets.UTF_8);
            }
        }
        Workbench workbench = Workbench.of(Policy.load(directory));
        Document page = Jsoup.parse(CoveragePage.of("<script>name()</script>", new Coverage(workbench, at -> true)));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.title()).isEqualTo("Coverage of <script>name()</script>");
        assertThat(page.select("h3").eachText()).contains("What is <script>rule()</script> never");
        assertThat(page.select("td").eachText()).contains("<script>row()</script>");
    }
}
