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

    /** In a heap that is nearly full, the default one takes a third longer, and the serial one a sixth. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    /**
     * Keeps the second compiler from putting much into one method. It is busy for some two fifths of such a run, and has less to do
     * then, for code that is hardly slower.
     */
    private static final String[] LESS_INLINING = {"-XX:FreqInlineSize=50", "-XX:InlineSmallCode=1000"};

    /** So many technologies are enough to make a cache with. */
    private static final int TRAINING = 100_000;

    /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 24M->8M(128M) 3.1ms}: what was left. */
    private static final Pattern LEFT = Pattern.compile("->([0-9]+)M\\([0-9]+M\\)");

    private final int technologies;
    private final int rounds;
    private final CommandJar command;
    private final List<Jdk> jdks;

    StreamingTable(Extent extent, CommandJar command, List<Jdk> jdks) {
        this.technologies = extent.streamed();
        this.rounds = extent.rounds();
        this.command = command;
        this.jdks = jdks;
    }

    @Override
    public List<String> measure() throws IOException, InterruptedException {
        try (Workplace place = new Workplace()) {
            GeneratedLines.write(technologies, in(place));
            List<Streamed> all = new ArrayList<>();
            for (Jdk jdk : jdks) {
                all.addAll(ways(jdk, place));
            }
            for (int round = 1; round <= rounds; round++) {
                for (Streamed streamed : all) {
                    run(streamed, place);
                }
            }
            Table table = header();
            all.forEach(streamed -> streamed.row(table, technologies));
            return table.lines();
        }
    }

    private static Path in(Workplace place) {
        return place.file("large.jsonl");
    }

    private static Path out(Workplace place) {
        return place.file("assessed.jsonl");
    }

    private static Path log(Workplace place) {
        return place.file("collections.log");
    }

    /** One thread and two; two with less inlining, and then from a cache of classes and profiles, which an earlier run has left. */
    private List<Streamed> ways(Jdk jdk, Workplace place) throws IOException, InterruptedException {
        Program two = program(jdk, 2, in(place), place);
        Program less = two.with(two.words() + ", less inlining", LESS_INLINING);
        List<Program> programs = new ArrayList<>(List.of(program(jdk, 1, in(place), place), two, less));
        if (jdk.hasAotCache()) {
            Path cache = place.file("classes-" + jdk.version().feature() + ".aot");
            Path some = place.file("some.jsonl");
            GeneratedLines.write(Math.min(TRAINING, technologies), some);
            Run run = program(jdk, 2, some, place).makingCache(cache).run();
            if (run.code() != 0) {
                throw new IOException("no cache was made: " + run.err());
            }
            Program cached = less.fromCache(cache);
            programs.add(cached.with(cached.words(), Program.STRICT));
        }
        return programs.stream()
                .map(program -> new Streamed(program, jdk.version().toString()))
                .toList();
    }

    private Program program(Jdk jdk, int threads, Path in, Workplace place) {
        return command.program(
                        "assess",
                        jdk.java(),
                        "assess",
                        "--format",
                        "jsonl",
                        "--threads",
                        String.valueOf(threads),
                        "--output",
                        out(place).toString(),
                        in.toString())
                .with("`--threads " + threads + "`", HEAP, COLLECTOR, "-Xlog:gc:file=" + log(place));
    }

    private void run(Streamed into, Workplace place) throws IOException, InterruptedException {
        Run run = into.program().run();
        if (run.code() == 0) {
            requireAll(out(place));
        }
        try (Stream<String> lines = Files.lines(log(place))) {
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
                "JDK",
                "technologies",
                "s",
                "spread",
                "a second",
                "CPU s",
                "most left by a collection, MB");
    }

    /** What came of one way. */
    record Streamed(Program program, String jdk, Measured costs, Sample left, List<Integer> failures) {

        Streamed(Program program, String jdk) {
            this(program, jdk, new Measured(), new Sample(), new ArrayList<>());
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
                    program.words(),
                    jdk,
                    Figures.whole(technologies),
                    failures.isEmpty() ? Figures.significant(costs.time().median()) : "exit code " + failures.get(0),
                    Figures.percent(costs.time().spread()),
                    Figures.whole(technologies / costs.time().median()),
                    Figures.significant(costs.cpu().median()),
                    Figures.whole(left.median()));
        }
    }
}
