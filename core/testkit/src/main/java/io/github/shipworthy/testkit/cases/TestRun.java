package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.Outcome.Passed;
import java.util.ArrayList;
import java.util.List;

/**
 * How the tests of a policy turned out.
 *
 * @param results in the order of the tests
 */
public record TestRun(List<Result> results) {

    /** Copies the results. */
    public TestRun {
        results = List.copyOf(results);
    }

    /**
     * How one turned out.
     *
     * @param explanation why the policy decides as it does; empty unless it failed
     */
    public record Result(PolicyTest test, Outcome outcome, String explanation) {

        /** Whether it passed. */
        public boolean passed() {
            return outcome instanceof Passed;
        }

        /** What is wrong; empty when it passed. */
        public String message() {
            return outcome instanceof Failed failed ? failed.message() : "";
        }

        /** At how much an invariant that holds looked; empty for every other test. */
        public String looked() {
            return outcome instanceof Passed passed ? passed.looked() : "";
        }
    }

    /** Runs tests against a policy. */
    public static TestRun of(List<PolicyTest> tests, Policy policy) {
        return new TestRun(tests.stream().map(test -> result(test, policy)).toList());
    }

    private static Result result(PolicyTest test, Policy policy) {
        Outcome outcome = test.run(policy);
        return new Result(test, outcome, outcome instanceof Failed ? test.explain(policy) : "");
    }

    /** How many passed. */
    public int passed() {
        return (int) results.stream().filter(Result::passed).count();
    }

    /** How many failed. */
    public int failed() {
        return results.size() - passed();
    }

    /** Whether there was something to pass, and all of it passed: no tests at all are no pass. */
    public boolean good() {
        return !results.isEmpty() && failed() == 0;
    }

    /** The invariants that hold, in the order of the tests. */
    public List<Result> held() {
        return results.stream().filter(result -> !result.looked().isEmpty()).toList();
    }

    /**
     * For a terminal: each failure with its explanation, at how much each invariant that holds looked, then the totals;
     * ends with a line feed.
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        results.stream().filter(result -> !result.passed()).forEach(result -> {
            lines.add("FAILED " + result.test().at() + ": " + result.test().name());
            lines.add(result.message().indent(4).stripTrailing());
            if (!result.explanation().isBlank()) {
                lines.add("");
                lines.add(result.explanation().indent(6).stripTrailing());
            }
            lines.add("");
        });
        held().forEach(result -> lines.add("Held: " + result.test().name() + ": " + result.looked()));
        lines.add(
                results.isEmpty()
                        ? "There are no tests, which is not a pass. Tests are files `*" + PolicyTests.ENDING + "`."
                        : passed() + " passed, " + failed() + " failed");
        return String.join("\n", lines) + "\n";
    }
}
