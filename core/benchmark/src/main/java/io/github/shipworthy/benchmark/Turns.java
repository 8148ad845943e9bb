package io.github.shipworthy.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A portfolio by hand, by the library on one thread, and on two, then again, all in one virtual machine: a minute in which the
 * machine is slow slows all of them. Results are read as {@link Throughput} reads them.
 */
public class Turns extends Generated {

    static final int WAYS = 3;

    /** Each way once; another one begins each time, for what comes before a way leaves its caches to it. */
    @Benchmark
    public void turn(Taken taken, Second second, Blackhole sink) throws InterruptedException {
        for (int next = 0; next < WAYS; next++) {
            long begin = System.nanoTime();
            switch ((int) ((taken.begun + next) % WAYS)) {
                case 0 -> {
                    Reader.read(HANDWRITTEN.assess(portfolio), sink);
                    taken.handwritten += System.nanoTime() - begin;
                }
                case 1 -> {
                    Reader.read(POLICY.assess(portfolio), sink);
                    taken.oneThread += System.nanoTime() - begin;
                }
                default -> {
                    Reader.readOnTwo(POLICY.assess(portfolio, 2), sink, second.sink);
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

        // Of all iterations: JMH counts, and sets to zero, what is public.
        private long begun;

        /** The standard policy by hand. */
        public long handwritten;

        /** The library on the calling thread. */
        public long oneThread;

        /** The library on two threads. */
        public long twoThreads;
    }
}
