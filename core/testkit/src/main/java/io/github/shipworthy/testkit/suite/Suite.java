package io.github.shipworthy.testkit.suite;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.testkit.cases.Outcome.Passed;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import io.github.shipworthy.testkit.cases.TestRun;
import io.github.shipworthy.testkit.coverage.Coverage;
import io.github.shipworthy.testkit.mutation.Check;
import io.github.shipworthy.testkit.mutation.Mutation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A policy and its tests. Immutable and thread-safe. */
public final class Suite {

    private final Policy policy;
    private final List<PolicyTest> tests;
    private final Predicate<Location> counts;

    private Suite(Policy policy, List<PolicyTest> tests, Predicate<Location> counts) {
        this.policy = policy;
        this.tests = List.copyOf(tests);
        this.counts = counts;
    }

    /**
     * A policy's directory, with the tests in it and in its folder {@code tests}; there may be none. What the policy
     * inherits from one it extends has tests there, and counts neither in {@link #coverage} nor in {@link #mutation}.
     *
     * @throws io.github.shipworthy.policy.PolicyException when the policy cannot be used
     * @throws io.github.shipworthy.testkit.cases.PolicyTestException when its tests cannot be read
     */
    public static Suite load(Path directory) {
        Policy policy = Policy.load(directory);
        return new Suite(
                policy,
                PolicyTests.read(directory).tests(),
                at -> Path.of(at.file()).startsWith(directory));
    }

    /** These tests of a policy, of which everything counts. */
    public static Suite of(Policy policy, List<PolicyTest> tests) {
        return new Suite(policy, tests, at -> true);
    }

    /** The same, and what the policy inherits counts too. */
    public Suite withInherited() {
        return of(policy, tests);
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** How its tests turn out. */
    public TestRun run() {
        return TestRun.of(tests, policy);
    }

    /**
     * What of the policy the assessments of its tests reach. One that fails reaches nothing, and neither does a test that
     * assesses no portfolio of its own.
     */
    public Coverage coverage() {
        Workbench workbench = Workbench.of(policy);
        Coverage coverage = new Coverage(workbench, counts);
        checks().forEach(check -> check.sees().run(workbench).ifPresent(coverage::add));
        return coverage;
    }

    /**
     * What would notice a slip: the tests that assess a portfolio. What holds for every portfolio, and what a change may
     * move, is not run on each wrong version: it would take long, and a contract notices any change.
     */
    public Mutation mutation() {
        return new Mutation(policy, counts, checks().toList());
    }

    private Stream<Check> checks() {
        return tests.stream().flatMap(test -> test.given().map(given -> check(test, given)).stream());
    }

    private static Check check(PolicyTest test, PolicyTest.Given given) {
        return new Check(
                test.name(),
                new Check.Assessed(given.portfolio(), given.parameters(), given.audit()),
                policy -> test.run(policy) instanceof Passed);
    }
}
