package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
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
    private final PolicyFiles files = files("");
    private final PolicyFiles changed = files(" by now");
    private final Portfolio portfolio = Portfolios.report();
    private Policy current = Policy.of(files);
    private boolean turn;

    /** Another value for one parameter; nothing is compiled. */
    @Benchmark
    public Policy with() {
        return policy.with("urgency.high.coverage", "2/3");
    }

    /** Another value for one parameter, and a portfolio like the report's assessed with it. */
    @Benchmark
    public PortfolioAssessment whatIf() {
        return policy.with("urgency.high.coverage", "2/3").assess(portfolio);
    }

    /** The standard policy with one rule changed, to and fro: what stayed is taken over. */
    @Benchmark
    public Policy reload() {
        turn = !turn;
        current = current.reload(turn ? changed : files);
        return current;
    }

    /** The standard policy, with other words in the reason for one rule. */
    private PolicyFiles files(String words) {
        String reason = "Customers who need it are already leaving";
        Map<String, byte[]> bytes = PolicyFiles.read(directory).files();
        String rules = new String(Objects.requireNonNull(bytes.get("urgency.drl")), StandardCharsets.UTF_8);
        bytes.put("urgency.drl", rules.replace(reason, reason + words).getBytes(StandardCharsets.UTF_8));
        return PolicyFiles.of("mine", bytes);
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
