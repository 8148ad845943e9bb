package io.github.shipworthy.vocabulary;

/** The technologies that serve one capability, mainly or also. */
public interface Capability extends Technologies {

    /** Whether at least one vendor is known to offer, or not to offer, it. */
    @Property(fact = "coverage", measure = "coverage")
    boolean coverageKnown();

    /** The share of the vendors known to offer it, 0 to 1, exactly. */
    @Property(guard = "coverageKnown", fact = "coverage", measure = "coverage", least = "0", most = "1")
    Rational coverage();

    /** Whether some vendor's offering does not count because all evidence it names has expired. */
    @Property(fact = "expired")
    boolean evidenceExpired();

    /** Whether some of the technologies that serve it mainly are picked, as {@link #any(Object)} picks. */
    boolean mainly(Object what);

    /** Audit only: whether something states this value of it, in a field that begins with the given one and a dot. */
    boolean statedAs(String field, String value);

    /**
     * Audit only: whether one section says of it that it is offered, or that it is not, and the opposite of another
     * capability that stands just the same by this level of the policy.
     */
    boolean countedUnlike(String field, String level);
}
