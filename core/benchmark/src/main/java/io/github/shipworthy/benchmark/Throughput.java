package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Assessing one portfolio and reading every result of every technology and every row. A time is for the whole portfolio. Those with
 * reasons ask for them as well: the library then spells out facts and numbers, the handwritten twin has its reasons
 * ready.
 */
public class Throughput extends Generated {

    private static final Policy SESSIONS = POLICY.through(Engine.SESSION);

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
        Reader.readOnTwo(POLICY.assess(portfolio, 2), sink, second.sink);
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
