package io.github.shipworthy.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What a technology costs each way. The ways take turns size by size and round by round, so that a machine that becomes
 * slower slows all of them; ratios are of processor time, which neighbours disturb least.
 */
final class ThroughputTable implements Section {

    private final Extent extent;
    private final Map<Case, Measured> measured = new LinkedHashMap<>();

    ThroughputTable(Extent extent) {
        this.extent = extent;
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace());
        for (int round = 1; round <= extent.rounds(); round++) {
            for (int size : extent.sizes()) {
                for (Way way : Way.values()) {
                    if (way != Way.NAIVE || size <= extent.naiveUpTo()) {
                        measured.computeIfAbsent(new Case(way, size), each -> new Measured())
                                .add(runs.run(way.benchmark(), size));
                    }
                }
            }
        }
        return table();
    }

    private List<String> table() {
        Table table = new Table(
                "way", "technologies", "us", "spread", "CPU us", "spread", "bytes", "CPU x handwritten", "CPU x naive");
        measured.forEach((each, costs) -> table.row(
                each.way().words(),
                Figures.whole(each.technologies()),
                Figures.significant(costs.time().median() / each.technologies()),
                Figures.percent(costs.time().spread()),
                Figures.significant(costs.cpu().median() / each.technologies()),
                Figures.percent(costs.cpu().spread()),
                bytes(each, costs),
                ratio(costs, each.by(each.way().reference())),
                ratio(costs, each.by(Way.NAIVE))));
        return table.lines();
    }

    private static String bytes(Case each, Measured costs) {
        return each.way() == Way.LIBRARY_ON_TWO_THREADS && Runtime.version().feature() < 21
                ? "not counted"
                : Figures.whole(costs.bytes().median() / each.technologies());
    }

    private String ratio(Measured costs, Case reference) {
        return Figures.ratio(
                costs.cpu().median(),
                measured.getOrDefault(reference, new Measured()).cpu().median());
    }

    private record Case(Way way, int technologies) {
        Case by(Way other) {
            return new Case(other, technologies);
        }
    }
}
