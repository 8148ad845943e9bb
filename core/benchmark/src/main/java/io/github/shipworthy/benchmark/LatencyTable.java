package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Measured.Sample;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** How far the slow answers are from the usual one: medians over rounds of each round's percentiles. */
final class LatencyTable implements Section {

    private static final List<Double> PERCENTS = List.of(50.0, 99.0, 99.9);
    private static final Map<String, String> WAYS = ways();

    private final Extent extent;
    private final Map<String, Map<Double, Sample>> measured = new LinkedHashMap<>();

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
        Runs runs = new Runs(extent.pace());
        for (int round = 1; round <= extent.rounds(); round++) {
            for (Map.Entry<String, String> way : WAYS.entrySet()) {
                add(way.getKey(), runs.run(way.getValue()));
            }
        }
        Table table = new Table("way", "p50 us", "p99 us", "p99.9 us", "p99 / p50");
        measured.forEach((way, percentiles) -> {
            List<Double> medians =
                    percentiles.values().stream().map(Sample::median).toList();
            table.row(
                    way,
                    Figures.significant(medians.get(0)),
                    Figures.significant(medians.get(1)),
                    Figures.significant(medians.get(2)),
                    Figures.ratio(medians.get(1), medians.get(0)));
        });
        return table.lines();
    }

    private void add(String way, Collection<RunResult> results) {
        Map<Double, Sample> into = measured.computeIfAbsent(way, each -> new TreeMap<>());
        for (RunResult result : results) {
            for (double percent : PERCENTS) {
                into.computeIfAbsent(percent, each -> new Sample())
                        .add(result.getPrimaryResult().getStatistics().getPercentile(percent));
            }
        }
    }
}
