package io.github.shipworthy.facts;

/** How far a vendor offers a capability. */
public enum Coverage {
    /** Offered. */
    FULL,
    /** Offered in part. */
    PARTIAL,
    /** Not offered. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
