package io.github.shipworthy.assessment;

/** How hard the market presses, from least to most. */
public enum Urgency {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
