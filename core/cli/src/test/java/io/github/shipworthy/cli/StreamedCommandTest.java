package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a portfolio in JSON Lines, which it writes as JSON Lines piece by piece. */
class StreamedCommandTest {

    private static final String HEADER =
            "{'schemaVersion':1,'portfolio':{'id':'mine','owner':'Me','asOf':'2026-02-24'}}\n";

    @TempDir
    private Path directory;

    private Path output;

    @BeforeEach
    void anOldOutput() throws IOException {
        output = Files.writeString(directory.resolve("out.jsonl"), "old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void a_file_holds_the_same_bytes_as_the_data_stream(String threads) throws IOException {
        String file = write(HEADER + technologies(200)).toString();
        Run shown = Run.of("assess", file, "--format", "jsonl", "--threads", threads);
        assertThat(shown.code()).isZero();
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out().lines()).hasSize(201);
        assertThat(shown.out()).startsWith("{\"id\":\"t0\",").contains("视觉");
        Run written = Run.of("assess", file, "--format", "jsonl", "--threads", threads, "--output", output.toString());
        assertThat(written).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(output)).isEqualTo(shown.out());
        assertThat(files()).isEqualTo("mine.jsonl out.jsonl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}\n",
                HEADER + "{'id':'A','name':'A','kind':'ARCHITECTURE'}\n",
                HEADER + "{'id':'a','name':'A','kind':'ARCHITECTURE','attributes':{'unheard-of':1}}\n"
            })
    void bad_input_ends_with_2_and_leaves_an_old_file_as_it_was(String end) throws IOException {
        String file = write(end.startsWith(HEADER) ? HEADER + technologies(200) + end.substring(HEADER.length()) : end)
                .toString();
        Run written = Run.of("assess", file, "--format", "jsonl", "--output", output.toString());
        assertThat(written.code()).isEqualTo(2);
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).startsWith(file).endsWith("\n1 problem\n");
        assertThat(Files.readString(output)).isEqualTo("old");
        assertThat(files()).isEqualTo("mine.jsonl out.jsonl");
        Run shown = Run.of("assess", file, "--format", "jsonl");
        assertThat(shown).isEqualTo(written);
    }

    @Test
    void a_file_that_is_read_is_not_written_over() throws IOException {
        Path file = write(HEADER + technologies(3));
        String before = Files.readString(file);
        Run run = Run.of("assess", file.toString(), "--format", "jsonl", "--output", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void progress_is_one_line_that_is_written_over_and_empty_in_the_end() {
        StringWriter terminal = new StringWriter();
        Progress.Line line = new Progress.Line(new PrintWriter(terminal));
        line.accept("assess 10%");
        line.accept("assess 20%");
        assertThat(terminal).hasToString("\rassess 10%\rassess 20%");
        line.close();
        assertThat(terminal).hasToString("\rassess 10%\rassess 20%\r" + " ".repeat(79) + "\r");
        assertThat(line.getMaxRenderedLength()).isEqualTo(79);
    }

    @Test
    void without_a_terminal_there_is_no_progress() {
        StringWriter messages = new StringWriter();
        try (Progress progress = Progress.of("assess", 100, new PrintWriter(messages))) {
            progress.step(50);
        }
        assertThat(messages).hasToString("");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("mine.jsonl"), text.replace('\'', '"'));
    }

    private static String technologies(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "{'id':'t" + n + "','name':'视觉','kind':'ARCHITECTURE'}\n")
                .collect(Collectors.joining());
    }

    private String files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(" "));
        }
    }
}
