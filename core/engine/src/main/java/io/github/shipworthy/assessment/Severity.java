package io.github.shipworthy.assessment;

/** How much an audit finding matters, from least to most. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Likely to mislead. */
    WARNING,
    /** Wrong. */
    ERROR
}
