package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The standard policy's own tests, and the report's tables as such tests. */
class PolicyTestsTest {

    private static final Path REPORT = Path.of("src/test/resources/report-tests");

    @TestFactory
    Stream<DynamicNode> the_policy_passes_its_own_tests() {
        return passes(PolicyTests.read(StandardPolicy.DIRECTORY).tests());
    }

    @TestFactory
    Stream<DynamicNode> the_report_comes_out_of_its_facts() {
        return passes(PolicyTests.read(REPORT).tests());
    }

    /** A container a file. */
    private static Stream<DynamicNode> passes(List<PolicyTest> tests) {
        assertThat(tests).isNotEmpty();
        return tests.stream()
                .map(PolicyTest::file)
                .distinct()
                .map(file -> DynamicContainer.dynamicContainer(
                        String.valueOf(file.getFileName()),
                        tests.stream()
                                .filter(test -> test.file().equals(file))
                                .map(test -> DynamicTest.dynamicTest(test.name(), () -> passes(test)))));
    }

    private static void passes(PolicyTest test) {
        if (test.run(StandardPolicy.POLICY) instanceof Failed failed) {
            throw new AssertionError(test.at() + ": " + failed.message() + "\n" + test.explain(StandardPolicy.POLICY));
        }
    }
}
