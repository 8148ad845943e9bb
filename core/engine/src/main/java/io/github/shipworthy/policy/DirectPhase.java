package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a phase as calls, for a phase of which every word is known here: each has one pattern, only reads the part
 * it matches and only adds to what is concluded of it, so that asking them one after the other is all there is to it.
 * Immutable and thread-safe.
 */
final class DirectPhase {

    /** How many parts are asked about at a time: a bit for each. */
    static final int MOST = Long.SIZE;

    private final List<DirectRule> rules;
    private final List<DirectCondition> conditions;
    private final int columns;
    private final int bearers;
    private final List<Class<?>> types;
    private final int[] typeOf;
    private final ImmutableMap<String, Integer> numbers;

    private DirectPhase(List<DirectRule> rules, DirectConditions conditions, ImmutableMap<String, Integer> numbers) {
        this.rules = List.copyOf(rules);
        this.conditions = conditions.all();
        this.columns = conditions.columns();
        this.bearers = conditions.bearers();
        this.numbers = numbers;
        List<Class<?>> met = new ArrayList<>();
        this.typeOf = new int[this.rules.size()];
        for (int rule = 0; rule < typeOf.length; rule++) {
            Class<?> type = this.rules.get(rule).text().sort().type();
            if (!met.contains(type)) {
                met.add(type);
            }
            typeOf[rule] = met.indexOf(type);
        }
        this.types = List.copyOf(met);
    }

    /**
     * That of these rules, in the order in which sessions let them fire; empty when a rule is more than calls.
     *
     * @param numbers the places of the policy's numbers
     */
    static Optional<DirectPhase> of(List<RuleText> rules, ImmutableMap<String, Integer> numbers) {
        List<DirectRule> direct = new ArrayList<>();
        DirectConditions conditions = new DirectConditions();
        for (RuleText rule : rules) {
            Optional<DirectRule> known = DirectRule.of(rule, numbers, conditions);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            direct.add(known.get());
        }
        return Optional.of(new DirectPhase(direct, conditions, numbers));
    }

    /** The same without a rule, or with another in its place; empty when the other is more than calls. */
    Optional<DirectPhase> with(String rule, Optional<RuleText> instead) {
        return of(
                rules.stream()
                        .map(DirectRule::text)
                        .flatMap(text -> text.name().equals(rule) ? instead.stream() : Stream.of(text))
                        .toList(),
                numbers);
    }

    /** Which of these parts each rule matches, a bit for each part. Nothing is concluded yet. */
    long[] matched(Considered[] parts) {
        long[] among = among(parts);
        DirectAnswers answers = new DirectAnswers(conditions, columns, bearers, parts);
        long[] matched = new long[rules.size()];
        for (int rule = 0; rule < matched.length; rule++) {
            matched[rule] = rules.get(rule).matching(answers, among[typeOf[rule]]);
        }
        return matched;
    }

    /** Which of these parts are of each type, a bit for each; parts of a class come one after the other. */
    private long[] among(Considered[] parts) {
        long[] among = new long[types.size()];
        int from = 0;
        while (from < parts.length) {
            int to = from + 1;
            while (to < parts.length && parts[to].getClass() == parts[from].getClass()) {
                to++;
            }
            long run = -1L >>> (MOST - (to - from)) << from;
            for (int type = 0; type < among.length; type++) {
                among[type] |= types.get(type).isInstance(parts[from]) ? run : 0;
            }
            from = to;
        }
        return among;
    }

    /** Lets each rule conclude of the parts it has matched. */
    void conclude(Considered[] parts, long[] matched) {
        for (int rule = 0; rule < matched.length; rule++) {
            rules.get(rule).conclude(parts, matched[rule]);
        }
    }
}
