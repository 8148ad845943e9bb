package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.util.concurrent.TimeUnit;
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

/** What benchmarks share in which library and twin assess generated portfolios of several sizes; JMH inherits how they are run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Generated {

    static final Policy POLICY = Policy.standard();
    static final Handwritten HANDWRITTEN = new Handwritten(Settings.STANDARD);

    /** How many technologies the portfolio has. */
    @Param({"12", "1000", "10000", "100000"})
    public int technologies;

    Portfolio portfolio = Portfolios.report();

    /** Makes the portfolio. */
    @Setup
    public void portfolio() {
        portfolio = Portfolios.generated(technologies);
    }

    /** What a second thread reads into. */
    @State(Scope.Thread)
    public static class Second {
        @SuppressWarnings("NullAway.Init") // set up before it is used
        Blackhole sink;

        /** Takes what JMH gives for results. */
        @Setup
        public void second(Blackhole given) {
            sink = given;
        }
    }
}
