package io.github.shipworthy.assessment;

/** What to do first: P0 before P1 before P2. */
public enum Priority {
    P0,
    P1,
    P2
}
