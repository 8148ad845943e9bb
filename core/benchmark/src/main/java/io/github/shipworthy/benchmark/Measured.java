package io.github.shipworthy.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What one benchmark took in each iteration of each round, an operation at a time. */
record Measured(Sample time, Sample cpu, Sample bytes) {

    Measured() {
        this(new Sample(), new Sample(), new Sample());
    }

    void add(Collection<RunResult> results) {
        iterations(results).forEach(this::add);
    }

    /** Every iteration that was measured, virtual machine by virtual machine. */
    static Stream<IterationResult> iterations(Collection<RunResult> results) {
        return results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(benchmark -> benchmark.getIterationResults().stream());
    }

    private void add(IterationResult iteration) {
        time.add(iteration.getPrimaryResult().getScore());
        iteration.getSecondaryResults().forEach((name, secondary) -> {
            if (name.endsWith(CpuTime.NAME)) {
                cpu.add(secondary.getScore());
            } else if (name.endsWith("gc.alloc.rate.norm")) {
                bytes.add(secondary.getScore());
            }
        });
    }

    /** Numbers, in the order measured. */
    static final class Sample {
        private final List<Double> values = new ArrayList<>();

        void add(double value) {
            values.add(value);
        }

        double median() {
            double[] sorted =
                    values.stream().mapToDouble(value -> value).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }

        /** From the least to the greatest, as a part of the median. */
        double spread() {
            return (greatest() - least()) / median();
        }

        double least() {
            return statistics().getMin();
        }

        double greatest() {
            return statistics().getMax();
        }

        /** The part of them that is no greater. */
        double atMost(double number) {
            return (double) values.stream().filter(value -> value <= number).count() / values.size();
        }

        private DoubleSummaryStatistics statistics() {
            return values.stream().mapToDouble(value -> value).summaryStatistics();
        }
    }
}
