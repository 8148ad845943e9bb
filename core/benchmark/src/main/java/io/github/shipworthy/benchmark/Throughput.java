package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.benchmark.Judgement.Entry;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import java.util.Map;
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
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
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
    public void library(Blackhole sink) {
        read(POLICY.assess(portfolio), sink);
    }

    /** The library on the calling thread, with a policy that asks through sessions and has met none of the cases. */
    @Benchmark
    public void libraryThroughSessions(Blackhole sink) {
        read(SESSIONS.with(Map.of()).assess(portfolio), sink);
    }

    /** The library on two threads; results are read by one. */
    @Benchmark
    public void libraryOnTwoThreads(Blackhole sink) {
        read(POLICY.assess(portfolio, 2), sink);
    }

    /** The library on the calling thread, asked for every reason. */
    @Benchmark
    public void libraryWithReasons(Blackhole sink) {
        PortfolioAssessment whole = POLICY.assess(portfolio);
        read(whole, sink);
        whole.assessments().forEach(assessment -> assessment.reasons().forEach(sink::consume));
        whole.rows().stream().map(Row::reasons).forEach(reasons -> reasons.forEach(sink::consume));
    }

    /** The standard policy by hand. */
    @Benchmark
    public void handwritten(Blackhole sink) {
        read(HANDWRITTEN.assess(portfolio), sink);
    }

    /** The standard policy by hand, asked for every reason. */
    @Benchmark
    public void handwrittenWithReasons(Blackhole sink) {
        Judgement whole = HANDWRITTEN.assess(portfolio);
        read(whole, sink);
        whole.verdicts().forEach(verdict -> verdict.reasons().forEach(sink::consume));
        whole.entries().stream().map(Entry::reasons).forEach(reasons -> reasons.forEach(sink::consume));
    }

    private static void read(PortfolioAssessment whole, Blackhole sink) {
        whole.assessments().forEach(assessment -> read(assessment, sink));
        whole.rows().forEach(sink::consume);
    }

    private static void read(Judgement whole, Blackhole sink) {
        whole.verdicts().forEach(verdict -> read(verdict, sink));
        whole.entries().forEach(entry -> sink.consume(entry.row()));
    }

    private static void read(Assessment assessment, Blackhole sink) {
        sink.consume(assessment.productization());
        sink.consume(assessment.productizationRange());
        sink.consume(assessment.maturity());
        sink.consume(assessment.urgency());
        sink.consume(assessment.candidate());
        sink.consume(assessment.priority());
        sink.consume(assessment.horizon());
        sink.consume(assessment.planPriority());
        sink.consume(assessment.results());
        sink.consume(assessment.rank());
        sink.consume(assessment.tieBreak());
        sink.consume(assessment.flags());
    }

    private static void read(Verdict verdict, Blackhole sink) {
        sink.consume(verdict.productization());
        sink.consume(verdict.low);
        sink.consume(verdict.high);
        sink.consume(verdict.maturity());
        sink.consume(verdict.urgency());
        sink.consume(verdict.candidate);
        sink.consume(verdict.priority());
        sink.consume(verdict.soonest);
        sink.consume(verdict.planPriority());
        sink.consume(verdict.results());
        sink.consume(verdict.rank());
        sink.consume(verdict.tieBreak());
        sink.consume(verdict.flags());
    }
}
