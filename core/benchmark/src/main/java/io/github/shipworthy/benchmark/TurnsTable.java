package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Measured.Sample;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.RunnerException;

/** What ways cost that take turns in one virtual machine: medians over iterations, of times and of each iteration's ratios. */
final class TurnsTable implements Section {

    private final Extent extent;

    TurnsTable(Extent extent) {
        this.extent = extent;
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace().shared(Turns.WAYS).longer());
        Table table = new Table(
                "technologies",
                "handwritten us",
                "library us",
                "x handwritten",
                "from",
                "to",
                "two threads us",
                "times as fast",
                "from",
                "to");
        for (int size : extent.sizes()) {
            Costs costs = new Costs(size);
            for (int round = 1; round <= extent.rounds(); round++) {
                Measured.iterations(runs.run("Turns.turn", size)).forEach(costs::add);
            }
            table.row(
                    Figures.whole(size),
                    Figures.significant(costs.handwritten.median()),
                    Figures.significant(costs.oneThread.median()),
                    Figures.significant(costs.ratio.median()),
                    Figures.significant(costs.ratio.least()),
                    Figures.significant(costs.ratio.greatest()),
                    Figures.significant(costs.twoThreads.median()),
                    Figures.significant(costs.gain.median()),
                    Figures.significant(costs.gain.least()),
                    Figures.significant(costs.gain.greatest()));
        }
        return table.lines();
    }

    /** Microseconds a technology, and how they compare within an iteration. */
    private static final class Costs {

        private static final double MICROSECOND = 1_000;

        private final int technologies;
        private final Sample handwritten = new Sample();
        private final Sample oneThread = new Sample();
        private final Sample twoThreads = new Sample();
        private final Sample ratio = new Sample();
        private final Sample gain = new Sample();

        Costs(int technologies) {
            this.technologies = technologies;
        }

        void add(IterationResult iteration) {
            double each = counted("turns", iteration) * technologies * MICROSECOND;
            double byHand = counted("handwritten", iteration) / each;
            double onOne = counted("oneThread", iteration) / each;
            double onTwo = counted("twoThreads", iteration) / each;
            handwritten.add(byHand);
            oneThread.add(onOne);
            twoThreads.add(onTwo);
            ratio.add(onOne / byHand);
            gain.add(onOne / onTwo);
        }

        /** @param field of {@link Turns.Taken} */
        private static double counted(String field, IterationResult iteration) {
            return Objects.requireNonNull(iteration.getSecondaryResults().get(field), field)
                    .getScore();
        }
    }
}
