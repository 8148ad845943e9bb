package io.github.shipworthy.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
    void the_readme_shows_the_code_that_is_tested_here() throws IOException {
        String source = Files.readString(
                Path.of("src/main/java/io/github/shipworthy/examples/embed/Embed.java"), StandardCharsets.UTF_8);
        String shown = source.substring(
                        source.indexOf("// tag::embed[]") + "// tag::embed[]".length(),
                        source.indexOf("// end::embed[]"))
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
