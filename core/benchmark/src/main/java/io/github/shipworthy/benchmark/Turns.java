package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * A portfolio by hand, by the library on one thread, and on two, then again, all in one virtual machine: a minute in which the
 * machine is slow slows all of them. Results are read as {@link Throughput} reads them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Turns {

    static final int WAYS = 3;
    private static final Policy POLICY = Policy.standard();
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

    /** Each way once; another one begins each time, for what comes before a way leaves its caches to it. */
    @Benchmark
    public void turn(Taken taken, Throughput.Second second, Blackhole sink) throws InterruptedException {
        for (int next = 0; next < WAYS; next++) {
            long begin = System.nanoTime();
            switch ((int) ((taken.begun + next) % WAYS)) {
                case 0 -> {
                    Reader.read(HANDWRITTEN.assess(portfolio), sink);
                    taken.handwritten += System.nanoTime() - begin;
                }
                case 1 -> {
                    Reader.read(POLICY.assess(portfolio), sink);
                    taken.library += System.nanoTime() - begin;
                }
                default -> {
                    Reader.readOnTwo(POLICY.assess(portfolio, 2), sink, second);
                    taken.twoThreads += System.nanoTime() - begin;
                }
            }
        }
        taken.begun++;
        taken.turns++;
    }

    /** Nanoseconds of each way in all turns of an iteration, by the clock. JMH sets them to zero before each. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Taken {

        /** How many turns there were. */
        public long turns;

        // No counter of an iteration, so not public.
        private long begun;

        /** The standard policy by hand. */
        public long handwritten;

        /** The library on the calling thread. */
        public long library;

        /** The library on two threads. */
        public long twoThreads;
    }
}
