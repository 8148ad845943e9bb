package io.github.shipworthy.standard;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTests;
import io.github.shipworthy.testkit.cases.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests that the first page shows are good, and hold for the standard policy. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/shipworthy/standard/ReadmeTest.java");
    private static final Pattern YAML =
            Pattern.compile("```yaml\\n(schemaVersion: 1\\n.*?cases:.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\\n(assertThat\\(.*?)```", Pattern.DOTALL);

    @Test
    void the_tests_shown_pass(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("shown.policy-test.yaml"), shown(YAML), StandardCharsets.UTF_8);
        TestRun run = TestRun.of(PolicyTests.read(folder).tests(), StandardPolicy.POLICY);
        assertThat(run.results()).hasSize(2);
        assertThat(run.good()).as(run.text()).isTrue();
    }

    @Test
    void the_assertion_shown_holds_for_the_report() throws IOException {
        Policy policy = StandardPolicy.POLICY;
        Portfolio portfolio = StandardPolicy.report();
        assertThat(policy.assess(portfolio))
                .technology("vl2")
                .hasPriority(Priority.P0)
                .because("Open weights let anyone serve a model its owner does not serve")
                .carriesRisk("technical-debt");
        assertThat(Files.readString(SOURCE, StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains(shown(JAVA).replaceAll("\\s", ""));
    }

    private static String shown(Pattern block) throws IOException {
        Matcher matcher = block.matcher(Files.readString(README, StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
