package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What can be asked for, what is refused before anything is measured, and how numbers are told. */
class BenchmarksTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine =
                Benchmarks.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    @Test
    void help_names_every_topic() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(Topic.words());
    }

    @Test
    void a_misspelt_topic_is_refused_with_a_hint() {
        assertThat(run("--only", "cold-strat")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "`cold-strat` is nothing to measure; there are throughput, turns, growth,",
                        "Maybe `cold-start`?");
    }

    @Test
    void a_number_below_one_is_refused() {
        assertThat(run("--only", "growth", "--growth-sizes", "10,0")).isEqualTo(2);
        assertThat(err.toString()).contains("`0` is not a number from 1");
    }

    @Test
    void topics_that_need_the_command_are_refused_where_there_is_none() {
        assertThat(run("--only", "streaming", "--command", "nowhere.jar")).isEqualTo(2);
        assertThat(err.toString()).contains("`nowhere.jar` is no file. Package core/cli");
    }

    @Test
    void a_jdk_is_what_has_a_java_and_says_which_it_is(@TempDir Path home) throws Exception {
        assertThat(run("--only", "retention", "--jdk25", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("`" + home + "` is no JDK");

        Files.createDirectory(home.resolve("bin"));
        Path java = Files.writeString(Program.java(home), "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.1\"\n");
        assertThat(Jdk.at(home).hasAotCache()).isTrue();

        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
        assertThat(run("--only", "retention", "--jdk25", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is JDK 24.0.2; --jdk25 takes one from 25 on");
    }

    @Test
    void growth_is_the_slope_of_logarithms() {
        assertThat(GrowthTable.exponent(Map.of(10, 3.0, 1_000, 300.0))).isEqualTo(1, within());
        assertThat(GrowthTable.exponent(Map.of(10, 5.0, 100, 500.0, 1_000, 50_000.0)))
                .isEqualTo(2, within());
        assertThat(GrowthTable.exponent(Map.of(10, 5.0))).isNaN();
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void the_kernels_count_of_ended_children_is_read_behind_the_name_of_the_process() {
        assertThat(ChildTime.seconds("7 (a ) b) S 1 7 7 0 -1 4 0 0 0 0 11 12 250 75 20 0 1 0 99"))
                .isEqualTo(3.25, within());
    }

    @Test
    void the_most_that_a_collection_left_is_read_from_its_log() {
        assertThat(StreamingTable.mostLeft(Stream.of(
                        "[0.010s][info][gc] Using G1",
                        "[0.412s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->8M(128M) 3.1ms",
                        "[0.612s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 120M->31M(128M) 5ms",
                        "[0.712s][info][gc] GC(2) Pause Remark 33M->29M(128M) 2ms")))
                .hasValue(31);
        assertThat(StreamingTable.mostLeft(Stream.of("[0.010s][info][gc] Using G1")))
                .isEmpty();
    }

    @Test
    void a_command_that_fails_is_a_row_with_its_exit_code() {
        StreamingTable.Streamed streamed =
                new StreamingTable.Streamed(new Program("`--threads 2`", List.of()), "17.0.1");
        streamed.add(new Program.Run(70, 1.5, 2.5, "", "out of memory"), OptionalInt.of(120));
        Table table = StreamingTable.header();
        streamed.row(table, 1_000);
        assertThat(table.lines().get(2))
                .isEqualTo("| `--threads 2` | 17.0.1 | 1,000 | exit code 70 | - | - | - | 120 |");
    }
}
