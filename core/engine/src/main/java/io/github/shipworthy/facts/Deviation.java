package io.github.shipworthy.facts;

/** Whether the product is declared to differ from what was published. */
public enum Deviation {
    /** It is. */
    DECLARED,
    /** Nothing of the kind is declared. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
