package io.github.shipworthy.policy;

import com.google.common.math.LongMath;
import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have concluded of one part of a portfolio so far. Conclusions of a phase are collected in any order and become
 * visible together when the phase ends, so that no rule can see how far another got.
 */
final class Standing {

    private static final int NONE = -1;

    private final int[] ranks;
    private final @Nullable Score[] scores;
    private final List<Conclusion> conclusions = new ArrayList<>(8);
    private int settled;
    private Set<String> groups = Set.of();
    private Set<String> flags = Set.of();

    Standing(int results) {
        this.ranks = new int[results];
        this.scores = new Score[results];
        Arrays.fill(ranks, NONE);
    }

    void add(Conclusion conclusion) {
        conclusions.add(conclusion);
    }

    /** Ends a phase: what was concluded in it counts from now on. */
    void settle(String label) {
        List<Conclusion> fresh = conclusions.subList(settled, conclusions.size());
        if (fresh.size() > 1) {
            fresh.sort(Conclusion.ORDER);
        }
        for (Conclusion conclusion : fresh) {
            if (conclusion instanceof Conclusion.Points points) {
                add(points, label);
            } else if (conclusion instanceof Conclusion.PossiblePoints points) {
                score(points.score()).mayAdd(points.micros());
            } else if (conclusion instanceof Conclusion.Step step) {
                raise(step, label);
            } else if (conclusion instanceof Conclusion.Joined joined) {
                groups = with(groups, joined.group());
            } else if (conclusion instanceof Conclusion.Raised raised) {
                flags = with(flags, raised.code());
            }
        }
        settled = conclusions.size();
    }

    private void add(Conclusion.Points points, String label) {
        try {
            score(points.score()).add(points.micros(), points.score().combine());
        } catch (ArithmeticException e) {
            throw new AssessmentException(
                    "the points of `" + points.score().name() + "` for " + label
                            + " are too many to add up; the last rule was `"
                            + points.rule().name() + "`",
                    e);
        }
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = names.isEmpty() ? new HashSet<>(4) : names;
        more.add(name);
        return more;
    }

    /** Everything concluded, in the order of phases and rules. */
    List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    /** The groups it was put into, each once, in alphabetical order. */
    List<String> groups() {
        return groups.stream().sorted().toList();
    }

    /** Whether a phase that has ended put it into a group. */
    boolean joined(String group) {
        return groups.contains(group);
    }

    /** Whether a phase that has ended raised a flag. */
    boolean flagged(String code) {
        return flags.contains(code);
    }

    /** The codes of the flags raised, each once, in alphabetical order. */
    List<String> flags() {
        return conclusions.stream()
                .filter(Conclusion.Raised.class::isInstance)
                .map(conclusion -> ((Conclusion.Raised) conclusion).code())
                .distinct()
                .sorted()
                .toList();
    }

    /** The place of a level on its scale, or -1. */
    int rank(int result) {
        return ranks[result];
    }

    /** Whether a score has points. */
    boolean scored(Result result) {
        Score score = scores[result.index()];
        return score != null && score.known;
    }

    /** A score within its bounds, in millionths. */
    long score(Result result, Numbers numbers) {
        Score score = scores[result.index()];
        return bounded(score == null ? 0 : score.micros, result, numbers);
    }

    /** The least, or the most, that a score could be, in millionths. */
    long possible(Result result, boolean most, Numbers numbers) {
        Score score = scores[result.index()];
        long micros = score == null ? 0 : LongMath.saturatedAdd(score.micros, most ? score.mayGain : score.mayLose);
        return bounded(micros, result, numbers);
    }

    private static long bounded(long micros, Result result, Numbers numbers) {
        if (result.bounds().isEmpty()) {
            return micros;
        }
        Rational value = Rational.ofMicros(micros);
        Rational lowest = numbers.number(result.bounds().get().lowest());
        Rational highest = numbers.number(result.bounds().get().highest());
        return value.max(lowest).min(highest).micros();
    }

    private Score score(Result result) {
        Score score = scores[result.index()];
        if (score == null) {
            score = new Score();
            scores[result.index()] = score;
        }
        return score;
    }

    private void raise(Conclusion.Step step, String label) {
        int index = step.scale().index();
        int before = ranks[index];
        if (before != NONE && before != step.rank() && step.scale().combine() == Combination.SINGLE) {
            throw disagreement(step, label);
        }
        ranks[index] = Math.max(before, step.rank());
    }

    /** Two rules concluded different levels where there may be only one; the lower level is named first. */
    private AssessmentException disagreement(Conclusion.Step last, String label) {
        List<Conclusion.Step> steps = conclusions.stream()
                .filter(Conclusion.Step.class::isInstance)
                .map(Conclusion.Step.class::cast)
                .filter(step -> step.scale().equals(last.scale()))
                .sorted(Comparator.comparingInt(Conclusion.Step::rank))
                .toList();
        Conclusion.Step lowest = steps.get(0);
        Conclusion.Step highest = steps.get(steps.size() - 1);
        return new AssessmentException("rules `" + lowest.rule().name() + "` and `"
                + highest.rule().name() + "` disagree on `" + last.scale().name() + "` of "
                + label + ": " + lowest.finding().value() + " and "
                + highest.finding().value());
    }

    private static final class Score {
        private boolean known;
        private long micros;
        private long mayGain;
        private long mayLose;

        void add(long points, Combination combine) {
            micros = combine == Combination.SUM || !known ? Math.addExact(micros, points) : Math.max(micros, points);
            known = true;
        }

        void mayAdd(long points) {
            if (points > 0) {
                mayGain = LongMath.saturatedAdd(mayGain, points);
            } else {
                mayLose = LongMath.saturatedAdd(mayLose, points);
            }
        }
    }
}
