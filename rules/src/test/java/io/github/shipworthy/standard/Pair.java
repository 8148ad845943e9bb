package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.standard.reference.Answer;
import io.github.shipworthy.standard.reference.Reference;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Numbers and a portfolio of which the rules and the reference must say the same.
 *
 * @param values what takes the place of the policy's own numbers, by key
 */
record Pair(SortedMap<String, String> values, Portfolio portfolio) {

    /** What the words say. */
    Answer words() {
        return Reference.of(portfolio, values);
    }

    /** What the rules say. */
    Answer rules() {
        Policy policy = values.isEmpty() ? StandardPolicy.POLICY : StandardPolicy.POLICY.with(values);
        return PolicyAnswer.of(policy.assess(portfolio));
    }

    /** In what the two differ, one line for each value; empty when they agree. */
    Optional<String> disagreement() {
        return disagreement(words());
    }

    /** In what the rules differ from these words, or why they give no answer; empty when they agree. */
    Optional<String> disagreement(Answer words) {
        try {
            Answer rules = rules();
            return words.equals(rules) ? Optional.empty() : Optional.of(Difference.between(words, rules));
        } catch (RuntimeException e) {
            return Optional.of("the rules give no answer: " + e);
        }
    }
}
