package io.github.shipworthy.policy;

/** How the rules of a policy are asked. The answers are the same to the byte, messages of failures included. */
public enum Engine {

    /** As plain calls, phase by phase; a phase with anything that is more than that goes through sessions. */
    DIRECT,

    /** Through sessions of the rule engine, every phase. */
    SESSION
}
