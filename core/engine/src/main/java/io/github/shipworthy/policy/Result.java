package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.vocabulary.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something rules conclude: a score they add up, or a level of a scale.
 *
 * @param index no other result of the policy has it, and each is less than {@link #places}
 * @param bounds the parameters between which a score is kept
 * @param of the sorts of parts of which it is concluded, as policies write them
 * @param levels the scale from the lowest to the highest; empty for a score
 */
record Result(
        int index, String name, Combination combine, Optional<Bounds> bounds, Set<String> of, List<Level> levels) {

    static final int URGENCY = 0;
    static final int CANDIDACY = 1;
    static final int PRIORITY = 2;
    static final int HORIZON = 3;
    static final int PLAN_PRIORITY = 4;
    static final int PRODUCTIZATION = 5;
    static final int MATURITY = 6;

    /** The levels of the scales that every policy has, by rank. */
    static final List<Urgency> URGENCIES = List.of(Urgency.values());

    static final List<Priority> PRIORITIES = List.of(Priority.values());
    static final List<Horizon> HORIZONS = List.of(Horizon.values());

    /** The sort of part that results are of unless they say otherwise. */
    static final String TECHNOLOGY = "technology";

    /** The results that every policy has, in the order of their indexes. */
    static final List<Result> BUILT_IN = List.of(
            scale(URGENCY, "urgency", Combination.HIGHEST, Set.of(TECHNOLOGY), Urgency.values()),
            scale(CANDIDACY, "candidacy", Combination.SINGLE, Set.of(TECHNOLOGY), Candidacy.values()),
            scale(PRIORITY, "priority", Combination.SINGLE, Set.of(TECHNOLOGY), Priority.values()),
            scale(HORIZON, "horizon", Combination.HIGHEST, Set.of(TECHNOLOGY, "programme"), Horizon.values()),
            scale(PLAN_PRIORITY, "plan-priority", Combination.SINGLE, Set.of(TECHNOLOGY), Priority.values()));

    /** The scores of which an assessment tells by name, when a policy declares them, in the order of their indexes. */
    private static final List<String> NAMED_SCORES = List.of("productization", "maturity");

    /**
     * The index of a result that a policy declares.
     *
     * @param before how many results stand before it, built in or declared
     */
    static int index(String name, int before) {
        int named = NAMED_SCORES.indexOf(name);
        return named < 0 ? before + NAMED_SCORES.size() : BUILT_IN.size() + named;
    }

    /** More than the index of any of them. */
    static int places(Collection<Result> results) {
        return results.size() + NAMED_SCORES.size();
    }

    /** Whether an assessment tells of a score by name. */
    static boolean isNamedScore(String name) {
        return NAMED_SCORES.contains(name);
    }

    /** Those of each sort of part. */
    static ImmutableMap<String, List<Result>> bySort(Collection<Result> results) {
        ImmutableListMultimap.Builder<String, Result> bySort = ImmutableListMultimap.builder();
        for (Result result : results) {
            for (String sort : result.of) {
                bySort.put(sort, result);
            }
        }
        return ImmutableMap.copyOf(Multimaps.asMap(bySort.build()));
    }

    /** Those of technologies that only a policy knows, in alphabetical order. */
    static List<Result> own(Collection<Result> results) {
        return results.stream()
                .filter(result -> result.of.contains(TECHNOLOGY) && !result.isBuiltIn() && !isNamedScore(result.name))
                .sorted(Comparator.comparing(Result::name))
                .toList();
    }

    /** The keys of the least and the greatest value of a score. */
    record Bounds(String lowest, String highest) {}

    /** Whether every policy has it. */
    boolean isBuiltIn() {
        return index < BUILT_IN.size();
    }

    boolean isScore() {
        return levels.isEmpty();
    }

    Optional<Level> level(String value) {
        for (Level level : levels) {
            if (level.value().equals(value)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The level at a place of the scale. */
    String value(int rank) {
        return levels.get(rank).value();
    }

    List<String> values() {
        return levels.stream().map(Level::value).toList();
    }

    static List<Level> scale(String name, List<String> values) {
        List<Level> levels = new ArrayList<>();
        for (String value : values) {
            levels.add(new Level(name, levels.size(), value));
        }
        return List.copyOf(levels);
    }

    private static Result scale(int index, String name, Combination combine, Set<String> of, Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return new Result(index, name, combine, Optional.empty(), of, scale(name, names));
    }
}
