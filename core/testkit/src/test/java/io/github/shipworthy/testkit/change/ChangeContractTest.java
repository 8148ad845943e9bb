package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeContractTest {

    private static final String CROWDED = """
            schemaVersion: 1
            moves:
              - {id: ear, what: "flag:crowded", from: absent, to: present, why: reviewed}
              - {id: voice, what: "flag:crowded", from: absent, to: present, why: reviewed}
            """;

    private static PolicyDiff crowded = nothing();
    private static PolicyDiff pressed = nothing();

    private static PolicyDiff nothing() {
        return PolicyDiff.between(Small.policy(), Small.policy()).over(Small.portfolio());
    }

    @BeforeAll
    static void compare() {
        crowded = PolicyDiff.between(Small.policy(), Small.policy().with("crowded.least", "1/2"))
                .over(Small.portfolio());
        pressed = PolicyDiff.between(Small.policy(), Small.policy().with("urgency.high.coverage", "3/5"))
                .over(Small.portfolio());
    }

    @Test
    void a_contract_that_lists_exactly_what_happens_is_kept() {
        assertThat(contract(CROWDED).compare(crowded).kept()).isTrue();
        assertThat(contract("schemaVersion: 1\nmoves: []\n").compare(nothing()).kept())
                .isTrue();
    }

    @Test
    void a_move_that_is_not_listed_is_beyond_it() {
        String shorter = CROWDED.substring(0, CROWDED.indexOf("  - {id: voice"));
        ChangeContract.Verdict verdict = contract(shorter).compare(crowded);
        assertThat(verdict.kept()).isFalse();
        assertThat(verdict.beyond()).containsExactly(new Move("voice", "flag:crowded", "absent", "present"));
        assertThat(verdict.unmet()).isEmpty();
    }

    @Test
    void a_listed_move_that_does_not_happen_is_told_with_its_place() {
        ChangeContract.Verdict verdict = contract(CROWDED).compare(nothing());
        assertThat(verdict.beyond()).isEmpty();
        assertThat(verdict.unmet())
                .extracting(Problem::toString)
                .containsExactly(
                        "change.yaml:3:5: `flag:crowded` of `ear` is listed to move from `absent` to `present`, and it"
                                + " stays",
                        "change.yaml:4:5: `flag:crowded` of `voice` is listed to move from `absent` to `present`, and"
                                + " it stays");
    }

    @Test
    void a_move_to_another_value_is_both_beyond_and_not_happening() {
        ChangeContract.Verdict verdict = contract(moves("{id: ear, what: priority, from: P0, to: P1, why: w}"))
                .compare(pressed);
        assertThat(verdict.beyond()).contains(new Move("ear", "priority", "P0", "P2"));
        assertThat(verdict.unmet())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("and it moves from `P0` to `P2`"));
    }

    @Test
    void a_misspelt_id_or_answer_gets_the_nearest() {
        ChangeContract.Verdict verdict = contract(moves(
                        "{id: eer, what: priority, from: P0, to: P2, why: w}",
                        "{id: ear, what: priorty, from: P0, to: P2, why: w}"))
                .compare(pressed);
        assertThat(verdict.unmet())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        id -> assertThat(id).endsWith("there is no such technology or row. Maybe `ear`?"),
                        what -> assertThat(what).endsWith("and it stays. Maybe `priority`?"));
    }

    @Test
    void ranks_are_moves_like_the_others_unless_any_may_move() {
        String listed = moves(pressed.moves().stream()
                .filter(move -> !move.isRank())
                .map(move -> Entry.of(move).substring(2).replace("why: ", "why: w"))
                .toArray(String[]::new));
        assertThat(contract(listed).compare(pressed).beyond())
                .containsExactlyInAnyOrder(new Move("page", "rank", "3", "2"), new Move("ear", "rank", "2", "3"));
        assertThat(contract(listed.replace("moves:", "ranks: any\nmoves:"))
                        .compare(pressed)
                        .kept())
                .isTrue();
    }

    @Test
    void a_listed_rank_has_to_happen_even_when_any_may_move() {
        String ranks = "schemaVersion: 1\nranks: any\nmoves:\n  - {id: eye, what: rank, from: 1, to: 2, why: w}\n";
        assertThat(contract(ranks).compare(crowded).unmet()).hasSize(1);
    }

    @Test
    void numbers_and_truths_are_compared_as_outputs_write_them() {
        assertThat(contract(moves(
                                "{id: a, what: productization, from: 30.0, to: 0.50, why: w}",
                                "{id: a, what: candidate, from: true, to: none, why: w}"))
                        .moves())
                .extracting(ListedMove::move)
                .containsExactly(
                        new Move("a", "productization", "30", "0.5"), new Move("a", "candidate", "true", "none"));
    }

    @Test
    void over_several_portfolios_a_move_happens_in_one_of_them_and_none_goes_beyond() {
        assertThat(contract(CROWDED).compare(nothing(), crowded).kept()).isTrue();
        assertThat(contract(CROWDED).compare(pressed, crowded).beyond()).containsExactlyElementsOf(pressed.moves());
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        List<Problem> problems = problems("""
                schemaVersion: 1
                rank: any
                moves:
                  - {id: ear, wath: priority, from: P0, to: P2, why: w}
                  - {id: eye, what: priority, from: P0, to: P2, why: }
                  - {id: page, what: rank, from: [1], to: 2, why: w}
                """);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "change.yaml:2:1: `rank` is not a property of a change contract. Maybe `ranks`?",
                        "change.yaml:4:5: moves[0]: `what` is missing.",
                        "change.yaml:4:15: moves[0]: `wath` is not a property of a reviewed move. Maybe `what`?",
                        "change.yaml:5:53: moves[1].why: expected a text, found nothing (null).",
                        "change.yaml:6:34: moves[2].from: expected a text, a number or `true` or `false`, found a"
                                + " list.");
    }

    @Test
    void a_move_listed_twice_and_one_that_is_none_are_refused() {
        assertThat(problems(moves(
                        "{id: ear, what: priority, from: P0, to: P2, why: w}",
                        "{id: ear, what: priority, from: P0, to: P1, why: w}",
                        "{id: eye, what: priority, from: P0, to: P0, why: w}")))
                .extracting(Problem::toString)
                .containsExactly(
                        "change.yaml:4:5: `priority` of `ear` from `P0` is listed already, on line 3",
                        "change.yaml:5:5: from `P0` to `P0` is no move");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThat(catchThrowableOfType(ChangeContractException.class, () -> ChangeContract.load(Path.of("none.yaml")))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("none.yaml: there is no such file.");
    }

    @Test
    void a_move_told_as_an_entry_is_refused_until_somebody_says_why() {
        String entry = Entry.of(new Move("a-\"b", "flag:x", "1/2", "none"));
        assertThat(entry).isEqualTo("- {id: \"a-\\\"b\", what: flag:x, from: 1/2, to: none, why: }");
        assertThat(problems("schemaVersion: 1\nmoves:\n" + entry + "\n"))
                .extracting(Problem::message)
                .containsExactly("moves[0].why: expected a text, found nothing (null).");
        assertThat(contract("schemaVersion: 1\nmoves:\n" + entry.replace("why: ", "why: w") + "\n")
                        .moves())
                .extracting(ListedMove::move)
                .containsExactly(new Move("a-\"b", "flag:x", "1/2", "none"));
    }

    private static String moves(String... entries) {
        return "schemaVersion: 1\nmoves:\n  - " + String.join("\n  - ", entries) + "\n";
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(ChangeContractException.class, () -> contract(text))
                .problems();
    }

    private static ChangeContract contract(String text) {
        return ChangeContract.read("change.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
