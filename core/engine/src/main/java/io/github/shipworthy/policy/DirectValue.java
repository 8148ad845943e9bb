package io.github.shipworthy.policy;

/** A value that conditions compare or formulas calculate with, as a call. */
interface DirectValue {

    /** What it is for a part. */
    Comparable<?> of(Considered part);
}
