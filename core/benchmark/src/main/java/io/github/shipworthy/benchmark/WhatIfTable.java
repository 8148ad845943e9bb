package io.github.shipworthy.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** How many assessments with other numbers there are a second. */
final class WhatIfTable implements Section {

    private static final double MICROSECONDS = 1_000_000;

    private final Extent extent;
    private final Map<Asked, Measured> measured = new EnumMap<>(Asked.class);

    WhatIfTable(Extent extent) {
        this.extent = extent;
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace());
        for (int round = 1; round <= extent.rounds(); round++) {
            for (Asked asked : Asked.values()) {
                measured.computeIfAbsent(asked, each -> new Measured()).add(runs.run(asked.benchmark));
            }
        }
        Table table = new Table("way", "threads", "a second", "spread", "CPU us", "kilobytes", "CPU x handwritten");
        measured.forEach((asked, costs) -> table.row(
                asked.words,
                String.valueOf(asked.threads),
                Figures.whole(asked.threads * MICROSECONDS / costs.time().median()),
                Figures.percent(costs.time().spread()),
                Figures.significant(costs.cpu().median()),
                Figures.significant(costs.bytes().median() / 1024),
                Figures.ratio(costs.cpu().median(), cpu(asked.reference()))));
        return table.lines();
    }

    private double cpu(Asked asked) {
        return measured.getOrDefault(asked, new Measured()).cpu().median();
    }

    /** Who is asked, and by how many at a time. */
    private enum Asked {
        HANDWRITTEN("handwritten", 1, "WhatIf.handwritten"),
        LIBRARY("library", 1, "WhatIf.shipworthy"),
        HANDWRITTEN_BY_TWO("handwritten", 2, "WhatIf.handwrittenOnTwoThreads"),
        LIBRARY_BY_TWO("library", 2, "WhatIf.shipworthyOnTwoThreads");

        private final String words;
        private final int threads;
        private final String benchmark;

        Asked(String words, int threads, String benchmark) {
            this.words = words;
            this.threads = threads;
            this.benchmark = benchmark;
        }

        private Asked reference() {
            return threads == 1 ? HANDWRITTEN : HANDWRITTEN_BY_TWO;
        }
    }
}
