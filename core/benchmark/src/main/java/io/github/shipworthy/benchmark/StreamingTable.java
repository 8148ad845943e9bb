package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Measured.Sample;
import io.github.shipworthy.benchmark.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command from one file of JSON Lines to another, in a small heap. When it fails, its exit code stands in the place of
 * numbers.
 */
final class StreamingTable implements Section {

    private static final String HEAP = "-Xmx128m";

    /** In a heap that is nearly full, the default one would spend half of the time. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 24M->8M(128M) 3.1ms}: what was left. */
    private static final Pattern LEFT = Pattern.compile("->([0-9]+)M\\([0-9]+M\\)");

    private final int technologies;
    private final int rounds;
    private final CommandJar command;

    StreamingTable(Extent extent, CommandJar command) {
        this.technologies = extent.streamed();
        this.rounds = extent.rounds();
        this.command = command;
    }

    @Override
    public List<String> measure() throws IOException, InterruptedException {
        try (Workplace place = new Workplace()) {
            Path in = place.file("large.jsonl");
            GeneratedLines.write(technologies, in);
            List<Streamed> all = List.of(new Streamed(1), new Streamed(2));
            for (int round = 1; round <= rounds; round++) {
                for (Streamed streamed : all) {
                    run(streamed, in, place);
                }
            }
            Table table = header();
            all.forEach(streamed -> streamed.row(table, technologies));
            return table.lines();
        }
    }

    private void run(Streamed into, Path in, Workplace place) throws IOException, InterruptedException {
        Path out = place.file("assessed.jsonl");
        Path log = place.file("collections.log");
        Run run = command.program(
                        "assess",
                        Program.java(),
                        "assess",
                        "--format",
                        "jsonl",
                        "--threads",
                        String.valueOf(into.threads()),
                        "--output",
                        out.toString(),
                        in.toString())
                .with("assess", HEAP, COLLECTOR, "-Xlog:gc:file=" + log)
                .run();
        if (run.code() == 0) {
            requireAll(out);
        }
        try (Stream<String> lines = Files.lines(log)) {
            into.add(run, mostLeft(lines));
        }
    }

    /** A line for each technology and one for the portfolio, or it was not assessed. */
    private void requireAll(Path out) throws IOException {
        try (Stream<String> lines = Files.lines(out)) {
            long count = lines.count();
            if (count != technologies + 1L) {
                throw new IOException("`" + out + "` has " + count + " lines for " + technologies + " technologies");
            }
        }
        Files.delete(out);
    }

    /** The most megabytes that a collection left behind, as the log of the collector says; empty when there was none. */
    static OptionalInt mostLeft(Stream<String> log) {
        return log.map(LEFT::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max();
    }

    static Table header() {
        return new Table(
                "`assess --format jsonl`, " + HEAP + " " + COLLECTOR,
                "technologies",
                "s",
                "spread",
                "a second",
                "CPU s",
                "most left by a collection, MB");
    }

    /** What came of one number of threads. */
    record Streamed(int threads, Measured costs, Sample left, List<Integer> failures) {

        Streamed(int threads) {
            this(threads, new Measured(), new Sample(), new ArrayList<>());
        }

        void add(Run run, OptionalInt mostLeft) {
            if (run.code() == 0) {
                costs.time().add(run.seconds());
                costs.cpu().add(run.cpu());
            } else {
                failures.add(run.code());
            }
            mostLeft.ifPresent(left::add);
        }

        void row(Table table, int technologies) {
            table.row(
                    "`--threads " + threads + "`",
                    Figures.whole(technologies),
                    failures.isEmpty() ? Figures.significant(costs.time().median()) : "exit code " + failures.get(0),
                    Figures.percent(costs.time().spread()),
                    Figures.whole(technologies / costs.time().median()),
                    Figures.significant(costs.cpu().median()),
                    Figures.whole(left.median()));
        }
    }
}
