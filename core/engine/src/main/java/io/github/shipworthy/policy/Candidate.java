package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableLongArray;

/** A technology that is ranked. */
interface Candidate {

    String id();

    /** For each key of the ranking a number; the smaller stands first. */
    ImmutableLongArray places(Ranking ranking);
}
