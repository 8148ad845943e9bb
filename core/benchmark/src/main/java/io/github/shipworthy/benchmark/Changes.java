package io.github.shipworthy.benchmark;

import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Changing a policy that is in use: another number, another rule, or all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Changes {

    /** Another value for one parameter; nothing is compiled. */
    @Benchmark
    public Policy with(AsItIs standard) {
        return standard.edited.policy().with("urgency.high.coverage", "2/3");
    }

    /** The standard policy from its directory: read, checked, compiled and warmed up. */
    @Benchmark
    public Policy load(AsItIs standard) {
        return Policy.load(standard.edited.directory());
    }

    /** The same with one rule changed, two versions of it in turn; what else was compiled stays. */
    @Benchmark
    public Policy reload(InTurn turn) {
        return turn.edited.reload();
    }

    /** The same with one rule changed as it was not before. */
    @Benchmark
    public Policy reloadUnseen(Unseen unseen) {
        return unseen.edited.reload();
    }

    /** The standard policy in a directory. */
    @State(Scope.Benchmark)
    public static class AsItIs {
        private final EditedPolicy edited = new EditedPolicy();

        /** Removes the directory. */
        @TearDown
        public void remove() throws IOException {
            edited.remove();
        }
    }

    /** A policy whose rule is one of two; writing the file is not measured. */
    @State(Scope.Benchmark)
    public static class InTurn {
        private final EditedPolicy edited = new EditedPolicy();

        /** Makes the change. */
        @Setup(Level.Invocation)
        public void edit() throws IOException {
            edited.turn();
        }

        /** Removes the directory. */
        @TearDown
        public void remove() throws IOException {
            edited.remove();
        }
    }

    /** A policy whose rule is another every time; writing the file is not measured. */
    @State(Scope.Benchmark)
    public static class Unseen {
        private final EditedPolicy edited = new EditedPolicy();

        /** Makes the change. */
        @Setup(Level.Invocation)
        public void edit() throws IOException {
            edited.renew();
        }

        /** Removes the directory. */
        @TearDown
        public void remove() throws IOException {
            edited.remove();
        }
    }
}
