package io.github.shipworthy.testkit.invariants;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Domain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Technologies in groups that differ on the last axis alone: all that there are where they are few enough, drawn ones
 * otherwise. Used by one thread.
 */
final class Situations {

    /** More are not looked at one by one. */
    static final long MOST = 20_000;

    private static final int BATCH = 500;

    private final Ground ground;
    private final Domain domain;
    private final Surroundings surroundings;
    private long looked;

    Situations(Ground ground, Domain domain) {
        this.ground = ground;
        this.surroundings = new Surroundings(ground.setting().given());
        this.domain = domain;
    }

    /** The domain behind some results, in the invariant's surroundings and where its conditions on facts hold. */
    static Domain domain(Ground ground, Collection<String> results, Where where) {
        return where.within(new Surroundings(ground.setting().given()).within(Domain.behind(ground.policy(), results)));
    }

    Domain domain() {
        return domain;
    }

    boolean all() {
        return domain.size() <= MOST;
    }

    /** The groups, some at a time; each has a situation for every value of the last axis. */
    Stream<List<List<int[]>>> groups() {
        int size = domain.axes().get(domain.axes().size() - 1).values().size();
        Stream<List<int[]>> groups = all()
                ? LongStream.range(0, domain.size() / size).mapToObj(group -> group(domain.places(group * size), size))
                : drawn().map(places -> group(places, size));
        return inBatches(groups, Math.max(1, BATCH / size));
    }

    private static List<int[]> group(int[] places, int size) {
        return IntStream.range(0, size)
                .mapToObj(place -> {
                    int[] other = places.clone();
                    other[other.length - 1] = place;
                    return other;
                })
                .toList();
    }

    private Stream<int[]> drawn() {
        SplittableRandom random = new SplittableRandom(ground.setting().seed());
        return Stream.generate(() -> domain.axes().stream()
                        .mapToInt(axis -> random.nextInt(axis.values().size()))
                        .toArray())
                .limit(ground.setting().trials());
    }

    private static <T> Stream<List<T>> inBatches(Stream<T> items, int size) {
        return Streams.stream(Iterators.partition(items.iterator(), size));
    }

    /** A portfolio of the technologies at these places, with these ids. */
    Portfolio portfolio(List<int[]> places, List<String> ids) {
        return surroundings.portfolio(domain.portfolio(places), ids);
    }

    Portfolio portfolio(int[] places, String id) {
        return portfolio(List.of(places), List.of(id));
    }

    /** What the policy says of each; empty where assessing it fails. */
    List<Optional<Assessment>> assess(List<int[]> places) {
        looked += places.size();
        List<String> ids =
                IntStream.range(0, places.size()).mapToObj(index -> "t" + index).toList();
        try {
            Map<String, Assessment> byId = new HashMap<>();
            ground.assess(portfolio(places, ids))
                    .assessments()
                    .forEach(assessment -> byId.put(assessment.id(), assessment));
            return ids.stream().map(id -> Optional.ofNullable(byId.get(id))).toList();
        } catch (AssessmentException e) {
            return places.size() == 1
                    ? List.of(Optional.empty())
                    : places.stream()
                            .map(place -> assessAgain(List.of(place)).get(0))
                            .toList();
        }
    }

    /** The same without counting it: something that was looked at before, or a step towards a smaller one. */
    List<Optional<Assessment>> assessAgain(List<int[]> places) {
        long before = looked;
        List<Optional<Assessment>> again = assess(places);
        looked = before;
        return again;
    }

    /** Places that fail as these do, each as near to the first value of its axis as it can be while the others stay. */
    int[] smallest(int[] failing, List<String> fixed, Predicate<int[]> fails) {
        int[] smallest = failing.clone();
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int axis = 0; axis < smallest.length; axis++) {
                if (!fixed.contains(domain.axes().get(axis).name())) {
                    smaller |= moved(smallest, axis, fails);
                }
            }
        }
        return smallest;
    }

    private static boolean moved(int[] places, int axis, Predicate<int[]> fails) {
        int before = places[axis];
        for (int place = 0; place < before; place++) {
            places[axis] = place;
            if (fails.test(places)) {
                return true;
            }
        }
        places[axis] = before;
        return false;
    }

    /** What was looked at so far, in words. */
    String looked() {
        String situations = Told.count(looked, "situation");
        if (!all()) {
            return situations + " of " + Told.number(domain.size()) + " were looked at, drawn with seed "
                    + ground.setting().seed();
        }
        if (looked < domain.size()) {
            return situations + " of " + Told.number(domain.size()) + " were looked at";
        }
        return domain.isExhaustive()
                ? "all " + situations + " that the rules can tell apart were looked at"
                : situations + " were looked at: every limit and what lies beside it; a formula may meet other numbers";
    }

    /** What varies in a situation, in words. */
    String described(int[] places) {
        List<String> parts = new ArrayList<>();
        domain.described(places).forEach((axis, value) -> parts.add(axis + " " + value));
        return parts.isEmpty() ? "nothing known" : String.join(", ", parts);
    }
}
