package io.github.shipworthy.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTestException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The tests of files as JUnit sees them. */
class DynamicPolicyTestsTest {

    private static final Path SMALL = Path.of("src/test/resources/small");
    private static final Policy POLICY = Policy.load(SMALL);

    @TempDir
    private Path directory;

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "schemaVersion: 1\nasOf: 2026-02-24\n" + text, StandardCharsets.UTF_8);
    }

    private static List<DynamicTest> tests(DynamicNode container) {
        return ((DynamicContainer) container)
                .getChildren()
                .map(DynamicTest.class::cast)
                .toList();
    }

    @TestFactory
    Stream<DynamicNode> a_test_factory_runs_what_a_directory_holds() {
        return DynamicPolicyTests.of(SMALL);
    }

    @Test
    void a_file_is_a_container_and_a_case_is_a_test_with_its_line() throws IOException {
        file("one.policy-test.yaml", """
                cases:
                  - name: Served is noted
                    given: [{id: it, name: It, kind: SERVABLE_MODEL}]
                    expect: {it: {flags: [noted]}}
                """);
        file("tests/two.policy-test.yaml", """
                cases:
                  - name: It is first
                    given: [{id: it, name: It, kind: SERVABLE_MODEL}]
                    expect: {it: {priority: P0}}
                  - name: It is second
                    given: [{id: it, name: It, kind: SERVABLE_MODEL}]
                    expect: {it: {priority: P1}}
                """);
        List<DynamicNode> nodes = DynamicPolicyTests.of(POLICY, directory).toList();
        assertThat(nodes)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("one.policy-test.yaml", "tests/two.policy-test.yaml");
        Path two = directory.resolve("tests/two.policy-test.yaml");
        assertThat(nodes.get(1).getTestSourceUri()).contains(two.toUri());
        List<DynamicTest> tests = tests(nodes.get(1));
        assertThat(tests).extracting(DynamicNode::getDisplayName).containsExactly("It is first", "It is second");
        assertThat(tests.get(1).getTestSourceUri()).contains(URI.create(two.toUri() + "?line=7"));
        assertThatCode(tests.get(0).getExecutable()::execute).doesNotThrowAnyException();
        assertThatThrownBy(tests.get(1).getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("it priority: expected P1, and it is P0\n\nIt (it)\n==");
    }

    @Test
    void a_row_of_a_table_leads_to_its_line_of_the_table() throws IOException {
        Files.writeString(
                directory.resolve("kinds.csv"), "case,given it.kind,expect it.priority\nA model,SERVABLE_MODEL,P0\n");
        file("x.policy-test.yaml", """
                tables:
                  - name: Kinds
                    given: [{id: it, name: It, kind: ARCHITECTURE}]
                    from: kinds.csv
                """);
        List<DynamicNode> nodes = DynamicPolicyTests.of(POLICY, directory).toList();
        assertThat(tests(nodes.get(0)))
                .singleElement()
                .satisfies(test -> assertThat(test.getTestSourceUri())
                        .contains(URI.create(directory.resolve("kinds.csv").toUri() + "?line=2")));
    }

    @Test
    void no_tests_are_one_that_fails() {
        List<DynamicNode> nodes = DynamicPolicyTests.of(POLICY, directory).toList();
        assertThat(nodes).singleElement().isInstanceOf(DynamicTest.class);
        assertThatThrownBy(((DynamicTest) nodes.get(0)).getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessage("There are no tests in " + directory
                        + ", which is not a pass. Tests are files `*.policy-test.yaml`.");
    }

    @Test
    void tests_that_cannot_be_read_are_refused_with_every_problem() throws IOException {
        file("x.policy-test.yaml", "cases:\n  - {name: x, given: y, expect: {it: {priority: P0}}}\n");
        assertThatThrownBy(() -> DynamicPolicyTests.of(POLICY, directory))
                .isInstanceOf(PolicyTestException.class)
                .hasMessageContaining("there is no fixture `y`");
    }
}
