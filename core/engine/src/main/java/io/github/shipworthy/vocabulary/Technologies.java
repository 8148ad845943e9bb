package io.github.shipworthy.vocabulary;

import org.kie.api.runtime.rule.RuleContext;

/**
 * A part of a portfolio that technologies belong to.
 *
 * <p>Its functions pick technologies by what they are: a text names a group or a flag of the policy, and a constant such
 * as {@code Priority.P0} stands for those of which that is the value. Two of them pick what is both.
 */
public interface Technologies extends Part {

    /** How many technologies belong to it. */
    @Property
    Rational size();

    /** Whether some of its technologies are picked. */
    boolean any(Object what);

    /** Whether some of its technologies are picked by both. */
    boolean any(Object what, Object and);

    /** How many of its technologies are picked. */
    Rational count(Object what);

    /** How many of its technologies are picked by both. */
    Rational count(Object what, Object and);

    /** The share of the second that is also the first, 0 to 1, exactly; there are some of the second. */
    Rational share(Object part, Object whole);

    /** Whether the coverage of a capability that the picked technologies serve is known. */
    boolean anyCoverage(Object what);

    /** The highest coverage of the capabilities that the picked technologies serve; known. */
    Rational highestCoverage(Object what);

    /** The mean coverage of the capabilities that the picked technologies serve, each counted once; known. */
    Rational meanCoverage(Object what);

    /** Opens a gap here, which the picked technologies would close. */
    void gap(RuleContext rule, Object what);

    /** Registers a risk of all its technologies, with what its probability is read from. */
    void risk(RuleContext rule, String code, Rational ratio);

    /** Registers a risk of the picked technologies, with what its probability is read from. */
    void risk(RuleContext rule, String code, Object what, Rational ratio);
}
