package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.SampleAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final SampleAssessment FULL = SampleAssessment.full();
    private static final SampleAssessment BLANK = SampleAssessment.blank("dsa", "DSA");
    private static final String HOSTILE = "\"</script>\u001B[2J\u202E\u0085\u2028\uDB40\uDC01\uD800 视觉 \\ 😀";

    @Test
    void json_says_who_decided_and_of_what() {
        JsonObject json = parsed(written(Report.json(), FULL));
        assertThat(json.keySet())
                .containsExactly(
                        "policy",
                        "portfolio",
                        "technologies",
                        "recommendations",
                        "vendors",
                        "plan",
                        "gaps",
                        "risks",
                        "capabilities",
                        "services",
                        "forecasts",
                        "findings",
                        "rules");
        assertThat(json.getAsJsonObject("policy").toString())
                .isEqualTo("{\"name\":\"standard\",\"version\":\"1.0.0\",\"fingerprint\":\""
                        + "0123456789abcdef".repeat(4) + "\"}");
        assertThat(json.getAsJsonObject("portfolio").toString())
                .isEqualTo("{\"id\":\"deepseek-2026-02\",\"owner\":\"DeepSeek\",\"asOf\":\"2026-02-24\"}");
    }

    @Test
    void json_gives_each_result_in_a_fixed_order_with_plain_numbers() {
        JsonObject technology = technology(written(Report.json(), FULL), 0);
        technology.remove("reasons");
        assertThat(technology.toString())
                .isEqualTo("{\"id\":\"vl2\",\"name\":\"VL2 visual understanding\",\"productization\":20,"
                        + "\"productizationRange\":[20,30],\"maturity\":80,\"urgency\":\"VERY_HIGH\","
                        + "\"candidate\":true,\"priority\":\"P0\",\"rank\":2,"
                        + "\"tieBreak\":{\"above\":\"ocr2\",\"key\":\"productization\",\"value\":\"20\","
                        + "\"aboveValue\":\"10\",\"depth\":1},"
                        + "\"flags\":[\"competitive-pressure\",\"technical-debt\"],"
                        + "\"results\":{\"revenue\":\"12.5\"},\"horizon\":\"SHORT\",\"planPriority\":\"P0\","
                        + "\"completeness\":{\"percent\":66,\"asked\":[\"hosts\",\"lineage\",\"weights\"],"
                        + "\"unknown\":[\"lineage\"],\"expired\":[]}}");
    }

    @Test
    void json_writes_null_where_there_is_no_answer() {
        assertThat(technology(written(Report.json(), BLANK), 0).toString())
                .isEqualTo("{\"id\":\"dsa\",\"name\":\"DSA\",\"productization\":null,\"productizationRange\":null,"
                        + "\"maturity\":null,\"urgency\":null,\"candidate\":null,\"priority\":null,\"rank\":null,"
                        + "\"tieBreak\":null,\"flags\":[],\"results\":{},\"reasons\":[],\"horizon\":null,"
                        + "\"planPriority\":null,\"completeness\":{\"percent\":100,\"asked\":[],\"unknown\":[],"
                        + "\"expired\":[]}}");
    }

    @Test
    void json_gives_every_kind_of_finding_with_its_facts_numbers_and_evidence() {
        List<String> reasons = technology(written(Report.json(), FULL), 0).getAsJsonArray("reasons").asList().stream()
                .map(Object::toString)
                .toList();
        assertThat(reasons).hasSize(11);
        assertThat(reasons.get(0))
                .isEqualTo("{\"rule\":\"Open weights let anyone serve a model we do not serve\","
                        + "\"finding\":\"award\",\"result\":\"productization\",\"points\":10,"
                        + "\"parameter\":\"productization.open-weights.points\",\"combination\":\"SUM\","
                        + "\"facts\":{\"servable\":\"true\",\"official\":\"NONE\",\"weights\":\"OPEN\"},"
                        + "\"evidence\":["
                        + "{\"id\":\"arxiv\",\"source\":\"arXiv papers\",\"grade\":\"A1\",\"observed\":\"2026-02-20\"},"
                        + "{\"id\":\"hearsay\",\"source\":\"a forum post\",\"grade\":null,\"observed\":null}]}");
        assertThat(reasons.get(1)).contains("\"details\":{\"hosts\":\"Replicate, SiliconFlow\"}");
        assertThat(reasons.get(2))
                .contains("\"finding\":\"possible-award\",\"result\":\"productization\",\"points\":10");
        assertThat(reasons.get(4))
                .contains("\"finding\":\"level\",\"result\":\"urgency\",\"value\":\"VERY_HIGH\",\"facts\"")
                .contains("\"numbers\":{\"urgency.very-high.coverage\":\"1\",\"urgency.very-high.lag\":\"12\"}");
        assertThat(reasons.get(7))
                .contains("\"grid\":{\"name\":\"priority\",\"why\":\"Customers leave while everybody else has it\"}");
        assertThat(reasons.get(8)).contains("\"finding\":\"flag\",\"result\":\"competitive-pressure\",\"facts\"");
        assertThat(reasons.get(10)).contains("\"points\":12.5,\"combination\"").doesNotContain("parameter");
    }

    @Test
    void json_says_of_each_rule_once_what_it_says_of_itself() {
        JsonObject document = parsed(written(Report.json(), FULL, BLANK));
        JsonObject rules = document.getAsJsonObject("rules");
        assertThat(rules.get("Open weights let anyone serve a model we do not serve")
                        .toString())
                .isEqualTo("{\"phase\":\"score\","
                        + "\"rationale\":\"Because Open weights let anyone serve a model we do not serve\","
                        + "\"source\":\"report 3\"}");
        Set<String> named = new TreeSet<>();
        technology(written(Report.json(), FULL), 0)
                .getAsJsonArray("reasons")
                .forEach(
                        reason -> named.add(reason.getAsJsonObject().get("rule").getAsString()));
        assertThat(rules.keySet()).containsExactlyElementsOf(named);
        List<String> lines = written(Report.jsonLines(), portfolio("vl2", "dsa"), FULL, BLANK)
                .lines()
                .toList();
        assertThat(parsed(lines.get(2)).getAsJsonObject("rules")).isEqualTo(rules);
    }

    @Test
    void json_is_indented_by_two_spaces_and_ends_with_a_line_feed() {
        String text = written(Report.json(), FULL, BLANK);
        assertThat(text)
                .startsWith("{\n  \"policy\": {\n    \"name\": \"standard\",\n")
                .endsWith("\n}\n");
        assertThat(text).doesNotContain("\r");
    }

    @Test
    void technologies_stand_in_the_order_of_the_assessment() {
        assertThat(technology(written(Report.json(), FULL, BLANK), 0).get("id").getAsString())
                .isEqualTo("vl2");
        assertThat(technology(written(Report.json(), BLANK, FULL), 0).get("id").getAsString())
                .isEqualTo("dsa");
    }

    @Test
    void json_lines_stand_in_the_order_of_the_portfolio_and_end_with_the_portfolio() {
        String text = written(Report.jsonLines(), portfolio("dsa", "vl2"), FULL, BLANK);
        List<JsonObject> lines = text.lines().map(ReportTest::parsed).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("id").getAsString()).isEqualTo("dsa");
        assertThat(lines.get(1).get("rank").getAsInt()).isEqualTo(2);
        assertThat(lines.get(2).keySet())
                .containsExactly(
                        "portfolio",
                        "policy",
                        "recommendations",
                        "vendors",
                        "plan",
                        "gaps",
                        "risks",
                        "capabilities",
                        "services",
                        "forecasts",
                        "findings",
                        "rules");
        assertThat(text).endsWith("}\n");
    }

    @Test
    void a_line_holds_what_the_document_holds() {
        JsonObject line = parsed(written(Report.jsonLines(), portfolio("vl2"), FULL)
                .lines()
                .findFirst()
                .orElseThrow());
        assertThat(line).isEqualTo(technology(written(Report.json(), FULL), 0));
    }

    @Test
    void an_assessment_of_another_portfolio_is_refused() {
        assertThatThrownBy(() -> written(Report.jsonLines(), portfolio("other"), FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`other` was not assessed: another portfolio was");
    }

    @Test
    void names_cannot_escape_from_json_or_act_in_a_terminal_and_come_back_unchanged() {
        for (Report report : List.of(Report.json(), Report.jsonLines())) {
            String text = written(report, portfolio("evil"), SampleAssessment.blank("evil", HOSTILE));
            assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(Visible::hidden))
                    .isTrue();
            assertThat(text).contains("视觉", "😀", "</script>", "\\u202E", "\\uDB40\\uDC01", "\\uD800");
        }
        assertThat(technology(written(Report.json(), SampleAssessment.blank("evil", HOSTILE)), 0)
                        .get("name")
                        .getAsString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void csv_has_a_row_for_each_technology_and_empty_cells_where_there_is_no_answer() {
        assertThat(written(Report.csv(), FULL, BLANK)).isEqualTo("""
                        rank,id,name,productization,productizationLow,productizationHigh,maturity,urgency,candidate,priority,flags
                        2,vl2,VL2 visual understanding,20,20,30,80,VERY_HIGH,true,P0,competitive-pressure technical-debt
                        ,dsa,DSA,,,,,,,,
                        """);
    }

    @Test
    void csv_text_is_never_a_formula_and_never_a_second_row() {
        assertThat(Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a=1", "a\"b,c", "a\n=1")
                        .map(name -> written(Report.csv(), SampleAssessment.blank("x", name)))
                        .map(text -> text.lines().skip(1).toList()))
                .containsExactly(
                        List.of(",x,'=1+1,,,,,,,,"),
                        List.of(",x,'+1,,,,,,,,"),
                        List.of(",x,'-1,,,,,,,,"),
                        List.of(",x,'@SUM(A1),,,,,,,,"),
                        List.of(",x,'\\u0009=1,,,,,,,,"),
                        List.of(",x,'\\u000D=1,,,,,,,,"),
                        List.of(",x,'＝1,,,,,,,,"),
                        List.of(",x,a=1,,,,,,,,"),
                        List.of(",x,\"a\"\"b,c\",,,,,,,,"),
                        List.of(",x,a\\u000A=1,,,,,,,,"));
    }

    @Test
    void no_technology_is_still_a_report() {
        assertThat(parsed(written(Report.json())).getAsJsonArray("technologies"))
                .isEmpty();
        assertThat(written(Report.jsonLines()).lines()).hasSize(1);
        assertThat(written(Report.csv()).lines()).hasSize(1);
    }

    private static JsonObject parsed(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static JsonObject technology(String json, int index) {
        return parsed(json).getAsJsonArray("technologies").get(index).getAsJsonObject();
    }

    private static String written(Report report, Assessment... assessments) {
        Portfolio portfolio =
                portfolio(Arrays.stream(assessments).map(Assessment::id).toArray(String[]::new));
        return written(report, portfolio, assessments);
    }

    private static String written(Report report, Portfolio portfolio, Assessment... assessments) {
        PortfolioAssessment result = SampleAssessment.portfolio(assessments);
        StringWriter out = new StringWriter();
        try {
            report.write(portfolio, result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Portfolio portfolio(String... ids) {
        List<Technology> technologies = Arrays.stream(ids)
                .map(id -> SampleAssessment.blank(id, id).technology())
                .toList();
        return Portfolio.of("deepseek-2026-02", "DeepSeek", LocalDate.of(2026, 2, 24), technologies);
    }
}
