package io.github.shipworthy.facts;

/** Whether a technology was made public by its owner. */
public enum Publication {
    /** A paper, report or release notes of its own. */
    PUBLISHED,
    /** Named by its owner, described nowhere. */
    MENTIONED,
    /** Public without the owner's will. */
    LEAKED,
    /** Not public. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
