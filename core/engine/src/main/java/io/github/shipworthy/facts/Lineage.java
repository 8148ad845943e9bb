package io.github.shipworthy.facts;

/** Whether a technology shares its backbone with a product that is generally available. */
public enum Lineage {
    /** It does. */
    SHARED,
    /** It does not. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
