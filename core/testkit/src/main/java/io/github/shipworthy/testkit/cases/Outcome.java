package io.github.shipworthy.testkit.cases;

/** How a test turned out. */
public sealed interface Outcome {

    /**
     * The policy does what the test expects.
     *
     * @param looked at how much an invariant looked; empty for a case
     */
    record Passed(String looked) implements Outcome {
        /** That of a case. */
        public Passed() {
            this("");
        }
    }

    /**
     * It does not.
     *
     * @param message what was expected and what came out, a line for each
     */
    record Failed(String message) implements Outcome {}
}
