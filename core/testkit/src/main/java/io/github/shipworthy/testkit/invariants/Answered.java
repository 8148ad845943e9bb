package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every technology has a result, and no two rules disagree about it.
 *
 * @param once whether exactly one rule says so: no two rules, though they agree
 */
record Answered(String result, boolean once, Where where) implements OfTechnologies {

    @Override
    public Verdict examine(Ground ground) {
        Optional<Scale> scale = ground.scales().of(result);
        Optional<String> wrong = where.unheardOf(ground);
        if (scale.isEmpty() || wrong.isPresent()) {
            return new Broken(wrong.orElseGet(() -> ground.scales().unheardOf(result)));
        }
        TreeSet<String> results = new TreeSet<>(where.results(ground.scales()));
        results.add(scale.get().result());
        Situations situations = new Situations(ground, Situations.domain(ground, results, where));
        Look look = new Look(ground, scale.get(), situations);
        Optional<int[]> broken = situations
                .groups()
                .flatMap(groups ->
                        look.broken(groups.stream().flatMap(List::stream).toList()).stream())
                .findFirst();
        if (broken.isPresent()) {
            return look.verdict(broken.get());
        }
        return look.asked == 0
                ? new Broken("it examines nothing: no technology is as `where` says; " + situations.looked())
                : new Holds(situations.looked() + ", " + Told.number(look.asked) + " of them asked");
    }

    private final class Look {

        private final Ground ground;
        private final Scale scale;
        private final Situations situations;
        private long asked;

        Look(Ground ground, Scale scale, Situations situations) {
            this.ground = ground;
            this.scale = scale;
            this.situations = situations;
        }

        Optional<int[]> broken(List<int[]> places) {
            List<Optional<Assessment>> assessed = situations.assess(places);
            for (int index = 0; index < places.size(); index++) {
                if (isBroken(assessed.get(index))) {
                    return Optional.of(places.get(index));
                }
            }
            return Optional.empty();
        }

        /** Where assessing fails two rules disagree. */
        private boolean isBroken(Optional<Assessment> assessed) {
            if (assessed.filter(one -> !where.holds(ground.scales(), one)).isPresent()) {
                return false;
            }
            asked++;
            return assessed.isEmpty()
                    || scale.value(assessed.get()).isEmpty()
                    || (once && rules(assessed.get()).size() > 1);
        }

        private List<String> rules(Assessment assessment) {
            return assessment.reasons().stream()
                    .filter(reason -> reason.finding().result().equals(scale.result())
                            && (reason.finding() instanceof Finding.Level || reason.finding() instanceof Finding.Award))
                    .map(reason -> reason.rule().name())
                    .distinct()
                    .toList();
        }

        Verdict verdict(int[] found) {
            int[] places = situations.smallest(
                    found,
                    List.of(),
                    some -> isBroken(
                            situations.assessAgain(List.of(some.clone())).get(0)));
            Optional<Assessment> assessed =
                    situations.assessAgain(List.of(places)).get(0);
            Counterexample counterexample =
                    new Counterexample(ground, situations.portfolio(places, "it")).where("it", where);
            List<String> rules = assessed.map(this::rules).orElse(List.of());
            boolean several = once && rules.size() > 1;
            counterexample = several
                    ? counterexample.expect("it", "silent", Expecting.list(rules.subList(1, rules.size())))
                    : counterexample.expect("it", result, Expecting.exactly(Where.ANY));
            return new Broken(
                    told(places, assessed, rules, several) + "\n" + situations.looked() + "\n" + counterexample.text());
        }

        private String told(int[] places, Optional<Assessment> assessed, List<String> rules, boolean several) {
            if (several) {
                List<String> quoted = new ArrayList<>();
                rules.forEach(rule -> quoted.add("`" + rule + "`"));
                return result + " is said by " + rules.size() + " rules: " + String.join(", ", quoted);
            }
            return (assessed.isEmpty() ? "two rules disagree" : "there is no " + result) + " where "
                    + situations.described(places);
        }
    }
}
