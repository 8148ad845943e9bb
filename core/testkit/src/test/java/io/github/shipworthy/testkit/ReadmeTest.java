package io.github.shipworthy.testkit;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThat;
import static io.github.shipworthy.testkit.PolicyAssertions.assertThatChange;
import static io.github.shipworthy.testkit.PolicyAssertions.assertThatRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import io.github.shipworthy.testkit.junit.DynamicPolicyTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README, compiled and run. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/shipworthy/testkit/ReadmeTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE_OF_TESTS =
            Pattern.compile("```yaml\n(schemaVersion: 1\nasOf.*?)```", Pattern.DOTALL);

    private final Policy policy = Shop.POLICY;
    private final Portfolio portfolio = Shop.PORTFOLIO;

    @Test
    void a_portfolio() {
        assertThat(policy.assess(portfolio))
                .by(policy)
                .hasRanking("vl2", "ocr2")
                .technology("vl2")
                .hasPriority(Priority.P0)
                .hasProductization(10)
                .because("Most of the market sells it")
                .carriesExactlyRisks("technical-debt")
                .row("gap:capability:seeing")
                .hasValue("manifestation", "LARGE");
    }

    @Test
    void a_rule() {
        assertThatRule(policy, "Most of the market sells it")
                .given("""
                        capabilities: {seeing: {name: Seeing}}
                        offerings: {seeing: {A: {status: FULL}, B: {status: FULL}, C: {status: NONE}}}
                        technologies: [{id: it, name: It, kind: SERVABLE_MODEL, capability: seeing}]
                        """)
                .concludes(Urgency.HIGH)
                .with("urgency.high.coverage", "0.7")
                .staysSilent();
    }

    @Test
    void a_change() {
        Policy changed = policy.with("urgency.high.coverage", "0.7");
        assertThatChange(policy, changed)
                .over(portfolio)
                .moves("vl2", Priority.P0, Priority.P1)
                .moves("vl2", "urgency", "HIGH", "MEDIUM")
                .moves("vl2", "planPriority", "P0", "P1")
                .ranksMayMove()
                .changesNothingElse();
    }

    @TestFactory
    Stream<DynamicNode> policy() {
        return DynamicPolicyTests.of(Path.of("src/test/resources/small"));
    }

    @Test
    void the_readme_shows_what_is_compiled_here() throws IOException {
        String here = withoutBlanks(Files.readString(SOURCE, StandardCharsets.UTF_8));
        List<String> shown = JAVA.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult block) -> withoutBlanks(block.group(1)))
                .toList();
        assertThat(shown).hasSize(4).allSatisfy(block -> assertThat(here).contains(block));
    }

    @Test
    void the_readme_shows_a_file_of_tests_that_is_read(@TempDir Path directory) throws IOException {
        Matcher yaml = FILE_OF_TESTS.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
        assertThat(yaml.find()).isTrue();
        Path tests = Files.createDirectories(directory.resolve("policy/tests"));
        Path portfolios = Files.createDirectories(directory.resolve("policy/portfolios"));
        Files.writeString(tests.resolve("shown.policy-test.yaml"), yaml.group(1), StandardCharsets.UTF_8);
        Files.writeString(
                tests.resolve("limits.csv"), "case,given it.weights.status,expect it.priority\nopen,OPEN,P1\n");
        Files.copy(Path.of("src/test/resources/shop/portfolio.yaml"), portfolios.resolve("report.yaml"));
        assertThat(PolicyTests.read(directory.resolve("policy")).tests())
                .extracting(PolicyTest::name)
                .containsExactly(
                        "Sold by everybody for a year comes first",
                        "Technologies alone make a portfolio",
                        "Two rules may not disagree",
                        "What the owner delivers gives the base: GA",
                        "What the owner delivers gives the base: BETA",
                        "The limits of urgency: open",
                        "The policy differs from `standard` as listed");
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s", "");
    }
}
