package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
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
 * Assessing one portfolio and reading every result of every technology and every row. A time is for the whole portfolio. Those with
 * reasons ask for them as well: the library then spells out facts and numbers, the handwritten twin has its reasons
 * ready.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Throughput {

    private static final Policy POLICY = Policy.standard();
    private static final Policy SESSIONS = POLICY.through(Engine.SESSION);
    private static final Handwritten HANDWRITTEN = new Handwritten(Settings.STANDARD);

    /** How many technologies the portfolio has. */
    @Param({"12", "1000", "10000", "100000"})
    public int technologies;

    private Portfolio portfolio = Portfolios.report();

    /** Makes the portfolio. */
    @Setup
    public void portfolio() {
        portfolio = Portfolios.generated(technologies);
    }

    /** The library on the calling thread. */
    @Benchmark
    public void shipworthy(Blackhole sink) {
        Reader.read(POLICY.assess(portfolio), sink);
    }

    /** The library on the calling thread, asking the rule engine's sessions, which it has asked about all cases before. */
    @Benchmark
    public void shipworthyThroughSessions(Blackhole sink) {
        Reader.read(SESSIONS.assess(portfolio), sink);
    }

    /**
     * The library on two threads, which both read results and rows piece by piece until all are read; there is no second one where
     * all of them are one piece.
     */
    @Benchmark
    public void shipworthyOnTwoThreads(Second second, Blackhole sink) throws InterruptedException {
        Reader.readOnTwo(POLICY.assess(portfolio, 2), sink, second);
    }

    /** What the second thread reads into. */
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

    /** The library on the calling thread, asked for every reason. */
    @Benchmark
    public void shipworthyWithReasons(Blackhole sink) {
        PortfolioAssessment whole = POLICY.assess(portfolio);
        Reader.read(whole, sink);
        Reader.reasons(whole, sink);
    }

    /** The standard policy by hand. */
    @Benchmark
    public void handwritten(Blackhole sink) {
        Reader.read(HANDWRITTEN.assess(portfolio), sink);
    }

    /** The standard policy by hand, asked for every reason. */
    @Benchmark
    public void handwrittenWithReasons(Blackhole sink) {
        Judgement whole = HANDWRITTEN.assess(portfolio);
        Reader.read(whole, sink);
        Reader.reasons(whole, sink);
    }
}
