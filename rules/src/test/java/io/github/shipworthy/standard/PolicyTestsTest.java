package io.github.shipworthy.standard;

import io.github.shipworthy.testkit.junit.DynamicPolicyTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The standard policy's own tests, and the report's tables as such tests. */
class PolicyTestsTest {

    private static final Path REPORT = Path.of("src/test/resources/report-tests");

    @TestFactory
    Stream<DynamicNode> the_policy_passes_its_own_tests() {
        return DynamicPolicyTests.of(StandardPolicy.POLICY, StandardPolicy.DIRECTORY);
    }

    @TestFactory
    Stream<DynamicNode> the_report_comes_out_of_its_facts() {
        return DynamicPolicyTests.of(StandardPolicy.POLICY, REPORT);
    }
}
