package io.github.shipworthy.testkit;

import static io.github.shipworthy.testkit.PolicyAssertions.assertThatChange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.change.Small;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangeAssertTest {

    private final Policy old = Small.policy();
    private final Policy next = old.with("urgency.high.coverage", "3/5");

    @Test
    void what_was_named_moves_and_nothing_else() {
        assertThatChange(old, next)
                .over(Small.portfolio())
                .moves("ear", Priority.P0, Priority.P2)
                .moves("ear", "urgency", "HIGH", "LOW")
                .moves("ear", "mood", "TENSE", "none")
                .moves("voice", "urgency", "HIGH", "LOW")
                .moves("voice", "mood", "TENSE", "none")
                .moves("gap:capability:hearing", "row", "present", "absent")
                .moves("gap:capability:hearing", "manifestation", "MISSING", "none")
                .ranksMayMove()
                .changesNothingElse();
        assertThatChange(old, old).over(Small.portfolio()).changesNothing();
    }

    @Test
    void another_move_is_told_with_the_rules_behind_it() {
        assertThat(failure(() ->
                        assertThatChange(old, next).over(Small.portfolio()).moves("ear", Priority.P0, Priority.P1)))
                .isEqualTo("""
                        Expected `priority` of `ear` to move from P0 to P1,
                        but it moves from P0 to P2,
                        where small 1.0.0 becomes small 1.0.0 (parameters: urgency.high.coverage 0.5 -> 0.6).

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
                        """);
    }

    @Test
    void what_stays_is_told() {
        assertThat(failure(() ->
                        assertThatChange(old, next).over(Small.portfolio()).moves("eye", Priority.P0, Priority.P1)))
                .contains("\nbut it stays where small 1.0.0 becomes small 1.0.0 (");
    }

    @Test
    void moves_beyond_those_named_fail() {
        assertThat(failure(() -> assertThatChange(old, next)
                        .over(Small.portfolio())
                        .moves("ear", Priority.P0, Priority.P2)
                        .changesNothingElse()))
                .startsWith("Expected no decision to move but\n  `priority` of `ear` to move from P0 to P2\n")
                .contains("\nbut also\n  `rank` of `page` to move from 3 to 2\n  `urgency` of `ear`")
                .contains("\n\nVoice (voice)\n  urgency               HIGH -> LOW\n");
        assertThat(failure(() ->
                        assertThatChange(old, next).over(Small.portfolio()).changesNothing()))
                .startsWith("Expected no decision to move\nwhere");
    }

    @Test
    void ranks_are_moves_unless_they_may_move() {
        Policy turned = Small.with("policy.yaml", "by: urgency, order: descending", "by: urgency, order: ascending");
        assertThat(failure(() ->
                        assertThatChange(old, turned).over(Small.portfolio()).changesNothing()))
                .contains("but also\n  `rank` of");
        assertThatChange(old, turned).over(Small.portfolio()).ranksMayMove().changesNothing();
    }

    @Test
    void an_id_or_an_answer_that_is_not_there_gets_the_nearest() {
        assertThat(failure(() ->
                        assertThatChange(old, next).over(Small.portfolio()).moves("eer", Priority.P0, Priority.P2)))
                .contains("but there is no technology or row `eer` in small. Maybe `ear`?");
        assertThat(failure(() ->
                        assertThatChange(old, next).over(Small.portfolio()).moves("ear", "priorty", "P0", "P2")))
                .contains("Maybe `priority`?");
    }

    @Test
    void a_check_that_examines_nothing_fails() {
        Portfolio empty = Portfolio.read(
                "empty.yaml",
                "schemaVersion: 1\nportfolio: {id: empty, owner: o, asOf: 2026-02-24}\ntechnologies: []\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(failure(() -> assertThatChange(old, old).over(empty).changesNothing()))
                .contains("empty: has no technologies, so a comparison would examine nothing");
    }

    @Test
    void a_description_is_shown() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatChange(old, next)
                        .over(Small.portfolio())
                        .as("the review of March")
                        .changesNothing())
                .withMessageStartingWith("[the review of March] ");
    }

    private static String failure(ThrowingCallable code) {
        return String.valueOf(org.assertj.core.api.Assertions.catchThrowableOfType(AssertionError.class, code)
                .getMessage());
    }
}
