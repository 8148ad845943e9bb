package io.github.shipworthy.policy;

import com.google.common.math.LongMath;
import io.github.shipworthy.assessment.Combination;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have concluded of one part of a portfolio so far. Conclusions of a phase are collected in any order and become
 * visible together when the phase ends, so that no rule can see how far another got.
 */
final class Standing {

    /** Instead of the number of one that is not shared. */
    static final int UNSHARED = -1;

    private static final short NONE = -1;
    private static final int NOT_YET = -1;

    /** About as many as are concluded of a technology. */
    private static final int FIRST = 12;

    private static final Conclusion[] NOTHING = {};

    private final short[] ranks;
    private final Marks marks;
    private Conclusion[] conclusions = NOTHING;
    private int size;
    private int settled;
    private boolean inOrder = true;
    private int latest = NOT_YET;
    private int hash;
    private long[] marked = Marks.none();
    private @Nullable Score scores;
    private boolean calculated;
    private int number = UNSHARED;
    private @Nullable Outcome outcome;
    private @Nullable List<String> flags;
    private @Nullable Map<String, String> results;

    Standing(int results, Marks marks) {
        this.ranks = new short[results];
        this.marks = marks;
        Arrays.fill(ranks, NONE);
    }

    /** A copy of which more may be concluded; the other does not notice. */
    private Standing(Standing other) {
        this.ranks = other.ranks.clone();
        this.marks = other.marks;
        this.conclusions = other.conclusions;
        this.size = other.size;
        this.settled = other.settled;
        this.hash = other.hash;
        this.calculated = other.calculated;
        this.marked = other.marked.clone();
        this.scores = Score.copy(other.scores);
    }

    /** The same, to add to. */
    Standing own() {
        return isShared() ? new Standing(this) : this;
    }

    /**
     * Says that several parts have it: nothing is added any more.
     *
     * @param number from 0; no other that is shared in this assessment has it
     */
    void share(int number) {
        conclusions = Arrays.copyOf(conclusions, size);
        this.number = number;
    }

    /** Whether several parts have it. */
    boolean isShared() {
        return number != UNSHARED;
    }

    /** That of a shared one, or {@link #UNSHARED}. */
    int number() {
        return number;
    }

    /** Whether a formula calculated some of it, so that nobody else has the very same. */
    boolean isCalculated() {
        return calculated;
    }

    /** Its outcome, once somebody has worked it out. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Keeps its outcome; does nothing as long as more may be concluded. */
    void keep(Outcome made) {
        outcome = isShared() ? made : null;
    }

    /** What is told of its results by name, once somebody has asked. */
    @Nullable
    Map<String, String> results() {
        return results;
    }

    /** Keeps what is told of its results; does nothing as long as more may be concluded. */
    void keep(Map<String, String> told) {
        results = isShared() ? told : null;
    }

    /** Whether both have the very same conclusions. */
    @SuppressWarnings("ReferenceEquality") // what a rule concludes of several is one object
    boolean concludesAsMuch(Standing other) {
        if (size != other.size) {
            return false;
        }
        for (int index = 0; index < size; index++) {
            if (conclusions[index] != other.conclusions[index]) {
                return false;
            }
        }
        return true;
    }

    /** The same for those that have the very same conclusions. */
    int conclusionsHash() {
        return 31 * Arrays.hashCode(ranks) + hash;
    }

    /** Adds a conclusion; a shared standing has none of a phase that has not ended. */
    void add(Conclusion conclusion) {
        int order = conclusion.rule().order();
        inOrder &= order > latest;
        latest = order;
        hash += mixed(order);
        if (size == conclusions.length) {
            conclusions = Arrays.copyOf(conclusions, Math.max(FIRST, size + 1 + size / 2));
        }
        conclusions[size++] = conclusion;
    }

    private static int mixed(int order) {
        int spread = (order + 1) * 0x9E3779B9;
        return spread ^ spread >>> 15;
    }

    /** What was concluded since the last phase ended. */
    List<Conclusion> fresh() {
        return conclusions().subList(settled, size);
    }

    /** Ends a phase: what was concluded in it counts from now on. */
    void settle(Considered part) {
        if (settled == size) {
            return;
        }
        if (!inOrder) {
            order();
        }
        for (int index = settled; index < size; index++) {
            Conclusion conclusion = conclusions[index];
            if (conclusion instanceof Conclusion.Points points) {
                add(points, part);
                calculated |= points.isCalculated();
            } else if (conclusion instanceof Conclusion.PossiblePoints points) {
                score(points.score().index()).mayAdd(points.micros());
            } else if (conclusion instanceof Conclusion.Step step) {
                raise(step, part);
            } else if (conclusion instanceof Conclusion.Joined joined) {
                marked = marks.with(marked, joined.mark());
            } else if (conclusion instanceof Conclusion.Raised raised) {
                marked = marks.with(marked, raised.mark());
            }
        }
        settled = size;
        inOrder = true;
        latest = NOT_YET;
    }

    /** The order of firing never shows. A phase concludes a few things, most of which stand in order already. */
    private void order() {
        for (int index = settled + 1; index < size; index++) {
            Conclusion next = conclusions[index];
            int place = index;
            while (place > settled && Conclusion.ORDER.compare(conclusions[place - 1], next) > 0) {
                conclusions[place] = conclusions[place - 1];
                place--;
            }
            conclusions[place] = next;
        }
    }

    private void add(Conclusion.Points points, Considered part) {
        try {
            score(points.score().index()).add(points.micros(), points.score().combine());
        } catch (ArithmeticException e) {
            throw new AssessmentException(
                    "the points of `" + points.score().name() + "` for " + part.label()
                            + " are too many to add up; the last rule was `"
                            + points.rule().name() + "`",
                    e);
        }
    }

    /** How much is concluded. */
    int size() {
        return size;
    }

    /** What is concluded, by its place in the order of phases and rules. */
    Conclusion conclusion(int index) {
        return conclusions[index];
    }

    /** Everything concluded, in the order of phases and rules. */
    List<Conclusion> conclusions() {
        return Collections.unmodifiableList(Arrays.asList(conclusions).subList(0, size));
    }

    /** The bits of its flags and groups; they change when a phase ends. */
    long[] marked() {
        return marked;
    }

    /** The groups it was put into, each once, in alphabetical order. */
    List<String> groups() {
        return Marks.names(marked, marks.groups());
    }

    /** Whether a phase that has ended put it into a group. */
    boolean joined(String group) {
        return Marks.has(marked, marks.groups(), group);
    }

    /** Whether a phase that has ended raised a flag. */
    boolean flagged(String code) {
        return Marks.has(marked, marks.flags(), code);
    }

    /** The codes of the flags raised, each once, in alphabetical order. */
    List<String> flags() {
        List<String> known = flags;
        if (known == null) {
            known = Marks.names(marked, marks.flags());
            flags = isShared() ? known : null;
        }
        return known;
    }

    /** The place of a level on its scale, or -1. */
    int rank(int result) {
        return ranks[result];
    }

    /** Whether a score has points. */
    boolean scored(int result) {
        Score score = known(result);
        return score != null && score.known;
    }

    /** A score within its bounds, in millionths. */
    long score(int result, Limits limits) {
        Score score = known(result);
        return limits.within(result, score == null ? 0 : score.micros);
    }

    /** The least, or the most, that a score could be, in millionths. */
    long possible(int result, boolean most, Limits limits) {
        Score score = known(result);
        long micros = score == null ? 0 : LongMath.saturatedAdd(score.micros, most ? score.mayGain : score.mayLose);
        return limits.within(result, micros);
    }

    private @Nullable Score known(int result) {
        Score score = scores;
        while (score != null && score.result != result) {
            score = score.next;
        }
        return score;
    }

    private Score score(int result) {
        Score score = known(result);
        if (score == null) {
            score = new Score(result, scores);
            scores = score;
        }
        return score;
    }

    private void raise(Conclusion.Step step, Considered part) {
        int index = step.scale().index();
        int before = ranks[index];
        if (before != NONE && before != step.rank() && step.scale().combine() == Combination.SINGLE) {
            throw disagreement(step, part);
        }
        ranks[index] = (short) Math.max(before, step.rank());
    }

    /** Two rules concluded different levels where there may be only one; the lower level is named first. */
    private AssessmentException disagreement(Conclusion.Step last, Considered part) {
        List<Conclusion.Step> steps = conclusions().stream()
                .filter(Conclusion.Step.class::isInstance)
                .map(Conclusion.Step.class::cast)
                .filter(step -> step.scale().equals(last.scale()))
                .sorted(Comparator.comparingInt(Conclusion.Step::rank))
                .toList();
        Conclusion.Step lowest = steps.get(0);
        Conclusion.Step highest = steps.get(steps.size() - 1);
        return new AssessmentException("rules `" + lowest.rule().name() + "` and `"
                + highest.rule().name() + "` disagree on `" + last.scale().name() + "` of "
                + part.label() + ": " + lowest.finding().value() + " and "
                + highest.finding().value());
    }

    /** The points of a score; a part has few scores, one after the other. */
    private static final class Score {
        private final int result;
        private final @Nullable Score next;
        private boolean known;
        private long micros;
        private long mayGain;
        private long mayLose;

        Score(int result, @Nullable Score next) {
            this.result = result;
            this.next = next;
        }

        static @Nullable Score copy(@Nullable Score other) {
            if (other == null) {
                return null;
            }
            Score copy = new Score(other.result, copy(other.next));
            copy.known = other.known;
            copy.micros = other.micros;
            copy.mayGain = other.mayGain;
            copy.mayLose = other.mayLose;
            return copy;
        }

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
