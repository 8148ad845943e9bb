package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.rule.Term;
import java.util.List;

/**
 * A rule as read: what it says, where each piece stands, and what its conditions look at.
 *
 * @param order its place among all rules of the policy
 * @param variable the name its pattern gives the technology, such as {@code $t}
 * @param conditions all of them must hold, in the order written
 * @param reads the properties and attributes its conditions and formula read, each once, in the order written
 * @param numbers the parameters they read, each once, in the order written
 */
record RuleText(
        Rule rule,
        int order,
        String variable,
        List<Term> conditions,
        Term.Invoke consequence,
        List<String> reads,
        List<String> numbers) {

    String name() {
        return rule.name();
    }
}
