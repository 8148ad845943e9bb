package io.github.shipworthy.policy;

/** A condition as a call. */
interface DirectTest {

    /** Whether it holds for a part. */
    boolean holds(Considered part);
}
