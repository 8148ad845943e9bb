package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule as calls. Parts are looked at together: a condition is asked of all that are left before the next one is. */
final class DirectRule {

    private final RuleText text;
    private final List<DirectTest> conditions;
    private final DirectConclusion conclusion;

    private DirectRule(RuleText text, List<DirectTest> conditions, DirectConclusion conclusion) {
        this.text = text;
        this.conditions = conditions;
        this.conclusion = conclusion;
    }

    /**
     * That of a rule; empty when something in it is not known here.
     *
     * @param numbers the places of the policy's numbers
     */
    static Optional<DirectRule> of(RuleText rule, ImmutableMap<String, Integer> numbers) {
        DirectTerms terms = new DirectTerms(rule.sort().name(), numbers);
        List<DirectTest> conditions = new ArrayList<>();
        for (Term condition : rule.conditions()) {
            conditions.add(terms.test(condition));
        }
        Optional<DirectConclusion> conclusion = DirectConclusion.of(rule, terms);
        return terms.complete() && conclusion.isPresent()
                ? Optional.of(new DirectRule(rule, List.copyOf(conditions), conclusion.get()))
                : Optional.empty();
    }

    RuleText text() {
        return text;
    }

    /** Those of some parts for which all conditions hold, a bit for each. */
    long matching(Considered[] parts, long among) {
        long matching = among;
        for (int index = 0; index < conditions.size() && matching != 0; index++) {
            matching = holding(conditions.get(index), parts, matching);
        }
        return matching;
    }

    private static long holding(DirectTest condition, Considered[] parts, long among) {
        long holding = among;
        for (long left = among; left != 0; left &= left - 1) {
            if (!condition.holds(parts[Long.numberOfTrailingZeros(left)])) {
                holding &= ~Long.lowestOneBit(left);
            }
        }
        return holding;
    }

    /** Concludes of these parts, in their order. */
    void conclude(Considered[] parts, long matching) {
        for (long left = matching; left != 0; left &= left - 1) {
            Considered part = parts[Long.numberOfTrailingZeros(left)];
            try {
                conclusion.of(part);
            } catch (RuntimeException e) {
                throw Phase.failed(text.name(), part.label(), e);
            }
        }
    }
}
