package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Mutant.Equivalence;
import java.util.Optional;
import java.util.function.BiFunction;

/** todo */
final class Reach {
    private Reach() {}

    static Equivalence ofRule(
            Policy policy,
            RuleText rule,
            Optional<RuleText> changed,
            BiFunction<RuleText, Optional<RuleText>, Policy> made) {
        return Equivalence.NOT_SHOWN;
    }

    static Equivalence ofParameter(Policy policy, Policy changed, String key) {
        return Equivalence.NOT_SHOWN;
    }
}
