package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.change.ChangeContract.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeReportTest {

    private final Policy old = Small.policy();
    private final PolicyDiff diff = PolicyDiff.between(
                    old,
                    Small.with("policy.yaml", "version: 1.0.0", "version: 1.1.0")
                            .with("urgency.high.coverage", "3/5"))
            .over(Small.portfolio());

    @Test
    void text_tells_each_move_with_the_rules_and_the_edit_behind_it() {
        assertThat(written(ChangeReport.text(), diff, Optional.empty())).isEqualTo("""
                Policy     small 1.0.0 -> small 1.1.0
                Portfolio  small of Nobody, as of 2026-02-24

                What differs in the policy
                  parameter urgency.high.coverage 0.5 -> 0.6

                3 of 4 technologies and 1 of 5 rows move.
                Kendall's tau of the two rankings is 0.3333 (1 is the same order, -1 the reverse), over the 3
                technologies that both rank.

                Ear (ear)
                  priority              P0 -> P2
                  urgency               HIGH -> LOW
                  rank                  2 -> 3
                  mood                  TENSE -> none
                  no longer             Half of the market or more presses
                  no longer             A candidate that is urgent presses
                  no longer             What is urgent makes people tense
                  otherwise             Urgency says what comes first
                  because of            parameter urgency.high.coverage 0.5 -> 0.6: with the old value priority,
                                        urgency, rank, mood do not move

                Voice (voice)
                  urgency               HIGH -> LOW
                  mood                  TENSE -> none
                  no longer             Half of the market or more presses
                  no longer             What is urgent makes people tense
                  because of            parameter urgency.high.coverage 0.5 -> 0.6: with the old value urgency,
                                        mood do not move

                Hearing (gap:capability:hearing)
                  row                   present -> absent
                  manifestation         MISSING -> none
                  no longer             A capability that is pressed for is a gap
                  no longer             A gap is something missing
                  because of            parameter urgency.high.coverage 0.5 -> 0.6: with the old value row,
                                        manifestation do not move

                Only the rank moves of page (3 -> 2).
                """);
    }

    @Test
    void text_says_when_nothing_moves_and_tells_policies_of_one_name_apart() {
        PolicyDiff none =
                PolicyDiff.between(old, old.with("candidacy.below", "49")).over(Small.portfolio());
        assertThat(written(ChangeReport.text(), none, Optional.empty()))
                .containsPattern("Policy +small 1.0.0 \\([0-9a-f]{12}\\) -> small 1.0.0 \\([0-9a-f]{12}\\)\n")
                .contains("\nNothing moves: 4 technologies and 5 rows stay as they are.\n");
    }

    @Test
    void text_tells_what_is_not_as_the_contract_lists_as_entries_to_review() {
        Verdict verdict =
                contract("{id: ear, what: priority, from: P0, to: P1, why: w}").compare(diff);
        assertThat(written(ChangeReport.text(), diff, Optional.of(verdict)))
                .contains("""

                        Not in the contract:
                          - {id: page, what: rank, from: 3, to: 2, why: }
                          - {id: ear, what: priority, from: P0, to: P2, why: }
                        """)
                .endsWith("""
                        In the contract, and not happening:
                          change.yaml:3:3: `priority` of `ear` is listed to move from `P0` to `P1`, and it moves from `P0` to `P2`
                        """);
        assertThat(written(ChangeReport.text(), diff, Optional.of(new Verdict(List.of(), List.of()))))
                .endsWith("\nExactly what the contract lists happens.\n");
    }

    @Test
    void json_holds_all_of_it() {
        Verdict verdict =
                contract("{id: ear, what: priority, from: P0, to: P1, why: w}").compare(diff);
        JsonObject json = JsonParser.parseString(written(ChangeReport.json(), diff, Optional.of(verdict)))
                .getAsJsonObject();
        assertThat(json.get("examined")).hasToString("{\"technologies\":4,\"rows\":5}");
        assertThat(json.get("moved")).hasToString("{\"technologies\":3,\"rows\":1}");
        assertThat(json.get("rankCorrelation"))
                .hasToString("{\"measure\":\"Kendall's tau\",\"tau\":0.3333,\"technologies\":3}");
        assertThat(json.getAsJsonObject("changes").get("parameters"))
                .hasToString("[{\"key\":\"urgency.high.coverage\",\"before\":\"0.5\",\"after\":\"0.6\"}]");
        JsonObject page = json.getAsJsonArray("technologies").get(0).getAsJsonObject();
        assertThat(page)
                .hasToString(
                        "{\"id\":\"page\",\"name\":\"Page\",\"moves\":[{\"what\":\"rank\",\"from\":\"3\",\"to\":\"2\"}],"
                                + "\"rulesGained\":[],\"rulesLost\":[],\"rulesOtherwise\":[],\"causes\":[{\"parameters\":"
                                + "[{\"key\":\"urgency.high.coverage\",\"before\":\"0.5\",\"after\":\"0.6\"}],"
                                + "\"undoes\":[\"rank\"]}]}");
        assertThat(json.getAsJsonArray("rows")).hasSize(1);
        JsonObject contract = json.getAsJsonObject("contract");
        assertThat(contract.get("kept").getAsBoolean()).isFalse();
        assertThat(contract.getAsJsonArray("beyond")).hasSize(diff.moves().size());
        assertThat(contract.getAsJsonArray("unmet").get(0).getAsJsonObject().get("line"))
                .hasToString("3");
        assertThat(JsonParser.parseString(written(ChangeReport.json(), diff, Optional.empty()))
                        .getAsJsonObject()
                        .get("contract")
                        .isJsonNull())
                .isTrue();
    }

    @Test
    void markdown_has_a_row_for_each_move_and_the_reasons_below() {
        Verdict verdict =
                contract("{id: ear, what: priority, from: P0, to: P1, why: w}").compare(diff);
        assertThat(written(ChangeReport.markdown(), diff, Optional.of(verdict)))
                .startsWith("# What the change of the policy moves\n\nsmall 1.0.0 → small 1.1.0, over small of Nobody")
                .contains("**3 of 4 technologies and 1 of 5 rows move.** Kendall's tau")
                .contains("\n## The contract is broken\n\nNot in it:\n\n- page: rank 3 -\\> 2\n")
                .contains("\nIn it, and not happening:\n\n- change.yaml:3:3: \\`priority\\` of")
                .contains("\nOnly the rank moves of page (3 -\\> 2).\n")
                .contains(
                        "\n| | what | from | to |\n|---|---|---|---|\n| Ear (ear) | priority | P0 | P2 |\n|  | urgency | HIGH | LOW |\n")
                .contains("\n**Voice (voice)**\n\n- no longer: Half of the market or more presses\n");
    }

    @Test
    void nothing_of_a_policy_or_portfolio_is_active_in_a_report() {
        Difference hostile = new Difference(
                "x",
                "<img src=x>|@all\u001B[2J\u202E",
                List.of(new Move("x", "mood", "`A`", "[b](http://c)")),
                List.of("*rule*"),
                List.of(),
                List.of(),
                List.of());
        PolicyDiff made = new PolicyDiff(
                diff.changes(),
                diff.portfolio(),
                diff.examined(),
                diff.ranking(),
                List.of(hostile),
                List.of(),
                List.of());
        assertThat(written(ChangeReport.markdown(), made, Optional.empty()))
                .contains(
                        "| \\<img src=x\\>\\|`@`all\\\\u001B\\[2J\\\\u202E (x) | mood | \\`A\\` | \\[b\\](http`://`c) |\n")
                .contains("- now: \\*rule\\*\n");
        assertThat(written(ChangeReport.text(), made, Optional.empty())).contains("\\u001B[2J\\u202E (x)\n");
        assertThat(written(ChangeReport.json(), made, Optional.empty())).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void markdown_tells_the_first_of_many() {
        PolicyDiff many = new PolicyDiff(
                diff.changes(),
                diff.portfolio(),
                diff.examined(),
                diff.ranking(),
                Collections.nCopies(51, diff.technologies().get(1)),
                List.of(),
                List.of());
        assertThat(written(ChangeReport.markdown(), many, Optional.empty())).contains("\nand 1 more.\n");
    }

    private static ChangeContract contract(String entry) {
        return ChangeContract.read(
                "change.yaml", ("schemaVersion: 1\nmoves:\n- " + entry + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String written(ChangeReport report, PolicyDiff diff, Optional<Verdict> verdict) {
        StringWriter out = new StringWriter();
        try {
            report.write(diff, verdict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
