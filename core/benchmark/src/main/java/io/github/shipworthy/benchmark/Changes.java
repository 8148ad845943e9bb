package io.github.shipworthy.benchmark;

import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Changing a policy that is in use: another number, or other rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Changes {

    private final Path directory = StandardFiles.copy();
    private final Policy policy = Policy.load(directory);

    /** Another value for one parameter; nothing is compiled. */
    @Benchmark
    public Policy with() {
        return policy.with("urgency.high.coverage", "2/3");
    }

    /** The standard policy from its directory: read, checked, compiled and warmed up. */
    @Benchmark
    public Policy load() {
        return Policy.load(directory);
    }

    /** Removes the directory. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
