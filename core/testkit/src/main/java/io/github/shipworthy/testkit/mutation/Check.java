package io.github.shipworthy.testkit.mutation;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Run;
import io.github.shipworthy.policy.Workbench;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A test as mutation sees it.
 *
 * @param name which
 * @param sees what it assesses
 * @param passes whether a policy passes it
 */
public record Check(String name, Assessed sees, Predicate<Policy> passes) {

    /**
     * What a test assesses.
     *
     * @param parameters the values it sets, by key
     * @param audit whether the audit's rules run
     */
    public record Assessed(Portfolio portfolio, Map<String, String> parameters, boolean audit) {
        /** Copies the values. */
        public Assessed {
            parameters = Map.copyOf(parameters);
        }

        /** What the rules of a policy see in it; empty when assessing fails, as the test may expect. */
        public Optional<Run> run(Workbench workbench) {
            try {
                Workbench tuned = workbench.on(workbench.policy().with(parameters));
                return Optional.of(tuned.run(portfolio, audit));
            } catch (AssessmentException e) {
                return Optional.empty();
            }
        }
    }
}
