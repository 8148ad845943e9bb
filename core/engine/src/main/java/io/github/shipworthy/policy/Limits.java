package io.github.shipworthy.policy;

import io.github.shipworthy.vocabulary.Rational;
import java.util.Arrays;
import java.util.Collection;

/** Between what scores are kept, in millionths, with the numbers of a policy. Immutable. */
final class Limits {

    private static final Rational LEAST = Rational.ofMicros(Long.MIN_VALUE + 1);
    private static final Rational MOST = Rational.ofMicros(Long.MAX_VALUE);

    private final long[] lowest;
    private final long[] highest;

    private Limits(int results) {
        this.lowest = new long[results];
        this.highest = new long[results];
        Arrays.fill(lowest, Long.MIN_VALUE);
        Arrays.fill(highest, Long.MAX_VALUE);
    }

    /** Those of all results of a policy. */
    static Limits of(Collection<Result> results, Numbers numbers) {
        Limits limits = new Limits(results.size());
        for (Result result : results) {
            if (result.bounds().isPresent()) {
                limits.lowest[result.index()] =
                        micros(numbers.number(result.bounds().get().lowest()));
                limits.highest[result.index()] =
                        micros(numbers.number(result.bounds().get().highest()));
            }
        }
        return limits;
    }

    /** A number that is greater than any score is no limit. */
    private static long micros(Rational number) {
        return number.max(LEAST).min(MOST).micros();
    }

    /** The points of a score, in millionths, or the limit beyond which they are. */
    long within(Result score, long micros) {
        return Math.min(Math.max(micros, lowest[score.index()]), highest[score.index()]);
    }
}
