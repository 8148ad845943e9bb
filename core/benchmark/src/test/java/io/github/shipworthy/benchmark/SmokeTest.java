package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs. How fast is no matter of a build. */
class SmokeTest {

    @Test
    void every_benchmark_runs_once() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.github\\.shipworthy\\.benchmark\\..*")
                        .param("technologies", "12")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results)
                .extracting(result -> result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1"))
                .containsExactlyInAnyOrder(
                        "Changes.load",
                        "Changes.reload",
                        "Changes.whatIf",
                        "Changes.with",
                        "NaiveThroughput.naive",
                        "Throughput.handwritten",
                        "Throughput.handwrittenWithReasons",
                        "Throughput.library",
                        "Throughput.libraryOnTwoThreads",
                        "Throughput.libraryThroughSessions",
                        "Throughput.libraryWithReasons");
    }
}
