package io.github.shipworthy.policy;

/** A technology that is ranked. */
interface Candidate {

    String id();

    /** For each key of the ranking a number; the smaller stands first. */
    long[] places(Ranking ranking);
}
