package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which policy, with which numbers, on how many threads. */
final class PolicyOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--policy", paramLabel = "DIR", description = "The policy; without it, the standard one.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "Change a parameter of the policy, such as urgency.high.coverage=2/3. Repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    private OptionalInt threads = OptionalInt.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Assess on N threads. The answer is the same for every N.")
    void threads(int count) {
        if (count < 1 || count > 256) {
            throw new ParameterException(
                    command.commandLine(), "--threads is a whole number from 1 to 256, not " + count);
        }
        threads = OptionalInt.of(count);
    }

    /** What the policy says of a portfolio. */
    PortfolioAssessment assess(Portfolio portfolio) {
        Policy policy = policy();
        return threads.isPresent() ? policy.assess(portfolio, threads.getAsInt()) : policy.assess(portfolio);
    }

    /** The same, and what its audit finds. */
    PortfolioAssessment audit(Portfolio portfolio) {
        return policy().audit(portfolio, threads.orElse(1));
    }

    /** The directory of the policy, unless it is the standard one. */
    Optional<Path> directory() {
        return directory;
    }

    private Policy policy() {
        Policy policy = directory.isPresent() ? Policy.load(directory.get()) : Policy.standard();
        return policy.with(parameters);
    }
}
