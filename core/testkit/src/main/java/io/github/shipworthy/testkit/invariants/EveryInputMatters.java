package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.policy.Domain;
import io.github.shipworthy.policy.Domain.Axis;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Each input can change an answer about a technology, while all others stay as they are.
 *
 * @param named the inputs; empty for all that rules look at
 * @param except those that change none
 */
record EveryInputMatters(List<String> named, List<String> except) implements OfTechnologies {

    private static final String FLAG = "flag ";

    EveryInputMatters {
        named = List.copyOf(named);
        except = List.copyOf(except);
    }

    @Override
    public Verdict examine(Ground ground) {
        List<Axis> axes = Domain.of(ground.policy()).axes();
        List<String> known =
                axes.stream().map(axis -> Input.on(axis).name()).sorted().toList();
        Optional<String> unheardOf = Stream.concat(named.stream(), except.stream())
                .filter(name -> !known.contains(name))
                .map(name -> "no rule of technologies looks at `" + name + "`"
                        + Maybe.hint(name, known).map(hint -> ". " + hint).orElse(""))
                .findFirst();
        if (unheardOf.isPresent()) {
            return new Broken(unheardOf.get());
        }
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Axis axis : axes) {
            String name = Input.on(axis).name();
            if (named.isEmpty() || named.contains(name)) {
                asked++;
                new Look(ground, axis).wrong(except.contains(name)).ifPresent(wrong::add);
            }
        }
        if (asked == 0) {
            return new Broken("it examines nothing: no rule of technologies looks at any fact");
        }
        return wrong.isEmpty()
                ? new Holds(Told.count(asked, "input") + " were looked at, "
                        + (except.isEmpty() ? "each" : "all but " + String.join(", ", except))
                        + " with a situation in which it alone changes an answer")
                : new Broken(String.join("\n", wrong));
    }

    /** Looks for a situation in which one input changes an answer. */
    private record Look(Ground ground, Axis axis) {

        Optional<String> wrong(boolean excepted) {
            String name = Input.on(axis).name();
            List<String> looked = new ArrayList<>();
            for (Domain domain : domains()) {
                Situations situations = new Situations(
                        ground,
                        new Surroundings(ground.setting().given())
                                .within(domain)
                                .with(axis));
                boolean matters = situations.groups().anyMatch(groups -> matters(situations, groups));
                if (matters) {
                    return excepted
                            ? Optional.of("`" + name + "` is excepted, and changes an answer")
                            : Optional.empty();
                }
                looked.add(situations.looked());
            }
            return excepted
                    ? Optional.empty()
                    : Optional.of(
                            "`" + name + "` changes no answer; of what it could decide, " + String.join("; ", looked));
        }

        /** Those behind each result and flag that the input could decide, the smallest first, and the whole one. */
        private List<Domain> domains() {
            Policy policy = ground.policy();
            Workbench workbench = Workbench.of(policy);
            List<Domain> some = Stream.concat(
                            workbench.scales().keySet().stream(),
                            workbench.flags().stream().map(FLAG::concat))
                    .map(result -> Domain.behind(policy, Set.of(result)))
                    .filter(domain -> domain.axes().contains(axis))
                    .sorted(Comparator.comparingLong(Domain::size))
                    .toList();
            boolean all = !some.isEmpty()
                    && some.stream().allMatch(domain -> domain.size() <= Situations.MOST && domain.isExhaustive());
            return all
                    ? some
                    : Stream.concat(some.stream(), Stream.of(Domain.of(policy))).toList();
        }

        private boolean matters(Situations situations, List<List<int[]>> groups) {
            List<Optional<Assessment>> assessed =
                    situations.assess(groups.stream().flatMap(List::stream).toList());
            int next = 0;
            for (List<int[]> group : groups) {
                long answers = assessed.subList(next, next + group.size()).stream()
                        .map(one -> one.map(assessment -> Said.outcome(ground.scales(), assessment))
                                .orElse(""))
                        .distinct()
                        .count();
                if (answers > 1) {
                    return true;
                }
                next += group.size();
            }
            return false;
        }
    }
}
