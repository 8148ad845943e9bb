package io.github.shipworthy.policy;

/** A value that conditions compare or formulas calculate with, as a call. */
interface DirectValue {

    /** What it is for a part. */
    Comparable<?> of(Considered part);

    /** What it is for some parts, by their indices. */
    default Comparable<?>[] of(DirectAnswers answers, long among) {
        Considered[] parts = answers.parts();
        Comparable<?>[] values = new Comparable<?>[parts.length];
        for (long left = among; left != 0; left &= left - 1) {
            int part = Long.numberOfTrailingZeros(left);
            values[part] = of(parts[part]);
        }
        return values;
    }
}
