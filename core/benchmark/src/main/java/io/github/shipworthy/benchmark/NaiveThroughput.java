package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What {@link Throughput} measures, by naive Drools: smaller portfolios unless asked, for its session holds everything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NaiveThroughput {

    private static final NaiveDrools NAIVE = new NaiveDrools();

    /** How many technologies the portfolio has. */
    @Param({"12", "1000", "10000"})
    public int technologies;

    private Portfolio portfolio = Portfolios.report();

    /** Makes the portfolio. */
    @Setup
    public void portfolio() {
        portfolio = Portfolios.generated(technologies);
    }

    /** One session, inserted conclusions. */
    @Benchmark
    public void naive(Blackhole sink) {
        Reader.read(NAIVE.assess(portfolio), sink);
    }
}
