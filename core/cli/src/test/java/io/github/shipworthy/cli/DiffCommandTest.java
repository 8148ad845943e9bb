package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path dir;

    private Path ours = Path.of("");

    @BeforeEach
    void extend_the_standard_policy_with_another_number() throws IOException {
        ours = Files.createDirectory(dir.resolve("ours"));
        write("ours/policy.yaml", "schemaVersion: 1\nextends: standard\nname: ours\nversion: 0.1.0\n");
        write("ours/parameters.yaml", "schemaVersion: 1\nparameters:\n  urgency.high.coverage: {value: 0.7}\n");
    }

    @Test
    void nothing_moves_between_a_policy_and_itself() {
        Run run = Run.of("diff", "standard", "standard", "report");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\nNothing moves: 15 technologies and ");
    }

    @Test
    void a_decision_that_moves_is_told_with_the_rule_and_the_number_behind_it() {
        Run run = Run.of("diff", "standard", ours.toString(), "report");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("parameter urgency.high.coverage 0.5 -> 0.7\n")
                .containsPattern("\nJanus image generation \\(janus\\)\n +priority +P0 -> P1\n")
                .containsPattern("no longer +Half of the market or more sells it\n")
                .doesNotContain("\r", " \n", "\u001B");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(JsonParser.parseString(Run.of("diff", "standard", ours.toString(), "report", "--format", "json")
                                .out())
                        .getAsJsonObject()
                        .getAsJsonObject("after")
                        .get("name")
                        .getAsString())
                .isEqualTo("ours");
        assertThat(Run.of("diff", "standard", ours.toString(), "report", "--format=markdown")
                        .out())
                .contains("| Janus image generation (janus) | priority | P0 | P1 |\n");
    }

    @Test
    void exactly_what_a_contract_lists_is_good_and_anything_else_is_found() throws IOException {
        Path contract = write("change.yaml", "schemaVersion: 1\nmoves: []\n");
        Run beyond = Run.of("diff", "standard", ours.toString(), "report", "--allow", contract.toString());
        assertThat(beyond.code()).isEqualTo(1);
        assertThat(beyond.out())
                .contains("\nNot in the contract:\n", "\n  - {id: janus, what: priority, from: P0, to: P1, why: }\n");
        String listed = beyond.out()
                .substring(beyond.out().indexOf("Not in the contract:\n") + "Not in the contract:\n".length())
                .replace("why: ", "why: reviewed");
        write("change.yaml", "schemaVersion: 1\nmoves:\n" + listed);
        Path report = dir.resolve("report.md");
        Run kept = Run.of(
                "diff",
                "standard",
                ours.toString(),
                "report",
                "--allow",
                contract.toString(),
                "--format",
                "markdown",
                "--output",
                report.toString());
        assertThat(kept).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(report, StandardCharsets.UTF_8)).contains("## The contract is kept\n");
        Run unmet = Run.of("diff", "standard", "standard", "report", "--allow", contract.toString());
        assertThat(unmet.code()).isEqualTo(1);
        assertThat(unmet.out()).contains("In the contract, and not happening:\n  " + contract + ":3:5: `");
    }

    @Test
    void everything_that_is_wrong_with_any_input_is_told_at_once() throws IOException {
        write("ours/parameters.yaml", "schemaVersion: 1\nparameters:\n  urgency.hihg.coverage: {value: 0.7}\n");
        Path contract =
                write("change.yaml", "schemaVersion: 1\nmoves: [{id: janus, what: priority, from: P0, to: P1}]\n");
        Run run = Run.of("diff", "none", ours.toString(), "reprot", "--allow", contract.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("none: is not a directory")
                .contains("Maybe `urgency.high.coverage`?")
                .contains("Maybe `report`?")
                .contains("change.yaml:2:9: moves[0]: `why` is missing.")
                .endsWith("\n4 problems\n");
    }

    @Test
    void a_portfolio_without_technologies_is_bad_input() throws IOException {
        Path empty = write(
                "empty.yaml", "schemaVersion: 1\nportfolio: {id: e, owner: o, asOf: 2026-02-24}\ntechnologies: []\n");
        Run run = Run.of("diff", "standard", "standard", empty.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has no technologies, so a comparison would examine nothing");
    }

    @Test
    void bad_usage_is_told() {
        assertThat(Run.of("diff", "standard", "standard")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Missing required parameter: 'PORTFOLIO'");
        });
        assertThat(Run.of("diff", "standard", "standard", "report", "--format", "html")
                        .err())
                .contains("`html` is not a format; these are: text, json, markdown");
    }

    @Test
    void the_output_is_never_written_over_an_input() throws IOException {
        Path contract = write("change.yaml", "schemaVersion: 1\nmoves: []\n");
        for (Path input : new Path[] {contract, ours.resolve("policy.yaml")}) {
            Run run = Run.of(
                    "diff",
                    "standard",
                    ours.toString(),
                    "report",
                    "--allow",
                    contract.toString(),
                    "--output",
                    input.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("is what this command reads");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text, StandardCharsets.UTF_8);
    }
}
