package io.github.shipworthy.vocabulary;

/** A value that a report states; seen by audit phases alone. */
public interface Claim extends Part {

    /** Whether it is a list of values. */
    @Property
    boolean list();

    /** Whether the policy derives a value to compare it with. */
    @Property
    boolean derivedKnown();

    /** Whether the policy would derive such a value and finds none in the facts: no such level, gap or risk. */
    @Property
    boolean derivedNothing();

    /** Whether neither the portfolio nor the policy knows what it is about, so that nothing can be compared. */
    @Property
    boolean unheardOf();

    /** Whether it is the derived value: numbers by value, a ranking in order, other lists in any order. */
    @Property(guard = "derivedKnown")
    boolean agrees();

    /** Whether it has the derived values in another order. */
    @Property(guard = "derivedKnown")
    boolean reordered();
}
