package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** A rule as calls. Parts are looked at together: a condition is asked of all that are left before the next one is. */
final class DirectRule {

    private final RuleText text;
    private final int[] conditions;
    private final DirectConclusion conclusion;

    private DirectRule(RuleText text, int[] conditions, DirectConclusion conclusion) {
        this.text = text;
        this.conditions = conditions;
        this.conclusion = conclusion;
    }

    /**
     * That of a rule; empty when something in it is not known here.
     *
     * @param numbers the places of the policy's numbers
     * @param known the conditions of its phase; its own are added
     */
    static Optional<DirectRule> of(RuleText rule, ImmutableMap<String, Integer> numbers, DirectConditions known) {
        DirectTerms terms = new DirectTerms(rule.sort().name(), numbers, known);
        int[] conditions = new int[rule.conditions().size()];
        for (int index = 0; index < conditions.length; index++) {
            conditions[index] = known.place(rule.conditions().get(index), terms);
        }
        Optional<DirectConclusion> conclusion = DirectConclusion.of(rule, terms);
        return terms.complete() && conclusion.isPresent()
                ? Optional.of(new DirectRule(rule, conditions, conclusion.get()))
                : Optional.empty();
    }

    RuleText text() {
        return text;
    }

    /** Those of some parts for which all conditions hold, a bit for each. */
    long matching(DirectAnswers answers, long among) {
        long matching = among;
        for (int index = 0; index < conditions.length && matching != 0; index++) {
            matching = answers.holding(conditions[index], matching);
        }
        return matching;
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
