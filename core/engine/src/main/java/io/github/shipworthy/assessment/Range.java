package io.github.shipworthy.assessment;

import java.math.BigDecimal;

/** From the least to the most that a score could be, given what is not known. Both ends belong to it. */
public record Range(BigDecimal low, BigDecimal high) {}
