package io.github.shipworthy.vocabulary;

import java.time.LocalDate;

/** A statement about the future, and the technologies of the gaps in the domain it is about. */
public interface Forecast extends Technologies {

    /** Whether it is about a domain in which an earlier phase opened a gap. */
    @Property
    boolean facesGap();

    /** Whether its probability is stated. */
    @Property
    boolean likelihoodKnown();

    /** Its probability, 0 to 1. */
    @Property(guard = "likelihoodKnown", fact = "basis", least = "0", most = "1")
    Rational likelihood();

    /** The probability that it does not come true, 0 to 1. */
    @Property(guard = "likelihoodKnown", fact = "basis", least = "0", most = "1")
    Rational doubt();

    /** Whether it names a day. */
    @Property
    boolean dueKnown();

    /** The day it speaks of. */
    @Property(guard = "dueKnown")
    LocalDate due();

    /** Whether its outcome was known on the portfolio's day. */
    @Property
    boolean resolved();

    /** Whether its outcome is known, if only in hindsight. */
    @Property
    boolean outcomeKnown();

    /** Whether it came true. */
    @Property(guard = "outcomeKnown")
    boolean cameTrue();

    /** Whether all evidence it names has expired. */
    @Property(fact = "expired")
    boolean evidenceExpired();

    /** How many pieces of evidence it names that have not expired. */
    @Property(fact = "basis")
    int namedEvidence();

    /** How many of those are graded too low to be trusted; what is not graded is not among them. */
    @Property(fact = "basis", measure = "trust")
    int untrustedEvidence();
}
