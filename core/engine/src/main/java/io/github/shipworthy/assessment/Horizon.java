package io.github.shipworthy.assessment;

/** When something is planned, from not at all to soonest. Where several hold, the soonest counts. */
public enum Horizon {
    /** Not planned. */
    NONE,
    /** In more than twelve months. */
    LONG,
    /** In six to twelve months. */
    MID,
    /** Within six months. */
    SHORT,
    /** Announced by its owner, and watched until its release. */
    TRACK
}
