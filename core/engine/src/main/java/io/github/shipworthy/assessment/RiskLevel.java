package io.github.shipworthy.assessment;

/** How probable a risk is, or how much it would hurt, from least to most. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
