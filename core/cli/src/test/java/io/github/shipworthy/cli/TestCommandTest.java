package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir
    Path dir;

    private Path ours = Path.of("");

    @BeforeEach
    void extend_the_standard_policy_with_another_number_and_a_test() throws IOException {
        ours = Files.createDirectory(dir.resolve("ours"));
        Files.createDirectory(ours.resolve("tests"));
        write("policy.yaml", "schemaVersion: 1\nextends: standard\nname: ours\nversion: 0.1.0\n");
        write("parameters.yaml", "schemaVersion: 1\nparameters:\n  urgency.high.coverage: {value: 2/3}\n");
        expect("MEDIUM");
    }

    @Test
    void tests_that_pass_are_counted() {
        Run run = Run.of("test", ours.toString());
        assertThat(run).isEqualTo(new Run(0, "1 passed, 0 failed\n", ""));
    }

    @Test
    void a_test_that_fails_is_told_with_its_place_and_the_explanation() throws IOException {
        expect("HIGH");
        Run run = Run.of("test", ours.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\n\n      rule `Half of the market or more sells it` stayed silent: standard/urgency.drl:")
                .contains("and coverage is 0.5, urgency.high.coverage is 2/3")
                .startsWith("FAILED " + ours.resolve("tests").resolve("half.policy-test.yaml")
                        + ":4:5: Half of the market is not enough\n"
                        + "    it urgency: expected HIGH, and it is MEDIUM\n")
                .endsWith("\n0 passed, 1 failed\n");
    }

    @Test
    void no_test_is_no_pass() throws IOException {
        Files.delete(ours.resolve("tests/half.policy-test.yaml"));
        Run run = Run.of("test", ours.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("There are no tests, which is not a pass.");
    }

    @Test
    void a_broken_policy_is_no_failing_test() throws IOException {
        write("parameters.yaml", "schemaVersion: 1\nparameters:\n  urgency.hihg.coverage: {value: 2/3}\n");
        Run run = Run.of("test", ours.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("parameters.yaml:3:").contains("Maybe `urgency.high.coverage`?");
    }

    @Test
    void a_broken_test_is_no_failing_test() throws IOException {
        write("tests/half.policy-test.yaml", "schemaVersion: 1\ncases: [{name: No, givne: x}]\n");
        Run run = Run.of("test", ours.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("half.policy-test.yaml:2:").contains("Maybe `given`?");
    }

    @Test
    void what_is_no_directory_is_refused_with_a_way_on() {
        Run run = Run.of("test", "standard");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not a directory. `shipworthy init DIR` makes a copy");
    }

    @Test
    void json_and_junit_are_for_other_tools() {
        JsonObject json = JsonParser.parseString(
                        Run.of("test", ours.toString(), "--format", "json").out())
                .getAsJsonObject();
        assertThat(json.keySet()).containsExactly("policy", "cases", "floors");
        assertThat(json.getAsJsonObject("cases").get("passed").getAsInt()).isEqualTo(1);
        assertThat(Run.of("test", ours.toString(), "--format", "junit").out())
                .contains("<testsuites tests=\"1\" failures=\"0\"")
                .contains("name=\"Half of the market is not enough\"");
        assertThat(Run.of("test", ours.toString(), "--format", "xml").err())
                .contains("`xml` is not a format; these are: text, json, junit");
    }

    @Test
    void coverage_and_wrong_versions_are_of_what_stands_in_the_directory() {
        Run run = Run.of("test", ours.toString(), "--coverage", "--mutate", "--threads", "2");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Coverage: 0 of 0 rules (100 %), 0 of 0 condition sides (100 %), 0 of 0 grid rows (100 %), 1 of 3")
                .contains("  urgency.high.coverage: nothing is at, nothing above it\n")
                .contains("Mutation: 0 of 2 wrong versions killed (0 %), 0 equivalent\n")
                .contains("parameters.yaml:3:")
                .contains("    - urgency.high.coverage: 2/3\n");
    }

    @Test
    void a_floor_that_is_missed_is_found_and_told_on_the_stream_that_the_format_leaves_free() {
        Run text = Run.of("test", ours.toString(), "--min-limits", "34");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).endsWith("\nToo little: 1 of 3 limit positions (33 %) reached, at least 34 % wanted\n");
        assertThat(text.err()).isEmpty();
        Run junit = Run.of("test", ours.toString(), "--min-limits", "34", "--format", "junit");
        assertThat(junit.code()).isEqualTo(1);
        assertThat(junit.err()).startsWith("Too little: 1 of 3 limit positions");
        assertThat(Run.of("test", ours.toString(), "--min-limits", "33").code()).isZero();
        Run killed = Run.of("test", ours.toString(), "--min-killed", "1");
        assertThat(killed.code()).isEqualTo(1);
        assertThat(killed.out()).contains("Too little: 0 of 2 wrong versions (0 %) killed, at least 1 % wanted\n");
    }

    @Test
    void a_floor_is_a_percentage() {
        for (String percent : new String[] {"101", "-1"}) {
            Run run = Run.of("test", ours.toString(), "--min-rules", percent);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--min-rules is a whole number from 0 to 100, not " + percent);
        }
        assertThat(Run.of("test", ours.toString(), "--min-rules", "most").code())
                .isEqualTo(2);
        assertThat(Run.of("test", ours.toString(), "--threads", "0").err())
                .contains("--threads is a whole number from 1 to 256, not 0");
    }

    @Test
    void the_page_of_coverage_is_a_file_beside_the_results() throws IOException {
        Path page = dir.resolve("coverage.html");
        Run run = Run.of("test", ours.toString(), "--inherited", "--coverage-html", page.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readString(page))
                .contains("Half of the market or more sells it")
                .doesNotContain("http");
        Run within = Run.of(
                "test",
                ours.toString(),
                "--coverage-html",
                ours.resolve("policy.yaml").toString());
        assertThat(within.code()).isEqualTo(2);
        assertThat(within.err()).contains("is what this command reads");
        assertThat(Files.readString(ours.resolve("policy.yaml"))).startsWith("schemaVersion: 1\n");
    }

    private void expect(String urgency) throws IOException {
        write("tests/half.policy-test.yaml", """
                schemaVersion: 1
                asOf: 2026-02-24
                cases:
                  - name: Half of the market is not enough
                    given:
                      capabilities: {seeing: {name: Seeing}}
                      offerings: {seeing: {A: {status: FULL}, B: {status: NONE}}}
                      technologies:
                        - id: it
                          name: It
                          kind: SERVABLE_MODEL
                          capability: seeing
                          publication: {status: PUBLISHED, date: 2025-01-01}
                          official: {status: NONE}
                          weights: {status: OPEN}
                    expect: {it: {urgency: %s%s}}
                """.formatted(
                urgency, urgency.equals("HIGH") ? ", concluded: [\"Half of the market or more sells it\"]" : ""));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(ours.resolve(name), text, StandardCharsets.UTF_8);
    }
}
