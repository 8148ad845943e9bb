package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.benchmark.Retention.Keeper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs. How fast is no matter of a build. */
class SmokeTest {

    private static final Extent TINY = new Extent(
            List.of(12),
            List.of(12, 24),
            1,
            12,
            12,
            1,
            12,
            new Pace(0, 0, TimeValue.milliseconds(1), 1, TimeValue.milliseconds(1)));

    /**
     * Each section's benchmarks are run; together they are all there are, which no section may forget. Processor time is
     * counted in hundredths of a second, of which so short a run may have none: no cell of it is looked at.
     */
    @ParameterizedTest
    @CsvSource({
        "THROUGHPUT, 7, us,           'NaiveThroughput Throughput'",
        "TURNS,      1, library us,   Turns",
        "GROWTH,     4, technologies, ''",
        "LATENCY,    4, p99.9 us,     Latency",
        "WHAT_IF,    4, a second,     WhatIf",
        "CHANGES,    4, us,           Changes"
    })
    void a_section_has_a_row_for_each_of_its_benchmarks(Topic topic, int rows, String column, String benchmarks)
            throws Exception {
        List<String> lines = new Sections(TINY, new CommandJar(Path.of("none")), List.of())
                .of(topic)
                .measure();
        int place = cells(lines.get(0)).indexOf(column);
        assertThat(rows(lines))
                .hasSize(rows)
                .allSatisfy(row -> assertThat(cells(row).get(place)).matches("[0-9].*"));
        if (!benchmarks.isEmpty()) {
            assertThat(benchmarks(List.of(benchmarks.split(" ")))).hasSize(rows);
        }
    }

    @Test
    void no_benchmark_is_in_no_section() {
        assertThat(benchmarks(List.of("\\w+"))).hasSize(7 + 1 + 4 + 4 + 4);
    }

    private static Set<String> benchmarks(List<String> classes) {
        Set<String> names = new TreeSet<>();
        BenchmarkList.defaultList()
                .find(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        classes.stream()
                                .map(each -> "io\\.github\\.shipworthy\\.benchmark\\." + each + "\\.")
                                .toList(),
                        List.of())
                .forEach(entry -> names.add(entry.getUsername()));
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void what_a_way_keeps_in_memory_is_told(Keeper keeper) {
        Retention retention = Retention.of(keeper, 500);
        Table table = RetentionTable.header();
        RetentionTable.row(table, keeper, 500, retention);
        assertThat(rows(table.lines())).singleElement().asString().startsWith("| " + keeper.words() + " | 500 | ");
        assertThat(retention.held()).as("a result of 500 technologies").isGreaterThan(500 * 16);
        assertThat(retention.reasoned()).isGreaterThan(500 * 16);
    }

    @Test
    void a_program_is_started_and_its_processor_time_is_known_where_the_kernel_tells(@TempDir Path directory)
            throws Exception {
        Path portfolio = directory.resolve("portfolio.jsonl");
        GeneratedLines.write(12, portfolio);
        Program handwritten = ColdStartTable.baselines(Jdk.running(), portfolio).get(0);
        Map<String, Measured> measured = ColdStartTable.measure(List.of(handwritten), 1);
        assertThat(measured.get("handwritten"))
                .isNotNull()
                .satisfies(costs -> assertThat(costs.time().median()).isPositive())
                .satisfies(costs -> assertThat(
                                ChildTime.seconds().isEmpty() || costs.cpu().median() > 0)
                        .isTrue());
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|")).skip(1).map(String::strip).toList();
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().skip(2).takeWhile(line -> line.startsWith("|")).toList();
    }
}
