package io.github.shipworthy.policy;

/** A condition as a call. */
@FunctionalInterface
interface DirectTest<P extends Considered> {

    /** Whether it holds for a part. */
    boolean holds(P part);
}
