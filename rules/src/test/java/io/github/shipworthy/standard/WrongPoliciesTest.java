package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes that the check accepts and that are wrong: the policy's own tests notice each. Its invariants are asked where no
 * case notices, for they take longer.
 */
class WrongPoliciesTest {

    private final List<PolicyTest> tests =
            PolicyTests.read(StandardPolicy.DIRECTORY).tests();

    @TempDir
    private Path folder;

    /** The kept list names the tests that fail; a test that stops noticing shows here. */
    @Test
    void each_wrong_policy_fails_a_test_of_the_policy() throws IOException {
        StringBuilder broken = new StringBuilder();
        List<WrongPolicy> all = WrongPolicy.all();
        for (WrongPolicy wrong : all) {
            List<String> failing = failing(wrong);
            assertThat(failing).as(wrong.name() + ": " + wrong.why()).isNotEmpty();
            broken.append(wrong.name()).append('\n');
            failing.forEach(test -> broken.append("    ").append(test).append('\n'));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        Kept.is("what-each-wrong-policy-breaks.txt", broken.toString());
    }

    private List<String> failing(WrongPolicy wrong) throws IOException {
        Policy policy = wrong.in(new PolicyCopy(folder.resolve(wrong.name()))).load();
        List<String> cases = failing(policy, test -> test.given().isPresent());
        return cases.isEmpty() ? failing(policy, test -> test.given().isEmpty()) : cases;
    }

    private List<String> failing(Policy policy, Predicate<PolicyTest> asked) {
        return tests.stream()
                .filter(asked)
                .filter(test -> test.run(policy) instanceof Failed)
                .map(test -> test.file().getFileName() + ": " + test.name())
                .toList();
    }
}
