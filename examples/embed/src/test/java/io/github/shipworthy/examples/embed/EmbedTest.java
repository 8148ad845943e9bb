package io.github.shipworthy.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedTest {

    @Test
    void a_portfolio_built_in_java_is_ranked_with_reasons() {
        assertThat(printed(Embed.builtInJava()))
                .containsSubsequence(
                        "P1 Page reader",
                        "   A named third party already serves it",
                        "   Open weights let others ship it first",
                        "P2 Tuner",
                        "   What can be assessed is at least of low urgency");
    }

    @Test
    void a_portfolio_read_from_yaml_is_ranked_with_reasons() {
        assertThat(printed(Portfolio.load(Path.of("../portfolios/report.yaml")))
                        .lines()
                        .filter(line -> line.startsWith("P")))
                .containsExactly(
                        "P0 VL2 visual understanding",
                        "P0 OCR 2 visual causal flow",
                        "P0 V4 Lite SVG generation",
                        "P0 Janus image generation",
                        "P1 MTP inference acceleration",
                        "P1 GRPO training method",
                        "P2 Knowledge distillation service");
    }

    @Test
    void a_large_portfolio_gives_the_report_of_one_in_memory(@TempDir Path directory) throws IOException {
        Path lines = directory.resolve("large.jsonl");
        Files.writeString(lines, """
                {"schemaVersion":1,"portfolio":{"id":"p","owner":"somebody","asOf":"2026-02-24"}}
                {"id":"b","name":"B","kind":"SERVABLE_MODEL","weights":{"status":"OPEN"},"official":{"status":"NONE"}}
                {"id":"a","name":"A","kind":"ARCHITECTURE"}
                """);
        Path report = directory.resolve("report.jsonl");
        Large.write(lines, report);

        Portfolio portfolio = Portfolio.load(lines);
        StringWriter held = new StringWriter();
        Report.jsonLines().write(portfolio, Policy.standard().assess(portfolio), held);
        assertThat(report).content().isEqualTo(held.toString()).contains("\"id\":\"b\"");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void what_is_wrong_with_a_large_portfolio_leaves_nothing_behind(@TempDir Path directory) throws IOException {
        Path lines = directory.resolve("large.jsonl");
        Files.writeString(lines, "{}\n");
        assertThatThrownBy(() -> Large.write(lines, directory.resolve("report.jsonl")))
                .isInstanceOf(PortfolioException.class);
        assertThat(directory).isDirectoryNotContaining("glob:**report**");
    }

    @ParameterizedTest
    @CsvSource({"Embed, embed", "Large, large"})
    void the_readme_shows_the_code_that_is_tested_here(String type, String tag) throws IOException {
        String source = Files.readString(
                Path.of("src/main/java/io/github/shipworthy/examples/embed/" + type + ".java"), StandardCharsets.UTF_8);
        String begin = "// tag::" + tag + "[]\n";
        String shown = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// end::" + tag + "[]"))
                .stripIndent()
                .strip();
        assertThat(Files.readString(Path.of("../../README.md"), StandardCharsets.UTF_8))
                .contains(shown);
    }

    private static String printed(Portfolio portfolio) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Embed.print(portfolio, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
