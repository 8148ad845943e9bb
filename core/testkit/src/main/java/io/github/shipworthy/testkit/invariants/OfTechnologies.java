package io.github.shipworthy.testkit.invariants;

/** A law about single technologies. */
sealed interface OfTechnologies extends Law permits Monotone, Answered, EveryInputMatters {}
