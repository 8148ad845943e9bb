package io.github.shipworthy.facts;

/** How far the owner delivers a technology as a product. */
public enum Official {
    /** Generally available. */
    GA,
    /** Available without a promise. */
    BETA,
    /** A part of it is available. */
    PARTIAL,
    /** Available until a stated day. */
    TEMPORARY,
    /** Promised, not available. */
    ANNOUNCED,
    /** Was available once. */
    RETIRED,
    /** Not available. */
    NONE,
    /** Not known; neither yes nor no. */
    UNKNOWN
}
