package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandTest {

    @TempDir
    Path dir;

    @Test
    void assess_prints_the_ranking_and_a_row_of_the_matrix_for_every_technology() {
        Run run = Run.of("assess", "report");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Portfolio  deepseek-2026-02 of DeepSeek, as of 2026-02-24\nPolicy     standard ")
                .contains("\nWhat to productize first\n", "\nFrom paper to product\n", "\nNot assessable: DSA")
                .containsPattern("VL2 visual understanding +✓ yes +✓ yes +✗ third-party only +30\\b")
                .containsPattern("V4 Lite SVG generation +~ leaked +✗ no +~ announced for 2026-02-26 +10\\b")
                .containsPattern("mHC +✓ yes +\\? unknown +\\? unknown +\\? \\(0\\.\\.100\\)")
                .doesNotContain("\r", " \n", "\u001B");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        String matrix = run.out().substring(run.out().indexOf("From paper to product"));
        assertThat(bundled("report").technologies())
                .allSatisfy(technology -> assertThat(matrix).contains("\n " + technology.name() + " "));
    }

    @Test
    void json_holds_the_ranking_in_order() {
        Run run = Run.of("assess", "report", "--format", "json");
        assertThat(run.code()).isZero();
        JsonArray technologies =
                JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("technologies");
        assertThat(technologies.asList())
                .extracting(each -> each.getAsJsonObject().get("id").getAsString())
                .startsWith("vl2", "ocr2", "v4-svg", "janus", "mtp", "grpo", "distillation")
                .hasSize(15);
    }

    @Test
    void json_lines_hold_a_line_for_each_technology_and_one_for_the_portfolio() {
        Run run = Run.of("assess", "report", "--format=jsonl", "--threads", "2");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(16);
        assertThat(run.out()).startsWith("{\"id\":\"moe\",");
    }

    @Test
    void csv_holds_a_header_and_a_row_for_each_technology() {
        Run run = Run.of("assess", "report", "--format", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("rank,id,name,productization,");
        assertThat(run.out().lines()).hasSize(16);
    }

    @Test
    void html_is_a_page_in_the_language_asked_for() {
        assertThat(Run.of("assess", "report", "--format", "html").out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n")
                .contains("VL2 visual understanding")
                .endsWith("</html>\n");
        assertThat(Run.of("assess", "report", "--format", "html", "--lang", "zh")
                        .out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh\">\n")
                .contains("VL2 视觉理解", "产品化程度");
    }

    @Test
    void markdown_is_in_the_language_asked_for() {
        assertThat(Run.of("assess", "report", "--format", "markdown").out())
                .startsWith("# What DeepSeek should productize next\n")
                .contains("| 1 | VL2 visual understanding | ✓ yes | ✓ yes | ✗ third-party only | 30 |");
        assertThat(Run.of("assess", "report", "--format=markdown", "--lang=zh").out())
                .contains("| 1 | VL2 视觉理解 | ✓ 已发表 | ✓ 已开源 | ✗ 仅第三方 | 30 |");
    }

    @Test
    void a_language_changes_no_format_for_programs() {
        for (String format : new String[] {"text", "json", "jsonl", "csv"}) {
            assertThat(Run.of("assess", "report", "--format", format, "--lang", "zh"))
                    .isEqualTo(Run.of("assess", "report", "--format", format));
        }
    }

    @Test
    void explain_prints_one_technology() {
        Run run = Run.of("explain", "report", "vl2");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("VL2 visual understanding (vl2)\n").contains("\nProductization: 30\n");
    }

    @Test
    void explain_prints_a_risk_or_a_gap_by_its_id() {
        assertThat(Run.of("explain", "report", "competitive-pressure:domain:multimodal")
                        .out())
                .startsWith("Multimodal (competitive-pressure:domain:multimodal)\n")
                .contains("probability     HIGH, from the ratio 17/24\n");
        assertThat(Run.of("explain", "report", "gap:capability:ocr").out())
                .contains("manifestation   OPEN_WEIGHTS_ONLY\n", "closed by       ocr2\n")
                .contains(
                        "\nmanifestation NOT_OFFERED: A gap that nothing else is known of is not offered (outdone)\n");
    }

    @Test
    void explain_prints_everything_about_a_part_by_its_own_id() {
        assertThat(Run.of("explain", "report", "ocr").out())
                .contains(
                        "(gap:capability:ocr)\n",
                        "(capability:capability:ocr)\n",
                        "(audit:counted-unlike:capability:ocr)\n");
    }

    @Test
    void init_starts_a_policy_that_passes_check_and_decides_as_the_standard_one(@TempDir Path directory) {
        Path mine = directory.resolve("my policies").resolve("Mine 2");
        Run init = Run.of("init", mine.toString());
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(mine.resolve("policy.sha256")).doesNotExist();
        Run check = Run.of("check", mine.toString());
        assertThat(check.out())
                .startsWith("standard 1.1.0 (")
                .contains(" rules. At most so many fire: ", "for each technology");
        assertThat(check.code()).isZero();
        Run test = Run.of("test", mine.toString());
        assertThat(test.code()).as(test.out()).isZero();
        assertThat(test.out())
                .contains("\nHeld: The order of facts does not matter: ")
                .containsPattern("\n[6-9]\\d\\d passed, 0 failed\n$");
        assertThat(Run.of("assess", "report", "--format", "csv", "--policy", mine.toString())
                        .out())
                .isEqualTo(Run.of("assess", "report", "--format", "csv").out());
        assertThat(Run.of("init", mine.toString())).satisfies(again -> {
            assertThat(again.code()).isEqualTo(2);
            assertThat(again.err()).contains("exists already and is not an empty directory; nothing was written");
        });
    }

    @Test
    void init_can_start_one_that_extends_the_standard_policy(@TempDir Path directory) throws IOException {
        Path mine = directory.resolve("Mine 2");
        assertThat(Run.of("init", mine.toString(), "--extend").code()).isZero();
        assertThat(Run.of("check", mine.toString(), "--strict").out()).startsWith("mine-2 0.1.0 (");
        assertThat(Run.of("test", mine.toString())).isEqualTo(new Run(0, "1 passed, 0 failed\n", ""));
        Files.writeString(
                mine.resolve("parameters.yaml"),
                "schemaVersion: 1\nparameters:\n  candidacy.productization.below: {value: 20}\n",
                StandardCharsets.UTF_8);
        assertThat(Run.of("assess", "report", "--format", "csv", "--policy", mine.toString())
                        .out())
                .isEqualTo(Run.of("assess", "report", "--format", "csv", "--set", "candidacy.productization.below=20")
                        .out());
    }

    @Test
    void check_shows_every_mistake_with_its_line_and_exits_with_1(@TempDir Path directory) throws IOException {
        Path mine = directory.resolve("mine");
        Run.of("init", mine.toString());
        Path market = mine.resolve("market.drl");
        Files.writeString(
                market,
                Files.readString(market, StandardCharsets.UTF_8).replace("Weights.OPEN ", "Weights.OPNE "),
                StandardCharsets.UTF_8);
        Run check = Run.of("check", mine.toString());
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("market.drl:", "`OPNE` is no constant of Weights; allowed are OPEN", "Maybe `OPEN`?")
                .containsPattern("\n +\\d+ \\|  +\\$c : Capability\\( any\\( Weights.OPNE \\) \\)\n +\\| +\\^\n")
                .endsWith("1 problem; the policy cannot be used\n");
        assertThat(Run.of("check", mine.toString(), "--format", "json").out()).contains("\"level\": \"ERROR\"");
        assertThat(Run.of("check", mine.toString(), "--format", "sarif").out()).contains("\"version\": \"2.1.0\"");
        assertThat(Run.of("check", mine.toString(), "--format", "xml")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("`xml` is not a format; these are: text, json, sarif");
        });
        assertThat(Run.of("assess", "report", "--policy", mine.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Weights.OPNE ) )").contains("^");
        });
    }

    @Test
    void check_of_what_is_no_directory_is_bad_input() {
        assertThat(Run.of("check", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void an_audit_that_finds_nothing_says_so(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.yaml"), """
                schemaVersion: 1
                portfolio: {id: empty, owner: Nobody, asOf: 2026-02-24}
                technologies: []
                """);
        Run run = Run.of("audit", empty.toString());
        assertThat(run.out()).isEqualTo("Nothing was found.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void audit_prints_each_finding_and_fails_at_a_warning() {
        Run run = Run.of("audit", "report");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Errors (9)\n")
                .contains("The priority of Knowledge distillation service is stated in two ways: §3.1: P2; §5.2: P1.\n")
                .contains("   Rule: One value cannot be stated in two ways\n")
                .doesNotContain("\r", " \n", "\u001B");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void audit_fails_at_the_severity_it_is_told(@TempDir Path folder) throws IOException {
        Path silent = folder.resolve("silent.yaml");
        Files.writeString(silent, """
                schemaVersion: 1
                portfolio: {id: p, owner: o, asOf: 2026-02-24}
                technologies:
                  - {id: t, name: T, kind: SERVABLE_MODEL, weights: {status: OPEN}, official: {status: NONE},
                     publication: {status: PUBLISHED}}
                """, StandardCharsets.UTF_8);
        assertThat(Run.of("audit", silent.toString()).code()).isZero();
        assertThat(Run.of("audit", silent.toString(), "--fail-on", "INFO").code())
                .isEqualTo(1);
        assertThat(Run.of("audit", "report", "--fail-on", "ERROR").code()).isEqualTo(1);
        assertThat(Run.of("audit", "report", "--fail-on", "FATAL").code()).isEqualTo(2);
    }

    @Test
    void audit_speaks_chinese_and_json_does_not_change() {
        assertThat(Run.of("audit", "verified", "--lang", "zh").out())
                .contains("知识蒸馏服务：报告所述的“优先级”（3.1 节：P2）与事实推导的结果（P1）不符。");
        assertThat(Run.of("audit", "report", "--format", "json", "--lang", "zh").out())
                .isEqualTo(Run.of("assess", "report", "--format", "json").out());
    }

    @Test
    void schema_prints_the_schema_of_portfolio_files() {
        Run run = Run.of("schema");
        assertThat(run.code()).isZero();
        assertThat(JsonParser.parseString(run.out()).getAsJsonObject().has("$schema"))
                .isTrue();
    }

    @Test
    void a_portfolio_that_is_neither_file_nor_name_is_refused_with_the_names() {
        Run run = Run.of("assess", "reprot");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("reprot: is neither a file nor a bundled portfolio (`report`")
                .endsWith(" Maybe `report`?\n1 problem\n");
    }

    @Test
    void a_technology_that_is_not_there_is_refused_with_the_nearest() {
        Run run = Run.of("explain", "report", "vl3");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "report: `vl3` is neither the id of anything in this portfolio nor of a row of its assessment. Maybe `vl2`?\n1 problem\n");
    }

    @Test
    void every_problem_of_a_portfolio_is_told_with_its_place_and_counted() throws IOException {
        Path bad = Files.writeString(dir.resolve("bad.yaml"), """
                schemaVersion: 1
                portfolio: {id: bad, owner: Nobody, asOf: 2026-02-24}
                technologies:
                  - {id: one, name: One, kind: SERVABLE_MODLE}
                  - {id: two, name: Two, kind: ARCHITECTURE, openWieghts: true}
                """);
        Run run = Run.of("assess", bad.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsPattern("bad.yaml:4:\\d+: .*\n").containsPattern("bad.yaml:5:\\d+: .*\n");
        assertThat(run.err()).endsWith("\n2 problems\n");
    }

    @Test
    void a_file_wins_over_a_name_and_a_directory_does_not() throws IOException {
        assertThat(Files.exists(Path.of("report"))).isFalse();
        Path file = Files.writeString(
                dir.resolve("report"),
                "{schemaVersion: 1, portfolio: {id: mine, owner: Me, asOf: 2026-02-24}, technologies: []}");
        assertThat(Run.of("assess", file.toString()).out()).startsWith("Portfolio  mine of Me, as of 2026-02-24\n");
        assertThat(Run.of("assess", dir.toString()).err()).contains("is neither a file nor a bundled portfolio");
    }

    @Test
    void names_of_a_portfolio_cannot_act_in_the_terminal_that_shows_an_error() {
        Run run = Run.of("explain", "report", "\u001B[2J\u202E\n");
        assertThat(run.err()).startsWith("report: `\\u001B[2J\\u202E\\u000A` is neither the id");
    }

    @ParameterizedTest
    @MethodSource
    void bad_usage_is_told_in_a_few_lines(String[] args, String message) {
        Run run = Run.of(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).contains("--help`.\n");
        assertThat(run.err().lines()).hasSizeLessThan(5);
    }

    static Stream<Object[]> bad_usage_is_told_in_a_few_lines() {
        return Stream.of(
                usage("Missing required subcommand"),
                usage("Maybe `assess`?", "asess", "report"),
                usage("Missing required parameter: 'PORTFOLIO'", "assess"),
                usage("Maybe `json`?", "assess", "report", "--format", "jsno"),
                usage("`fr` is not a language; these are: en, zh", "assess", "report", "--lang", "fr"),
                usage("Maybe `zh`?", "assess", "report", "--lang", "ZH"),
                usage("Unknown option: '--fromat=json'. Maybe `--format`?", "assess", "report", "--fromat=json"),
                usage("--threads is a whole number from 1 to 256, not 0", "assess", "report", "--threads", "0"),
                usage(
                        "`sessoin` is no way to ask rules; these are: direct, session. Maybe `session`?",
                        "assess",
                        "report",
                        "--engine",
                        "sessoin"),
                usage("key=value", "assess", "report", "--set", "nothing"));
    }

    private static Object[] usage(String message, String... args) {
        return new Object[] {args, message};
    }

    @Test
    void parameters_are_set_and_every_bad_one_is_told() {
        assertThat(Run.of("assess", "report", "--set", "urgency.high.coverage=2/3")
                        .code())
                .isZero();
        Run run = Run.of("assess", "report", "--set", "urgency.high.coverage=7", "--set", "urgency.hihg.coverage=1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("urgency.high.coverage", "urgency.hihg.coverage")
                .endsWith("\n2 problems\n");
    }

    @Test
    void a_policy_that_is_not_there_is_refused() {
        Run run = Run.of("assess", "report", "--policy", dir.resolve("none").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none").endsWith("\n1 problem\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl", "csv", "markdown", "html"})
    void output_goes_to_a_file_as_the_same_bytes(String format) throws IOException {
        Path file = Files.writeString(dir.resolve("out"), "old");
        Run run = Run.of("assess", "report", "--format", format, "--output", file.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file))
                .isEqualTo(Run.of("assess", "report", "--format", format).out());
        assertThat(files()).containsExactly("out");
    }

    @Test
    void a_file_stays_as_it_was_when_something_went_wrong() throws IOException {
        Path file = Files.writeString(dir.resolve("out"), "old");
        assertThat(Run.of("explain", "report", "vl3", "--output", file.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(files()).containsExactly("out");
    }

    @Test
    void an_output_that_cannot_be_written_is_refused() {
        Run directory = Run.of("schema", "--output", dir.toString());
        assertThat(directory.code()).isEqualTo(2);
        assertThat(directory.err()).endsWith(": is not a regular file\n1 problem\n");
        Run nowhere = Run.of("schema", "--output", dir.resolve("none/out").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written").endsWith("\n1 problem\n");
    }

    @Test
    void an_internal_error_is_one_line_unless_the_stack_trace_is_asked_for() throws Exception {
        StringWriter err = new StringWriter();
        CommandLine command = Shipworthy.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err));
        IllegalStateException failure = new IllegalStateException("boom\u001B");
        assertThat(command.getExecutionExceptionHandler()
                        .handleExecutionException(failure, command, command.parseArgs("schema")))
                .isEqualTo(70);
        assertThat(err.toString())
                .isEqualTo("internal error: java.lang.IllegalStateException: boom\\u001B; run with --stacktrace\n");
        command.getExecutionExceptionHandler()
                .handleExecutionException(failure, command, command.parseArgs("schema", "--stacktrace"));
        assertThat(err.toString()).contains("\tat io.github.shipworthy.cli.CommandTest.");
    }

    @Test
    void data_that_nobody_takes_is_an_error() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(Main.run(new String[] {"schema"}, full, OutputStream.nullOutputStream()))
                .isEqualTo(2);
    }

    @Test
    void rules_asked_through_sessions_say_the_same() {
        Run direct = Run.of("audit", "report", "--engine", "direct");
        Run session = Run.of("audit", "report", "--engine=session");
        assertThat(session).isEqualTo(direct);
        assertThat(session.out()).contains("distillation");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void help_names_the_commands_and_goes_to_the_data() {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("assess", "explain", "schema", "Exit codes:")
                .doesNotContain("\u001B");
        assertThat(Run.of("assess", "--help").out())
                .contains("--policy", "--set", "--format", "--lang", "--output", "--threads", "--engine");
        assertThat(Run.of("--version").out()).startsWith("shipworthy ");
    }

    private String[] files() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toArray(String[]::new);
        }
    }

    private static Portfolio bundled(String name) {
        try (InputStream in = CommandTest.class.getResourceAsStream("portfolios/" + name + ".yaml")) {
            return Portfolio.read(
                    name + ".yaml", Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
