package io.github.shipworthy.testkit.cases;

/** How a test turned out. */
public sealed interface Outcome {

    /** The policy does what the test expects. */
    record Passed() implements Outcome {}

    /**
     * It does not.
     *
     * @param message what was expected and what came out, a line for each
     */
    record Failed(String message) implements Outcome {}
}
