package io.github.shipworthy.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How the cost of a portfolio grows with its size, in a heap that is large enough for all sizes, the same for each of them, and
 * asked for before anything is measured: the first touch of memory can cost more than what is put there. An exponent of 1
 * means that twice the technologies cost twice as much.
 */
final class GrowthTable implements Section {

    private static final List<Way> WAYS = List.of(Way.HANDWRITTEN, Way.LIBRARY);
    private static final List<String> LARGE_HEAP = List.of("-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch");

    private final Extent extent;
    private final Map<Way, Map<Integer, Measured>> measured = new EnumMap<>(Way.class);

    GrowthTable(Extent extent) {
        this.extent = extent;
        WAYS.forEach(way -> measured.put(way, new TreeMap<>()));
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace().brief(), LARGE_HEAP);
        for (int round = 1; round <= extent.rounds(); round++) {
            for (int size : extent.growth()) {
                for (Way way : WAYS) {
                    of(way).computeIfAbsent(size, each -> new Measured()).add(runs.run(way.benchmark(), size));
                }
            }
        }
        return Stream.of(table(), List.of(""), exponents())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> table() {
        Table table = new Table("way", "technologies", "CPU ms a portfolio", "CPU us", "spread", "CPU x handwritten");
        for (int size : extent.growth()) {
            for (Way way : WAYS) {
                Measured.Sample cpu = of(way, size);
                table.row(
                        way.words(),
                        Figures.whole(size),
                        Figures.significant(cpu.median() / 1_000),
                        Figures.significant(cpu.median() / size),
                        Figures.percent(cpu.spread()),
                        Figures.ratio(cpu.median(), of(Way.HANDWRITTEN, size).median()));
            }
        }
        return table.lines();
    }

    private List<String> exponents() {
        return WAYS.stream()
                .map(way -> {
                    Map<Integer, Double> costs = new TreeMap<>();
                    extent.growth()
                            .forEach(size -> costs.put(size, of(way, size).median()));
                    return String.format(Locale.ROOT, "Growth exponent, %s: %.3f", way.words(), exponent(costs));
                })
                .toList();
    }

    /** The slope of the straight line that lies nearest to the logarithms of costs over those of sizes; NaN for one size. */
    static double exponent(Map<Integer, Double> costs) {
        double meanSize =
                costs.keySet().stream().mapToDouble(Math::log).average().orElse(Double.NaN);
        double meanCost =
                costs.values().stream().mapToDouble(Math::log).average().orElse(Double.NaN);
        double common = 0;
        double square = 0;
        for (Map.Entry<Integer, Double> each : costs.entrySet()) {
            double size = Math.log(each.getKey()) - meanSize;
            common += size * (Math.log(each.getValue()) - meanCost);
            square += size * size;
        }
        return common / square;
    }

    private Map<Integer, Measured> of(Way way) {
        return measured.getOrDefault(way, Map.of());
    }

    private Measured.Sample of(Way way, int size) {
        return of(way).getOrDefault(size, new Measured()).cpu();
    }
}
