package io.github.shipworthy.facts;

/** Whether third parties run a technology in service. */
public enum Hosts {
    /** At least one, named. */
    KNOWN,
    /** Nobody does. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
