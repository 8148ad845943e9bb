package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason.ReadNumber;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules have concluded before with the numbers of a policy. A rule's conclusion names its words and parameters as they
 * are, so it is the same for every part the rule matches, and is made once. Thread-safe: two threads may both make it.
 */
final class Spoken {

    private final @Nullable Conclusion[] once;
    private final Conclusion.@Nullable Step[] @Nullable [] steps;
    private final @Nullable Numbers[] numbers;

    /** @param rules the rules of the policy */
    Spoken(Collection<RuleText> rules) {
        int places = rules.stream().mapToInt(RuleText::order).max().orElse(-1) + 1;
        this.once = new Conclusion[places];
        this.steps = new Conclusion.Step[places][];
        this.numbers = new Numbers[places];
    }

    // A record, so that a thread that sees one sees all of it.
    private record Numbers(List<ReadNumber> read) {}

    /** The only conclusion of a rule, once it was made. */
    @Nullable
    Conclusion of(RuleText rule) {
        return once[rule.order()];
    }

    /** Keeps the only conclusion of its rule. */
    void keep(Conclusion first) {
        once[first.rule().order()] = first;
    }

    /** What a row of a grid gives when a rule looks it up: one outcome of it. */
    Conclusion.Step of(RuleText rule, Grid grid, int row, int outcome, Result result) {
        Conclusion.@Nullable Step[] known = steps[rule.order()];
        if (known == null) {
            known = new Conclusion.Step[grid.rows().size() * grid.outcomes().size()];
            steps[rule.order()] = known;
        }
        int place = row * grid.outcomes().size() + outcome;
        Conclusion.Step step = known[place];
        if (step == null) {
            Grid.Row read = grid.rows().get(row);
            step = new Conclusion.Step(rule, result, read.ranks().get(outcome), read);
            known[place] = step;
        }
        return step;
    }

    /** The parameters that a rule reads, with their values, once they were spelt out. */
    @Nullable
    List<ReadNumber> numbers(RuleText rule) {
        Numbers known = numbers[rule.order()];
        return known == null ? null : known.read();
    }

    /** Keeps the parameters that a rule reads. */
    void keep(RuleText rule, List<ReadNumber> read) {
        numbers[rule.order()] = new Numbers(List.copyOf(read));
    }
}
