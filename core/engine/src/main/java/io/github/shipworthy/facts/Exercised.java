package io.github.shipworthy.facts;

/** Whether outsiders have used a working artefact of a technology. */
public enum Exercised {
    /** They have. */
    YES_BY_OUTSIDERS,
    /** They have not. */
    NO,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
