package io.github.shipworthy.policy;

import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the technologies that the rules of a phase cannot tell apart are found: by their traits, with a table for rules that
 * look at much the same ones. The same for all numbers of a policy.
 *
 * @param traits what the rules look at, each once
 * @param tables one for each set of rules; together they have every rule of the phase
 */
record CaseForm(String phase, List<Trait> traits, List<Table> tables) {

    /** More cases in one table would be met too seldom to be worth remembering. */
    private static final long MOST = 2_048;

    /**
     * A table.
     *
     * @param rules the places of its rules in the policy
     * @param traits the places of its traits in the form
     * @param size how many cases it has
     */
    record Table(Set<Integer> rules, ImmutableIntArray traits, int size) {}

    /** The traits of a technology, by their places. */
    void read(Subject technology, int[] values) {
        for (int trait = 0; trait < values.length; trait++) {
            values[trait] = traits.get(trait).of(technology);
        }
    }

    /** The place in a table of the case of a technology with these traits. */
    int place(int table, int[] values) {
        ImmutableIntArray looked = tables.get(table).traits();
        int place = 0;
        for (int index = 0; index < looked.length(); index++) {
            int trait = looked.get(index);
            place = place * traits.get(trait).size() + values[trait];
        }
        return place;
    }

    /** That of a phase; empty when one of its rules looks closer than traits do. */
    static Optional<CaseForm> of(String phase, List<RuleText> rules, Map<String, Grid> grids) {
        Traits known = new Traits(grids, rules);
        List<Draft> drafts = new ArrayList<>();
        for (RuleText rule : rules) {
            Optional<Set<String>> traits = known.of(rule);
            if (traits.isEmpty() || size(traits.get(), known) > MOST) {
                return Optional.empty();
            }
            Draft draft = nearest(drafts, traits.get(), known).orElseGet(() -> {
                Draft fresh = new Draft(new LinkedHashSet<>(), new LinkedHashSet<>());
                drafts.add(fresh);
                return fresh;
            });
            draft.rules.add(rule.order());
            draft.traits.addAll(traits.get());
        }
        return Optional.of(form(phase, drafts, known));
    }

    /** The table that grows least by these traits, and not too much. */
    private static Optional<Draft> nearest(List<Draft> drafts, Set<String> traits, Traits known) {
        Optional<Draft> nearest = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Draft draft : drafts) {
            Set<String> together = new LinkedHashSet<>(draft.traits);
            together.addAll(traits);
            long size = size(together, known);
            long growth = size / size(draft.traits, known);
            if (size <= MOST && growth < least) {
                nearest = Optional.of(draft);
                least = growth;
            }
        }
        return nearest;
    }

    private static long size(Set<String> traits, Traits known) {
        return traits.stream().mapToLong(name -> known.get(name).size()).reduce(1, LongMath::saturatedMultiply);
    }

    private static CaseForm form(String phase, List<Draft> drafts, Traits known) {
        Map<String, Integer> places = new LinkedHashMap<>();
        drafts.forEach(draft -> draft.traits.forEach(name -> places.putIfAbsent(name, places.size())));
        return new CaseForm(
                phase,
                places.keySet().stream().map(known::get).toList(),
                drafts.stream()
                        .map(draft -> new Table(
                                draft.rules,
                                ImmutableIntArray.copyOf(draft.traits.stream().mapToInt(places::get)),
                                (int) size(draft.traits, known)))
                        .toList());
    }

    private record Draft(Set<Integer> rules, Set<String> traits) {}
}
