package io.github.shipworthy.vocabulary;

/** A value that a report states; seen by audit phases alone. */
public interface Claim extends Part {

    /** Whether it is a list of values. */
    @Property
    boolean list();

    /** Whether the policy derives a value to compare it with. */
    @Property
    boolean derivedKnown();

    /** Whether it is the derived value: numbers by value, a ranking in order, other lists in any order. */
    @Property(guard = "derivedKnown")
    boolean agrees();

    /** Whether it has the derived values in another order. */
    @Property(guard = "derivedKnown")
    boolean reordered();
}
