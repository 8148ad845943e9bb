package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Assessing a portfolio like the report's with other numbers every time, as somebody does who looks for what matters;
 * results are read. Each thread asks the same questions, beginning elsewhere.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WhatIf {

    private static final Question[] QUESTIONS = Question.first(4_096);

    private final Portfolio portfolio = Portfolios.report();

    /** The library on one thread. */
    @Benchmark
    public void shipworthy(Library library, Turn turn, Blackhole sink) {
        Reader.read(library.policy.with(library.parameters[turn.next()]).assess(portfolio), sink);
    }

    /** The library on two threads, each with questions of its own. */
    @Benchmark
    @Threads(2)
    public void shipworthyOnTwoThreads(Library library, Turn turn, Blackhole sink) {
        shipworthy(library, turn, sink);
    }

    /** The standard policy by hand on one thread. */
    @Benchmark
    public void handwritten(Twin twin, Turn turn, Blackhole sink) {
        Reader.read(new Handwritten(twin.settings[turn.next()]).assess(portfolio), sink);
    }

    /** The standard policy by hand on two threads. */
    @Benchmark
    @Threads(2)
    public void handwrittenOnTwoThreads(Twin twin, Turn turn, Blackhole sink) {
        handwritten(twin, turn, sink);
    }

    /** The library and what it is asked. */
    @State(Scope.Benchmark)
    public static class Library {
        private final Policy policy = Policy.standard();
        private final Map<String, String>[] parameters = parameters();

        @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other array of maps
        private static Map<String, String>[] parameters() {
            return Stream.of(QUESTIONS).map(Question::parameters).toArray(Map[]::new);
        }
    }

    /** What the handwritten twin is asked. */
    @State(Scope.Benchmark)
    public static class Twin {
        private final Settings[] settings =
                Stream.of(QUESTIONS).map(Question::settings).toArray(Settings[]::new);
    }

    /** Which question is next. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        /** Starts a thread at a place of its own. */
        @Setup
        public void begin(ThreadParams thread) {
            next = thread.getThreadIndex() * QUESTIONS.length / thread.getThreadCount();
        }

        int next() {
            next = (next + 1) % QUESTIONS.length;
            return next;
        }
    }
}
