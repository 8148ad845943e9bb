package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Location;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A test of a policy, read and ready to run against any policy. Immutable and thread-safe. */
public final class PolicyTest {

    private final String name;
    private final Path file;
    private final Location at;
    private final Optional<Given> given;
    private final Function<Policy, Outcome> run;
    private final Function<Policy, String> explain;

    PolicyTest(
            String name,
            Path file,
            Location at,
            Optional<Given> given,
            Function<Policy, Outcome> run,
            Function<Policy, String> explain) {
        this.name = name;
        this.file = file;
        this.at = at;
        this.given = given;
        this.run = run;
        this.explain = explain;
    }

    /**
     * What a test assesses.
     *
     * @param parameters the values it sets, by key
     * @param audit whether the audit's rules run
     */
    public record Given(Portfolio portfolio, Map<String, String> parameters, boolean audit) {
        /** Copies the values. */
        public Given {
            parameters = Map.copyOf(parameters);
        }
    }

    /** What it says, a sentence. */
    public String name() {
        return name;
    }

    /** The file it stands in. */
    public Path file() {
        return file;
    }

    /** Where it stands. */
    public Location at() {
        return at;
    }

    /** What it assesses; empty for one that looks at the policy in another way. */
    public Optional<Given> given() {
        return given;
    }

    /** How it turns out for a policy. Never throws for what the policy does. */
    public Outcome run(Policy policy) {
        return run.apply(policy);
    }

    /** Why a policy decides as it does: what a failure shows below its message. May be empty. */
    public String explain(Policy policy) {
        return explain.apply(policy);
    }
}
