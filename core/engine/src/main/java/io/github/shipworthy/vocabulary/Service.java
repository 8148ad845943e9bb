package io.github.shipworthy.vocabulary;

import io.github.shipworthy.facts.Official;

/** An endpoint or a feature of the owner's interface. */
public interface Service extends Part {

    /** How far its owner delivers it, as stated; unknown once all evidence it names has expired. */
    @Property(fact = "stated")
    Official stated();

    /** Whether what is stated of it does not count because all evidence it names has expired. */
    @Property(fact = "expired")
    boolean evidenceExpired();

    /** Whether it is temporary and its last day lies before the portfolio's. */
    @Property
    boolean expired();

    /** Audit only: whether a stated list of this field, or of one that begins with it and a dot, names it. */
    boolean named(String field);
}
