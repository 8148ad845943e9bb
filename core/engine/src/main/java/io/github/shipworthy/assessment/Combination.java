package io.github.shipworthy.assessment;

/** How several conclusions become one result. */
public enum Combination {
    /** Points are added up. */
    SUM,
    /** The highest counts. */
    HIGHEST,
    /** There may be only one; two that differ are an error. */
    SINGLE
}
