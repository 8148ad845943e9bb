package io.github.shipworthy.policy;

import io.github.shipworthy.vocabulary.Rational;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Between what scores are kept, in millionths, with the numbers of a policy. Immutable. */
final class Limits {

    private static final Rational LEAST = Rational.ofMicros(Long.MIN_VALUE + 1);
    private static final Rational MOST = Rational.ofMicros(Long.MAX_VALUE);

    private final Numbers numbers;
    private final long[] lowest;
    private final long[] highest;
    private final Result.@Nullable Bounds[] far;

    private Limits(int results, Numbers numbers) {
        this.numbers = numbers;
        this.lowest = new long[results];
        this.highest = new long[results];
        this.far = new Result.Bounds[results];
        Arrays.fill(lowest, Long.MIN_VALUE);
        Arrays.fill(highest, Long.MAX_VALUE);
    }

    /** Those of all results of a policy. */
    static Limits of(Collection<Result> results, Numbers numbers) {
        Limits limits = new Limits(Result.places(results), numbers);
        for (Result result : results) {
            if (result.bounds().isPresent()) {
                limits.add(result.index(), result.bounds().get());
            }
        }
        return limits;
    }

    private void add(int result, Result.Bounds bounds) {
        Rational least = numbers.number(bounds.lowest());
        Rational most = numbers.number(bounds.highest());
        if (isFar(least) || isFar(most)) {
            far[result] = bounds;
        } else {
            lowest[result] = least.micros();
            highest[result] = most.micros();
        }
    }

    private static boolean isFar(Rational number) {
        return number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0;
    }

    /**
     * The points of a score, in millionths, or the limit beyond which they are.
     *
     * @param score its index
     * @throws ArithmeticException when that limit does not fit
     */
    long within(int score, long micros) {
        Result.Bounds bounds = far[score];
        return bounds == null ? Math.min(Math.max(micros, lowest[score]), highest[score]) : exactly(bounds, micros);
    }

    private long exactly(Result.Bounds bounds, long micros) {
        return Rational.ofMicros(micros)
                .max(numbers.number(bounds.lowest()))
                .min(numbers.number(bounds.highest()))
                .micros();
    }
}
