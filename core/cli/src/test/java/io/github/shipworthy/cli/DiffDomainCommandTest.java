package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff --domain} over edits of the standard policy. */
class DiffDomainCommandTest {

    private static final Path PRIORITY = Path.of("../../rules/standard/tables/priority.csv");

    @TempDir
    Path dir;

    private Path ours = Path.of("");

    @BeforeEach
    void extend_the_standard_policy() throws IOException {
        ours = Files.createDirectory(dir.resolve("ours"));
        write("ours/policy.yaml", "schemaVersion: 1\nextends: standard\nname: ours\nversion: 0.1.0\n");
    }

    @Test
    void a_rule_that_lists_its_kinds_instead_of_asking_for_what_is_served_is_equivalent() throws IOException {
        write("ours/policy.yaml", """
                schemaVersion: 1
                extends: standard
                name: ours
                version: 0.1.0
                phases:
                  - {name: planning, rules: [ours.drl]}
                """);
        write("ours/ours.drl", """
                package ours;

                import io.github.shipworthy.assessment.Horizon;
                import io.github.shipworthy.facts.Kind;
                import io.github.shipworthy.facts.Weights;
                import io.github.shipworthy.vocabulary.Technology;

                rule "What outsiders can run already can be shipped within half a year"
                    @rationale( "The weights are open and an existing service can carry it" )
                    @source( "report 5.1" )
                when
                    $t : Technology( member( "planned" ), weights == Weights.OPEN,
                                     kind in ( Kind.SERVABLE_MODEL, Kind.PLATFORM_COMPONENT, Kind.INFERENCE_TECHNIQUE ) )
                then
                    $t.conclude( kcontext, Horizon.SHORT );
                end
                """);
        Run run = domain();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\n  changed rule What outsiders can run already can be shipped within half a year\n")
                .contains("\nEquivalent over 3,888 situations: each is decided the same.\n")
                .contains("\nCompared are horizon, by kind, ");
    }

    @Test
    void a_number_that_no_score_reaches_is_equivalent() throws IOException {
        parameter("candidacy.productization.below: {value: 49}");
        Run run = domain();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\nEquivalent over 19,440 situations: each is decided the same.\n");
    }

    @Test
    void a_limit_that_is_one_off_is_shown_at_the_limit() throws IOException {
        parameter("urgency.very-high.lag: {value: 13}");
        JsonObject found = smallest("urgency", "VERY_HIGH", "HIGH");
        assertThat(found.getAsJsonObject("facts"))
                .isEqualTo(JsonParser.parseString(
                        "{publication: PUBLISHED, official: GA, coverage: \"1/1\", lag: \"12\"}"));
    }

    @Test
    void a_parameter_is_shown_between_its_two_values() throws IOException {
        parameter("urgency.high.coverage: {value: 0.7}");
        JsonObject found = smallest("urgency", "HIGH", "LOW");
        assertThat(found.getAsJsonObject("facts"))
                .isEqualTo(JsonParser.parseString("{official: GA, coverage: \"1/2\"}"));
    }

    @Test
    void a_row_of_a_grid_is_shown_with_the_fewest_facts_that_lead_to_it() throws IOException {
        Files.createDirectory(ours.resolve("tables"));
        write(
                "ours/tables/priority.csv",
                Files.readString(PRIORITY, StandardCharsets.UTF_8).replace("LOW,P2,", "LOW,P1,"));
        JsonObject found = smallest("priority", "P2", "P1");
        // Each technology has a kind; the first one is that of which nothing else is known.
        assertThat(found.getAsJsonObject("facts").keySet()).containsExactly("kind", "official");
        assertThat(found.getAsJsonObject("facts").get("kind").getAsString()).isEqualTo("SERVABLE_MODEL");
    }

    @Test
    void what_one_technology_does_not_show_is_told_and_not_claimed() throws IOException {
        parameter("risk.domain.models: {value: 3}");
        Run run = domain();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\nUndecided: nothing that differs can be seen in one technology.\n")
                .contains("\nNot looked at\n  A domain with several waiting models carries a technical debt");
    }

    @Test
    void every_mistake_of_both_policies_is_told() throws IOException {
        parameter("urgency.hihg.coverage: {value: 0.7}");
        Run run = Run.of("diff", "none", ours.toString(), "--domain");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none: is not a directory", "Maybe `urgency.high.coverage`?");
    }

    @Test
    void a_portfolio_or_a_contract_beside_it_is_bad_usage() {
        assertThat(Run.of("diff", "standard", "standard", "report", "--domain")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--domain takes no PORTFOLIO");
        });
        assertThat(Run.of("diff", "standard", "standard", "--domain", "--allow", "x.yaml"))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(2);
                    assertThat(run.err()).contains("--domain takes no --allow");
                });
    }

    @Test
    void the_output_is_never_written_over_a_policy() throws IOException {
        parameter("urgency.high.coverage: {value: 0.7}");
        Run run = Run.of(
                "diff",
                "standard",
                ours.toString(),
                "--domain",
                "--output",
                ours.resolve("policy.yaml").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is what this command reads");
    }

    /** The smallest case, after both policies were asked about the portfolio that was printed. */
    private JsonObject smallest(String what, String from, String to) throws IOException {
        Run run = domain("--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.get("verdict").getAsString()).isEqualTo("DIFFERENT");
        JsonObject found = json.getAsJsonObject("case");
        assertThat(found.getAsJsonArray("decided")).contains(move(what, from, to));
        Path portfolio = write("case.yaml", found.get("portfolio").getAsString());
        assertThat(answer(portfolio, what)).isEqualTo(from);
        assertThat(answer(portfolio, what, "--policy", ours.toString())).isEqualTo(to);
        Run over = Run.of("diff", "standard", ours.toString(), portfolio.toString(), "--format", "json");
        JsonArray moved = JsonParser.parseString(over.out()).getAsJsonObject().getAsJsonArray("technologies");
        assertThat(moved).isEqualTo(found.getAsJsonArray("technologies")).isNotEmpty();
        return found;
    }

    private static JsonObject move(String what, String from, String to) {
        JsonObject move = new JsonObject();
        move.addProperty("what", what);
        move.addProperty("from", from);
        move.addProperty("to", to);
        return move;
    }

    private static String answer(Path portfolio, String what, String... more) {
        List<String> arguments = new ArrayList<>(List.of("assess", portfolio.toString(), "--format", "json"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        return JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonArray("technologies")
                .get(0)
                .getAsJsonObject()
                .get(what)
                .getAsString();
    }

    private Run domain(String... more) {
        List<String> arguments = new ArrayList<>(List.of("diff", "standard", ours.toString(), "--domain"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(new String[0]));
    }

    private void parameter(String line) throws IOException {
        write("ours/parameters.yaml", "schemaVersion: 1\nparameters:\n  " + line + "\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text, StandardCharsets.UTF_8);
    }
}
