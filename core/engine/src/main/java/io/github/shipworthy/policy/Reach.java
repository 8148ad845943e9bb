package io.github.shipworthy.policy;

import com.google.common.collect.Lists;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Mutant.Equivalence;
import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether a wrong version of a policy can be told from it at all. First every situation that the rule's own conditions
 * distinguish, then every technology that the rules behind its conclusion distinguish, is looked at; what differs in none
 * decides the same, unless a formula calculates with a number of which only some were looked at.
 */
final class Reach {

    /** More would take longer than anyone waits for one wrong policy. */
    private static final long MOST = 200_000;

    private static final int BATCH = 2_000;

    private Reach() {}

    /** @param changed what stands in the rule's place; empty when nothing does */
    static Equivalence ofRule(Policy policy, RuleText rule, Optional<RuleText> changed, Supplier<Policy> mutant) {
        Compiled compiled = policy.compiled();
        if (changed.isPresent() && changed.get().consequence().equals(rule.consequence())) {
            Situations situations =
                    new Situations(new Words(compiled.definition(), policy.parametersByKey(), compiled.grids()), true);
            rule.conditions().forEach(situations::ask);
            changed.get().conditions().forEach(situations::ask);
            Situations.Test before = situations.all(
                    rule.conditions().stream().map(situations::test).toList());
            Situations.Test after = situations.all(
                    changed.get().conditions().stream().map(situations::test).toList());
            if (situations.never(situation -> before.holds(situation) != after.holds(situation))) {
                return Equivalence.shown(situations.count());
            }
        }
        if (Slice.ofTechnologies(compiled).noneMatch(rule::equals)) {
            return Equivalence.NOT_SHOWN;
        }
        Set<String> results = new TreeSet<>(Slice.concluded(compiled, rule));
        changed.ifPresent(other -> results.addAll(Slice.concluded(compiled, other)));
        return ofResults(policy, results, mutant);
    }

    /** A parameter with another value. */
    static Equivalence ofParameter(Policy policy, Policy changed, String key) {
        Compiled compiled = policy.compiled();
        Set<String> results = new TreeSet<>();
        Slice.ofTechnologies(compiled)
                .filter(rule -> rule.numbers().contains(key) || awards(rule, key))
                .forEach(rule -> results.addAll(Slice.concluded(compiled, rule)));
        List<Result> bounded = compiled.definition().results().values().stream()
                .filter(result -> result.bounds()
                        .filter(bounds ->
                                bounds.lowest().equals(key) || bounds.highest().equals(key))
                        .isPresent())
                .toList();
        if (bounded.stream().anyMatch(result -> !result.of().equals(Set.of(Result.TECHNOLOGY)))) {
            return Equivalence.NOT_SHOWN;
        }
        bounded.forEach(result -> results.add(result.name()));
        long wider = compiled.rules().values().stream()
                .filter(rule -> rule.numbers().contains(key) || awards(rule, key))
                .filter(rule -> Slice.ofTechnologies(compiled).noneMatch(rule::equals))
                .count();
        return results.isEmpty() || wider > 0 ? Equivalence.NOT_SHOWN : ofResults(policy, results, () -> changed);
    }

    static boolean awards(RuleText rule, String key) {
        return rule.consequence().arguments().stream()
                .anyMatch(argument ->
                        argument instanceof Term.Text text && text.value().equals(key));
    }

    private static Equivalence ofResults(Policy policy, Set<String> results, Supplier<Policy> changed) {
        Policy mutant = changed.get();
        Set<String> read = new TreeSet<>(Slice.of(policy.compiled(), results).names());
        read.addAll(Slice.of(mutant.compiled(), results).names());
        Axes axes = new Axes(List.of(policy, mutant));
        Domain domain = axes.domain(read);
        if (domain.size() > MOST) {
            return Equivalence.NOT_SHOWN;
        }
        List<int[]> all = new ArrayList<>();
        for (long number = 0; number < domain.size(); number++) {
            all.add(domain.places(number));
        }
        for (List<int[]> some : Lists.partition(all, BATCH)) {
            Portfolio portfolio = domain.portfolio(some);
            try {
                List<String> before = decisions(policy, portfolio, results);
                List<String> after = decisions(mutant, portfolio, results);
                for (int index = 0; index < some.size(); index++) {
                    if (!before.get(index).equals(after.get(index))) {
                        return new Equivalence(
                                false,
                                domain.size(),
                                domain.described(some.get(index)),
                                before.get(index) + " -> " + after.get(index));
                    }
                }
            } catch (AssessmentException e) {
                return Equivalence.NOT_SHOWN;
            }
        }
        return axes.exhaust(read) ? Equivalence.shown(domain.size()) : Equivalence.NOT_SHOWN;
    }

    /** What the rules of technologies conclude of some results. */
    private static List<String> decisions(Policy policy, Portfolio portfolio, Set<String> results) {
        return Decisions.of(policy, portfolio, results).stream()
                .map(decisions -> decisions.entrySet().stream()
                        .map(decision -> decision.getKey() + " " + decision.getValue())
                        .collect(Collectors.joining(", ")))
                .toList();
    }
}
