package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Measured.Sample;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.util.Statistics;

/**
 * How far the slow answers are from the usual one: medians over iterations of each one's percentiles. An iteration is short, so
 * that a machine that becomes slower between two of them does not make the later one's usual answers the slow ones of both.
 */
final class LatencyTable implements Section {

    /** So many times the usual answer the slow one should take at most. */
    private static final double TARGET = 3;

    private static final Map<String, String> WAYS = ways();

    private final Extent extent;
    private final Map<String, Iterations> measured = new LinkedHashMap<>();

    LatencyTable(Extent extent) {
        this.extent = extent;
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("arithmetic alone", "Latency.arithmetic");
        ways.put("handwritten", "Latency.handwritten");
        ways.put("library", "Latency.shipworthy");
        ways.put("naive Drools", "Latency.naive");
        return ways;
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace().longer());
        for (int round = 1; round <= extent.rounds(); round++) {
            for (Map.Entry<String, String> way : WAYS.entrySet()) {
                Iterations iterations = measured.computeIfAbsent(way.getKey(), each -> new Iterations());
                iterations.add(runs.run(way.getValue()));
            }
        }
        Table table = new Table("way", "p50 us", "p99 us", "p99.9 us", "p99 / p50", "from", "to", "at most 3");
        measured.forEach((way, iterations) -> table.row(
                way,
                Figures.significant(iterations.usual.median()),
                Figures.significant(iterations.slow.median()),
                Figures.significant(iterations.slowest.median()),
                Figures.significant(iterations.ratio.median()),
                Figures.significant(iterations.ratio.least()),
                Figures.significant(iterations.ratio.greatest()),
                Figures.percent(iterations.ratio.atMost(TARGET))));
        return table.lines();
    }

    /** The percentiles of each iteration, and how far two of them are apart. */
    private static final class Iterations {

        private final Sample usual = new Sample();
        private final Sample slow = new Sample();
        private final Sample slowest = new Sample();
        private final Sample ratio = new Sample();

        void add(Collection<RunResult> results) {
            Measured.iterations(results)
                    .map(iteration -> iteration.getPrimaryResult().getStatistics())
                    .forEach(this::add);
        }

        private void add(Statistics statistics) {
            double half = statistics.getPercentile(50);
            double most = statistics.getPercentile(99);
            usual.add(half);
            slow.add(most);
            slowest.add(statistics.getPercentile(99.9));
            ratio.add(most / half);
        }
    }
}
