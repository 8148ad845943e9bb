package io.github.shipworthy.testkit.junit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests of a policy's files, for a method that {@code @TestFactory} marks: a container for each file. */
public final class DynamicPolicyTests {

    private DynamicPolicyTests() {}

    /**
     * The tests in a policy's directory, of that policy.
     *
     * @throws io.github.shipworthy.policy.PolicyException when the policy cannot be used
     * @throws io.github.shipworthy.testkit.cases.PolicyTestException when its tests cannot be read
     */
    public static Stream<DynamicNode> of(Path policyDirectory) {
        return of(Policy.load(policyDirectory), policyDirectory);
    }

    /**
     * The tests in a directory and in its folder {@code tests}, of this policy; one that fails when there are none. Each
     * leads an IDE to its line.
     *
     * @throws io.github.shipworthy.testkit.cases.PolicyTestException when the tests cannot be read
     */
    public static Stream<DynamicNode> of(Policy policy, Path directory) {
        List<PolicyTest> tests = PolicyTests.read(directory).tests();
        if (tests.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("no tests", directory.toUri(), () -> {
                throw new AssertionError("There are no tests in " + directory
                        + ", which is not a pass. Tests are files `*" + PolicyTests.ENDING + "`.");
            }));
        }
        return tests.stream().collect(groupingBy(PolicyTest::file, LinkedHashMap::new, toList())).entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        name(directory, file.getKey()),
                        file.getKey().toUri(),
                        file.getValue().stream().map(test -> dynamic(test, policy))));
    }

    private static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static DynamicNode dynamic(PolicyTest test, Policy policy) {
        Path file = test.file().getFileSystem().getPath(test.at().file());
        URI source = URI.create(file.toUri() + "?line=" + Math.max(1, test.at().line()));
        return DynamicTest.dynamicTest(test.name(), source, () -> {
            if (test.run(policy) instanceof Failed failed) {
                String explanation = test.explain(policy).stripTrailing();
                throw new AssertionError(failed.message() + (explanation.isEmpty() ? "" : "\n\n" + explanation));
            }
        });
    }
}
