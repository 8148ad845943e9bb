package io.github.shipworthy.policy;

/** A value that conditions compare or formulas calculate with, as a call. */
@FunctionalInterface
interface DirectValue<P extends Considered> {

    /** What it is for a part. */
    Comparable<?> of(P part);
}
