package io.github.shipworthy.policy;

/** A value that conditions compare or formulas calculate with, as a call. */
interface DirectValue {

    /** What it is for a part. */
    Comparable<?> of(Considered part);

    /** Whether it is the same for all parts of a portfolio. */
    default boolean isSame() {
        return false;
    }

    /** What it is for some parts, by their indices. */
    default Comparable<?>[] of(DirectAnswers answers, long among) {
        return answers.values(this, among);
    }
}
