package io.github.shipworthy.facts;

/** Whether outsiders can get the weights, or the source, of a technology. */
public enum Weights {
    /** Anyone may use them commercially. */
    OPEN,
    /** On request only. */
    GATED,
    /** Not for commercial use. */
    NON_COMMERCIAL,
    /** Not available. */
    NONE,
    /** There are none to have. */
    NOT_APPLICABLE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
