package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Single assessments of a portfolio like the report's, as a request handler makes them; results are read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Latency {

    private final Portfolio portfolio = Portfolios.report();

    /** The library. */
    @Benchmark
    public void shipworthy(Library library, Blackhole sink) {
        Reader.read(library.policy.assess(portfolio), sink);
    }

    /** The standard policy by hand. */
    @Benchmark
    public void handwritten(Twin twin, Blackhole sink) {
        Reader.read(twin.handwritten.assess(portfolio), sink);
    }

    /** Naive Drools. */
    @Benchmark
    public void naive(Naive naive, Blackhole sink) {
        Reader.read(naive.drools.assess(portfolio), sink);
    }

    /** Arithmetic of about that long, which needs no memory: how far it is slowed is the machine's doing. */
    @Benchmark
    public void arithmetic(Arithmetic arithmetic) {
        Blackhole.consumeCPU(arithmetic.tokens);
    }

    /** How much arithmetic: by itself about as much as takes the library's time. */
    @State(Scope.Benchmark)
    public static class Arithmetic {

        /** JMH's tokens, some two nanoseconds each. */
        @Param("20000")
        public int tokens;
    }

    /** The library, made only where it is measured. */
    @State(Scope.Benchmark)
    public static class Library {
        private final Policy policy = Policy.standard();
    }

    /** The handwritten twin, made only where it is measured. */
    @State(Scope.Benchmark)
    public static class Twin {
        private final Handwritten handwritten = new Handwritten(Settings.STANDARD);
    }

    /** Naive Drools, made only where it is measured. */
    @State(Scope.Benchmark)
    public static class Naive {
        private final NaiveDrools drools = new NaiveDrools();
    }
}
