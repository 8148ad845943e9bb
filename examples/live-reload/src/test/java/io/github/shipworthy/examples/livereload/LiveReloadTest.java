package io.github.shipworthy.examples.livereload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.live.LivePolicy;
import io.github.shipworthy.policy.PolicyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of the README, step by step. */
class LiveReloadTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void each_step_of_the_walk_prints_what_the_readme_says() throws Exception {
        for (Map.Entry<String, byte[]> file : PolicyFiles.standard().files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
        Portfolio portfolio = Portfolio.load(Path.of("../portfolios/report.yaml"));
        try (LivePolicy live =
                LiveReload.started(directory, portfolio, new PrintStream(printed, true, StandardCharsets.UTF_8))) {
            shows("P0 Janus image generation");
            edit(
                    "parameters.yaml",
                    "urgency.high.coverage:      {value: 1/2",
                    "urgency.high.coverage:      {value: 0.7");
            shows("parameters: urgency.high.coverage 0.5 -> 0.7", "P1 Janus image generation");
            edit("tables/priority.csv", "MEDIUM,P1", "MEDIUM,P2");
            shows("tables changed: priority", "P2 MTP inference acceleration");
            edit("urgency.drl", "Weights.OPEN", "Weights.OPNE");
            shows("rejected:", "`OPNE` is no constant of Weights", "Maybe `OPEN`?");
            assertThat(live.status().rejected()).hasSize(1);
            edit("urgency.drl", "Weights.OPNE", "Weights.OPEN");
            while (!live.status().rejected().isEmpty()) {
                Thread.sleep(50);
            }
        }
    }

    @Test
    void the_readme_shows_the_code_and_the_output_that_are_tested_here() throws IOException {
        String source = Files.readString(
                Path.of("src/main/java/io/github/shipworthy/examples/livereload/LiveReload.java"),
                StandardCharsets.UTF_8);
        String shown = source.substring(
                        source.indexOf("// tag::live[]") + "// tag::live[]".length(), source.indexOf("// end::live[]"))
                .stripIndent()
                .strip();
        assertThat(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .contains(
                        shown,
                        "parameters: urgency.high.coverage 0.5 -> 0.7",
                        "P1 Janus image generation",
                        "tables changed: priority",
                        "`OPNE` is no constant of Weights");
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        printed.reset();
        Files.writeString(file, text.replace(before, after), StandardCharsets.UTF_8);
    }

    /** Waits until all of it is printed. */
    private void shows(String... texts) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            String all = printed.toString(StandardCharsets.UTF_8);
            if (java.util.Arrays.stream(texts).allMatch(all::contains)) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(texts);
    }
}
