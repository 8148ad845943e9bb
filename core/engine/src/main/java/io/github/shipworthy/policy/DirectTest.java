package io.github.shipworthy.policy;

/** A property or function that is a yes or no, as a call. */
interface DirectTest extends DirectCondition {

    /** Whether it holds for a part. */
    boolean holds(Considered part);

    @Override
    default long holding(DirectAnswers answers, long among) {
        Considered[] parts = answers.parts();
        long holding = 0;
        for (long left = among; left != 0; left &= left - 1) {
            int part = Long.numberOfTrailingZeros(left);
            holding |= holds(parts[part]) ? 1L << part : 0;
        }
        return holding;
    }
}
