package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemReportTest {

    private static final Problem ERROR = new Problem(
                    new Location("my policy/market.drl", 32, 27),
                    "`OPNE` is no constant of Weights",
                    Optional.of("Maybe `OPEN`?"))
            .on("\t$c : Capability( any( 视 Weights.OPNE ) )");
    private static final Problem WARNING =
            Problem.warning(Location.of("my policy"), "a \u001B[31mred\u001B[0m \"thing\"", Optional.empty());

    @Test
    void text_shows_the_line_with_a_caret_under_the_column_and_nothing_that_acts_in_a_terminal() throws IOException {
        assertThat(written(ProblemReport.text(), List.of(ERROR, WARNING))).isEqualTo("""
                my policy/market.drl:32:27: `OPNE` is no constant of Weights. Maybe `OPEN`?
                    32 |  $c : Capability( any( 视 Weights.OPNE ) )
                       |                            ^
                my policy: warning: a \\u001B[31mred\\u001B[0m "thing"
                """);
    }

    @Test
    void of_a_long_line_only_what_stands_around_the_column_is_shown() {
        Problem far =
                new Problem(new Location("a.drl", 1, 5_000), "here").on("x".repeat(4_999) + "!" + "y".repeat(5_000));
        assertThat(far.shown().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
        List<String> lines = far.shown().lines().toList();
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
    }

    @Test
    void json_gives_each_part_of_a_problem() throws IOException {
        JsonArray problems = parsed(ProblemReport.json()).getAsJsonArray("problems");
        assertThat(problems).hasSize(2);
        JsonObject first = problems.get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("file", "line", "column", "level", "message", "hint", "source");
        assertThat(first.get("line").getAsInt()).isEqualTo(32);
        assertThat(first.get("hint").getAsString()).isEqualTo("Maybe `OPEN`?");
        assertThat(problems.get(1).getAsJsonObject().get("level").getAsString()).isEqualTo("WARNING");
        assertThat(problems.get(1).getAsJsonObject().get("source").isJsonNull()).isTrue();
    }

    @Test
    void sarif_is_a_run_with_a_result_for_each_problem_that_tools_can_place() throws IOException {
        JsonObject log = parsed(ProblemReport.sarif());
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        List<String> rules = driver.getAsJsonArray("rules").asList().stream()
                .map(rule -> rule.getAsJsonObject().get("id").getAsString())
                .toList();
        JsonArray results = run.getAsJsonArray("results");
        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.getAsJsonObject().get("ruleId").getAsString()).isIn(rules);
            assertThat(result.getAsJsonObject().get("level").getAsString()).isIn("error", "warning");
        });
        JsonObject place = place(results.get(0).getAsJsonObject());
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("my%20policy/market.drl");
        assertThat(place.getAsJsonObject("region").toString()).isEqualTo("{\"startLine\":32,\"startColumn\":27}");
        assertThat(place(results.get(1).getAsJsonObject()).has("region")).isFalse();
    }

    private static JsonObject place(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    }

    private static JsonObject parsed(ProblemReport report) throws IOException {
        String text = written(report, List.of(ERROR, WARNING));
        assertThat(text).endsWith("}\n").doesNotContain("\u001B");
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String written(ProblemReport report, List<Problem> problems) throws IOException {
        StringWriter out = new StringWriter();
        report.write(problems, out);
        return out.toString();
    }
}
