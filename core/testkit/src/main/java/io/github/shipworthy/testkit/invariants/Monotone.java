package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.policy.Domain;
import io.github.shipworthy.policy.Domain.Axis;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * More of an input never lowers a result, or never raises it. Where there is no result nothing is compared.
 *
 * @param inputs each is looked at by itself, whatever the others are
 */
record Monotone(String result, List<Along> inputs, Where where) implements OfTechnologies {

    /**
     * In which order an input's values are looked at.
     *
     * @param order from the least to the greatest; empty for the order that the input has by itself
     * @param falling whether the result must not rise, instead of not fall
     */
    record Along(Input input, List<String> order, boolean falling) {}

    /** Two values of the input, of which the second is more, and what follows from each. */
    private static final class Step {
        private final int[] less;
        private final int[] more;
        private final String before;
        private final String after;

        Step(int[] less, int[] more, String before, String after) {
            this.less = less;
            this.more = more;
            this.before = before;
            this.after = after;
        }
    }

    Monotone {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Verdict examine(Ground ground) {
        Optional<Scale> scale = ground.scales().of(result);
        Optional<String> wrong = where.unheardOf(ground);
        if (scale.isEmpty() || wrong.isPresent()) {
            return new Broken(wrong.orElseGet(() -> ground.scales().unheardOf(result)));
        }
        List<String> looked = new ArrayList<>();
        for (Along along : inputs) {
            Verdict verdict = new Look(ground, scale.get(), along).verdict();
            if (verdict instanceof Holds holds) {
                looked.add((inputs.size() > 1 ? along.input().name() + ": " : "") + holds.looked());
            } else {
                return verdict;
            }
        }
        return new Holds(String.join("; ", looked));
    }

    private final class Look {

        private final Ground ground;
        private final Scale scale;
        private final Along along;

        Look(Ground ground, Scale scale, Along along) {
            this.ground = ground;
            this.scale = scale;
            this.along = along;
        }

        Verdict verdict() {
            TreeSet<String> results = new TreeSet<>(where.results(ground.scales()));
            results.add(scale.result());
            Domain behind = Domain.behind(ground.policy(), results);
            Optional<Axis> axis = behind.axes().stream()
                    .filter(each -> each.name().equals(along.input().axis()))
                    .findFirst();
            if (axis.isEmpty()) {
                return new Broken("it examines nothing: no rule behind `" + result + "` looks at `"
                        + along.input().name() + "`"
                        + Maybe.hint(
                                        along.input().name(),
                                        behind.axes().stream().map(Axis::name).toList())
                                .map(hint -> ". " + hint)
                                .orElse(""));
            }
            List<String> values = along.order().isEmpty() ? Input.ascending(axis.get()) : along.order();
            Situations situations = new Situations(
                    ground,
                    Situations.domain(ground, results, where)
                            .with(new Axis(axis.get().name(), values)));
            AtomicLong compared = new AtomicLong();
            Optional<Step> broken = situations
                    .groups()
                    .flatMap(groups -> steps(situations, groups, compared))
                    .findFirst();
            if (broken.isPresent()) {
                return broken(situations, broken.get());
            }
            return compared.get() == 0
                    ? new Broken("it examines nothing: nowhere is there a " + result + " for two values of `"
                            + along.input().name() + "`; " + situations.looked())
                    : new Holds(situations.looked() + ", " + Told.count(compared.get(), "pair") + " compared");
        }

        private Stream<Step> steps(Situations situations, List<List<int[]>> groups, AtomicLong compared) {
            List<Optional<Assessment>> assessed =
                    situations.assess(groups.stream().flatMap(List::stream).toList());
            List<Step> broken = new ArrayList<>();
            int next = 0;
            for (List<int[]> group : groups) {
                List<Optional<Assessment>> some = assessed.subList(next, next + group.size());
                next += group.size();
                step(group, some, compared).ifPresent(broken::add);
            }
            return broken.stream();
        }

        /** The first step along the input that goes the wrong way. */
        private Optional<Step> step(List<int[]> group, List<Optional<Assessment>> assessed, AtomicLong compared) {
            Optional<Step> last = Optional.empty();
            for (int index = 0; index < group.size(); index++) {
                Optional<String> value = value(assessed.get(index));
                if (value.isEmpty()) {
                    continue;
                }
                int[] here = group.get(index);
                if (last.isPresent()) {
                    compared.incrementAndGet();
                    Step step = new Step(last.get().more, here, last.get().after, value.get());
                    if (isWrong(step)) {
                        return Optional.of(step);
                    }
                }
                last = Optional.of(new Step(here, here, value.get(), value.get()));
            }
            return Optional.empty();
        }

        private Optional<String> value(Optional<Assessment> assessed) {
            return assessed.filter(one -> where.holds(ground.scales(), one)).flatMap(scale::value);
        }

        private boolean isWrong(Step step) {
            int direction = scale.compare(step.after, step.before);
            return along.falling() ? direction > 0 : direction < 0;
        }

        private Optional<Step> again(Situations situations, int[] less, Step like) {
            int[] more = less.clone();
            more[more.length - 1] = like.more[more.length - 1];
            List<Optional<Assessment>> both = situations.assessAgain(List.of(less, more));
            return value(both.get(0))
                    .flatMap(before -> value(both.get(1)).map(after -> new Step(less.clone(), more, before, after)))
                    .filter(this::isWrong);
        }

        private Verdict broken(Situations situations, Step found) {
            int[] less = situations.smallest(
                    found.less,
                    List.of(along.input().axis()),
                    places -> again(situations, places, found).isPresent());
            Step step = again(situations, less, found).orElse(found);
            int last = step.less.length - 1;
            List<String> values = situations.domain().axes().get(last).values();
            String from = values.get(step.less[last]);
            String to = values.get(step.more[last]);
            Counterexample counterexample = new Counterexample(
                            ground, situations.portfolio(List.of(step.less, step.more), List.of("less", "more")))
                    .expect("less", result, Expecting.exactly(step.before))
                    .expect("more", result, bound(step.before));
            return new Broken(
                    result + " is " + step.before + " where " + along.input().name() + " is " + from
                            + ", and " + step.after + " where it is " + to + "\n" + situations.looked() + "\n"
                            + counterexample.text());
        }

        private Expecting bound(String value) {
            if (scale.levels().isEmpty()) {
                return along.falling() ? Expecting.most(value) : Expecting.least(value);
            }
            int place = scale.levels().indexOf(value);
            List<String> further = along.falling()
                    ? scale.levels().subList(0, place)
                    : scale.levels().subList(place + 1, scale.levels().size());
            return Expecting.exactly(value).or(further);
        }
    }
}
