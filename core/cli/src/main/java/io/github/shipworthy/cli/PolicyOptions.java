package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which policy, with which numbers, on how many threads. */
final class PolicyOptions {

    @Option(names = "--policy", paramLabel = "DIR", description = "The policy; without it, the standard one.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "Change a parameter of the policy, such as urgency.high.coverage=2/3. Repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = EngineWord.class,
            description = "direct (default): ask rules as calls, which is faster; session: through the rule engine. The"
                    + " answer is the same.")
    private Engine engine = Engine.DIRECT;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    private final Supplier<Policy> standard;

    /** @param standard asked when no other policy is named */
    PolicyOptions(Supplier<Policy> standard) {
        this.standard = standard;
    }

    /** What the policy says of a portfolio. */
    PortfolioAssessment assess(Portfolio portfolio) {
        Policy policy = policy();
        return threads.count().isPresent()
                ? policy.assess(portfolio, threads.count().getAsInt())
                : policy.assess(portfolio);
    }

    /** What the policy says of a portfolio that is read twice: see {@link Policy#assess(PortfolioLines, int, Function, Consumer)}. */
    <V> StreamedAssessment assess(PortfolioLines lines, Function<List<Assessment>, V> each, Consumer<V> inOrder) {
        return policy().assess(lines, threads.count().orElse(1), each, inOrder);
    }

    /** The same, and what its audit finds. */
    PortfolioAssessment audit(Portfolio portfolio) {
        return policy().audit(portfolio, threads.count().orElse(1));
    }

    /** The directory of the policy, unless it is the standard one. */
    Optional<Path> directory() {
        return directory;
    }

    private Policy policy() {
        Policy policy = directory.isPresent() ? Policy.load(directory.get()) : standard.get();
        return policy.through(engine).with(parameters);
    }
}
