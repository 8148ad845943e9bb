package io.github.shipworthy.assessment;

/** Whether a technology stands for a decision at all. */
public enum Candidacy {
    NOT_CANDIDATE,
    CANDIDATE
}
