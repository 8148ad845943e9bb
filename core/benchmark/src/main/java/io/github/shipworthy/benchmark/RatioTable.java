package io.github.shipworthy.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all ways to assess next to each other, each in a virtual machine of its own, and prints what a technology
 * costs as a Markdown table. The ways take turns size by size and round by round, so that a machine that becomes slower
 * slows all of them; ratios are of processor time, which neighbours disturb least.
 */
public final class RatioTable {

    private final Extent extent;
    private final Map<Case, Measured> measured = new LinkedHashMap<>();

    private RatioTable(Extent extent) {
        this.extent = extent;
    }

    /** Runs with {@code quick} (the default) or {@code full}, and optionally {@code --sizes} and {@code --rounds}. */
    public static void main(String[] arguments) throws RunnerException {
        Optional<Extent> extent = Extent.of(List.of(arguments));
        if (extent.isEmpty()) {
            System.err.println(Extent.USAGE);
            System.exit(2);
        }
        RatioTable table = new RatioTable(extent.orElseThrow());
        String before = machine();
        table.measure();
        table.print(before, System.out);
    }

    private void measure() throws RunnerException {
        for (int round = 1; round <= extent.rounds(); round++) {
            for (int size : extent.sizes()) {
                System.err.println("round " + round + " of " + extent.rounds() + ": " + size + " technologies");
                for (Way way : Way.values()) {
                    if (way != Way.NAIVE || size <= extent.naiveUpTo()) {
                        run(way.benchmark, size);
                    }
                }
            }
            System.err.println("round " + round + " of " + extent.rounds() + ": changes of the policy");
            run("Changes.with", 0);
            run("Changes.whatIf", 0);
            run("Changes.reload", 0);
            run("Changes.load", 0);
        }
    }

    private void run(String benchmark, int technologies) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(RatioTable.class.getPackageName().replace(".", "\\.") + "\\." + benchmark + "$")
                .forks(1)
                .warmupIterations(extent.warmups())
                .warmupTime(extent.iteration())
                .measurementIterations(extent.iterations())
                .measurementTime(extent.iteration())
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (technologies > 0) {
            options.param("technologies", String.valueOf(technologies));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Measured into = measured.computeIfAbsent(new Case(benchmark, technologies), each -> new Measured());
        results.forEach(into::add);
    }

    private void print(String before, PrintStream out) {
        out.println(before);
        out.println("Load after: " + load());
        out.println();
        out.println("| way | technologies | us | spread | CPU us | spread | bytes | CPU x handwritten | CPU x naive |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int size : extent.sizes()) {
            for (Way way : Way.values()) {
                measured(way, size).ifPresent(costs -> out.println(row(way, size, costs)));
            }
        }
        out.println();
        out.println("| change | us | spread | CPU us | kilobytes |");
        out.println("|---|---:|---:|---:|---:|");
        change("another number (`policy.with`)", "Changes.with", out);
        change("another number, and the report assessed", "Changes.whatIf", out);
        change("one other rule (`policy.reload`, warm)", "Changes.reload", out);
        change("other rules (`Policy.load`, warm)", "Changes.load", out);
    }

    private String row(Way way, int size, Measured costs) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.0f %% | %s | %.0f %% | %s | %s | %s |",
                way.words,
                size,
                significant(costs.time().median() / size),
                100 * costs.time().spread(),
                significant(costs.cpu().median() / size),
                100 * costs.cpu().spread(),
                way == Way.LIBRARY_ON_TWO_THREADS && Runtime.version().feature() < 21
                        ? "not counted"
                        : String.format(Locale.ROOT, "%,.0f", costs.bytes().median() / size),
                ratio(costs, measured(way.reference(), size)),
                ratio(costs, measured(Way.NAIVE, size)));
    }

    private void change(String words, String benchmark, PrintStream out) {
        Measured costs = measured.get(new Case(benchmark, 0));
        if (costs != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f %% | %s | %,.0f |",
                    words,
                    significant(costs.time().median()),
                    100 * costs.time().spread(),
                    significant(costs.cpu().median()),
                    costs.bytes().median() / 1024));
        }
    }

    private Optional<Measured> measured(Way way, int size) {
        return Optional.ofNullable(measured.get(new Case(way.benchmark, size)));
    }

    private static String ratio(Measured costs, Optional<Measured> reference) {
        return reference
                .map(other -> String.format(
                        Locale.ROOT, "%.2f", costs.cpu().median() / other.cpu().median()))
                .orElse("-");
    }

    private static String significant(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores, JDK %s. Load before: %s",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                load());
    }

    /** How many threads of the whole machine wanted a core in the last minute; negative where that is not known. */
    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The ways to assess, in the order of the table. */
    private enum Way {
        HANDWRITTEN("handwritten", "Throughput.handwritten"),
        LIBRARY("library", "Throughput.library"),
        LIBRARY_THROUGH_SESSIONS("library, through sessions", "Throughput.libraryThroughSessions"),
        LIBRARY_ON_TWO_THREADS("library, 2 threads", "Throughput.libraryOnTwoThreads"),
        NAIVE("naive Drools", "NaiveThroughput.naive"),
        HANDWRITTEN_WITH_REASONS("handwritten, asked for reasons", "Throughput.handwrittenWithReasons"),
        LIBRARY_WITH_REASONS("library, asked for reasons", "Throughput.libraryWithReasons");

        private final String words;
        private final String benchmark;

        Way(String words, String benchmark) {
            this.words = words;
            this.benchmark = benchmark;
        }

        /** The handwritten way that does as much. */
        private Way reference() {
            return switch (this) {
                case HANDWRITTEN, LIBRARY, LIBRARY_THROUGH_SESSIONS, LIBRARY_ON_TWO_THREADS, NAIVE -> HANDWRITTEN;
                case HANDWRITTEN_WITH_REASONS, LIBRARY_WITH_REASONS -> HANDWRITTEN_WITH_REASONS;
            };
        }
    }

    private record Case(String benchmark, int technologies) {}
}
