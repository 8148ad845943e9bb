package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.facts.Portfolio;
import java.util.Map;
import java.util.Optional;

/**
 * In what surroundings an invariant is looked at.
 *
 * @param given what stays as it is; whatever it does not state varies
 * @param parameters the values it sets, by key
 * @param seed what drawn situations are drawn from
 * @param trials how many are drawn
 */
record Setting(Optional<Portfolio> given, Map<String, String> parameters, long seed, int trials) {

    static final long SEED = 1;
    static final int TRIALS = 500;

    Setting {
        parameters = Map.copyOf(parameters);
    }
}
