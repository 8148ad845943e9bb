package io.github.shipworthy.vocabulary;

/** The technologies of one risk, which an earlier phase registered. */
public interface Risk extends Technologies {

    /** Whether it is the risk of this code. */
    boolean of(String code);

    /** What its probability is read from, exactly. */
    @Property(least = "0")
    Rational ratio();

    /** Whether a technology that drives it drives another risk too. */
    @Property
    boolean sharesDriver();
}
