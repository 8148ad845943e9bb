package io.github.shipworthy.testkit.invariants;

/** Whether an invariant holds. */
public sealed interface Verdict {

    /**
     * Nothing was found that breaks it.
     *
     * @param looked how many situations were looked at, and whether these are all
     */
    record Holds(String looked) implements Verdict {}

    /**
     * Something breaks it, or nothing was looked at.
     *
     * @param message what, in lines; it ends with a case that fails alike, where one can be written
     */
    record Broken(String message) implements Verdict {}
}
