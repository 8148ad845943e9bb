package io.github.shipworthy.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.junit.DynamicPolicyTests;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The section {@code change} of a file of tests is a test like the others. */
class ChangeSectionTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/change");
    private static final String NAME = "The policy differs from `policy` as listed";

    private final Policy before = Policy.load(DIRECTORY.resolve("policy"));
    private final Policy reviewed = before.with("crowded.least", "1/2");

    @Test
    void it_is_named_after_the_policy_before_and_stands_where_it_is_written() {
        assertThat(PolicyTests.read(DIRECTORY).tests()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo(NAME);
            assertThat(test.at()).hasToString(DIRECTORY.resolve("reviewed.policy-test.yaml") + ":3:3");
            assertThat(test.given()).isEmpty();
        });
    }

    @Test
    void it_passes_when_exactly_what_is_listed_happens() {
        TestRun run = TestRun.of(PolicyTests.read(DIRECTORY).tests(), reviewed);
        assertThat(run.good()).isTrue();
        assertThat(run.text()).isEqualTo("1 passed, 0 failed\n");
    }

    @Test
    void it_fails_with_what_happens_instead() {
        TestRun run = TestRun.of(PolicyTests.read(DIRECTORY).tests(), reviewed.with("candidacy.below", "20"));
        assertThat(run.good()).isFalse();
        assertThat(run.text())
                .startsWith("FAILED " + DIRECTORY.resolve("reviewed.policy-test.yaml") + ":3:3: " + NAME + "\n")
                .contains("    Not in the contract:\n      - {id: ")
                .endsWith("\n0 passed, 1 failed\n");
    }

    @Test
    void in_junit_it_is_a_test_of_its_file() {
        assertThatCode(junit(reviewed).getExecutable()::execute).doesNotThrowAnyException();
        assertThatThrownBy(junit(before).getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("In the contract, and not happening:");
    }

    private static DynamicTest junit(Policy policy) {
        DynamicContainer file = (DynamicContainer)
                DynamicPolicyTests.of(policy, DIRECTORY).findFirst().orElseThrow();
        DynamicTest test = (DynamicTest) file.getChildren().findFirst().orElseThrow();
        assertThat(test.getDisplayName()).isEqualTo(NAME);
        return test;
    }
}
