package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges.ParameterChange;
import io.github.shipworthy.testkit.change.Cause.Rule.Edit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    private static final String PRESSES = "Half of the market or more presses";

    private final Policy old = Small.policy();

    @Test
    void a_number_moves_what_it_alone_undoes_when_it_has_its_old_value() {
        PolicyDiff diff = over(old.with("urgency.high.coverage", "3/5"));
        Difference ear = diff.of("ear").orElseThrow();
        assertThat(ear.moves())
                .containsExactly(
                        new Move("ear", "priority", "P0", "P2"),
                        new Move("ear", "urgency", "HIGH", "LOW"),
                        new Move("ear", "rank", "2", "3"),
                        new Move("ear", "mood", "TENSE", "none"));
        assertThat(ear.lost())
                .containsExactly(PRESSES, "A candidate that is urgent presses", "What is urgent makes people tense");
        assertThat(ear.gained()).isEmpty();
        assertThat(ear.otherwise()).containsExactly("Urgency says what comes first");
        assertThat(ear.causes())
                .containsExactly(new Cause.Parameter(
                        new ParameterChange("urgency.high.coverage", "0.5", "0.6"),
                        List.of("priority", "urgency", "rank", "mood")));
        assertThat(diff.technologies()).extracting(Difference::id).containsExactly("page", "ear", "voice");
        assertThat(diff.examined().technologies()).containsExactlyInAnyOrder("eye", "ear", "page", "voice");
    }

    @Test
    void a_row_that_goes_moves_with_its_results_and_a_row_that_stays_does_not() {
        PolicyDiff diff = over(old.with("urgency.high.coverage", "3/5"));
        assertThat(diff.rows()).singleElement().satisfies(gap -> {
            assertThat(gap.name()).isEqualTo("Hearing");
            assertThat(gap.moves())
                    .containsExactly(
                            new Move("gap:capability:hearing", "row", "present", "absent"),
                            new Move("gap:capability:hearing", "manifestation", "MISSING", "none"));
            assertThat(gap.lost())
                    .containsExactly("A capability that is pressed for is a gap", "A gap is something missing");
            assertThat(gap.causes()).singleElement().isInstanceOf(Cause.Parameter.class);
        });
        assertThat(diff.examined().rows())
                .contains("gap:capability:seeing", "gap:capability:hearing", "capability:capability:seeing");
    }

    @Test
    void a_row_appears_with_its_results() {
        PolicyDiff diff = PolicyDiff.between(old.with("urgency.high.coverage", "3/5"), old)
                .over(Small.portfolio());
        assertThat(diff.rows()).singleElement().satisfies(gap -> {
            assertThat(gap.moves())
                    .contains(new Move("gap:capability:hearing", "row", "absent", "present"))
                    .contains(new Move("gap:capability:hearing", "manifestation", "none", "MISSING"));
            assertThat(gap.gained()).contains("A gap is something missing");
        });
    }

    @Test
    void of_two_numbers_that_each_suffice_neither_is_named_alone() {
        // Ear has half of the market: it is urgent as long as either the share or the limit is as before.
        PolicyDiff diff = over(old.with(Map.of("urgency.high.coverage", "3/5", "coverage.full.share", "9/10")));
        assertThat(diff.of("ear").orElseThrow().causes()).singleElement().satisfies(cause -> {
            assertThat(cause).isInstanceOf(Cause.Parameters.class);
            assertThat(cause)
                    .hasToString("parameters coverage.full.share, urgency.high.coverage: with the old values of"
                            + " all of them, not of one, priority, urgency, rank, mood do not move");
        });
    }

    @Test
    void a_number_that_moves_nothing_is_no_cause() {
        PolicyDiff diff = over(old.with(Map.of("urgency.high.coverage", "3/5", "candidacy.below", "40")));
        assertThat(diff.technologies())
                .flatExtracting(Difference::causes)
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause)
                        .isInstanceOfSatisfying(
                                Cause.Parameter.class,
                                number -> assertThat(number.change().key()).isEqualTo("urgency.high.coverage")));
    }

    @Test
    void a_number_whose_old_value_is_refused_is_told_as_untried() {
        // The limit of a crowd may not be below that of urgency, so the old one cannot stand beside the new one.
        PolicyDiff diff = PolicyDiff.between(
                        old.with(Map.of("urgency.high.coverage", "1/4", "crowded.least", "1/3")),
                        old.with(Map.of("urgency.high.coverage", "1/2", "crowded.least", "1/2")))
                .over(Small.portfolio());
        assertThat(diff.untried()).containsExactly("crowded.least");
    }

    @Test
    void a_flag_moves_between_absent_and_present() {
        PolicyDiff diff = over(old.with("crowded.least", "1/2"));
        assertThat(diff.moves())
                .containsExactlyInAnyOrder(
                        new Move("ear", "flag:crowded", "absent", "present"),
                        new Move("voice", "flag:crowded", "absent", "present"));
    }

    @Test
    void a_table_is_named_where_it_says_something_else_for_the_same_facts() {
        PolicyDiff diff = over(Small.with("tables/priority.csv", "LOW,P2", "LOW,P1"));
        assertThat(diff.of("page").orElseThrow()).satisfies(page -> {
            assertThat(page.moves()).containsExactly(new Move("page", "priority", "P2", "P1"));
            assertThat(page.otherwise()).containsExactly("Urgency says what comes first");
            assertThat(page.causes()).containsExactly(new Cause.Table("priority"));
        });
        assertThat(diff.rows()).isEmpty();
    }

    @Test
    void a_table_is_not_named_where_other_facts_were_looked_up_in_it() {
        Policy other = Small.with("tables/priority.csv", "MEDIUM,P1", "MEDIUM,P0");
        PolicyDiff diff = over(other.with("urgency.high.coverage", "3/5"));
        assertThat(diff.changes().tablesChanged()).containsExactly("priority");
        assertThat(diff.of("ear").orElseThrow().causes()).singleElement().isInstanceOf(Cause.Parameter.class);
    }

    @Test
    void a_rule_that_was_edited_is_named_where_it_concludes_something_else() {
        PolicyDiff removed = over(
                Small.with("measure.drl", "coverageKnown, coverage >=", "servable, coverageKnown," + " coverage > "));
        assertThat(removed.of("ear").orElseThrow().causes()).containsExactly(new Cause.Rule(PRESSES, Edit.CHANGED));
        PolicyDiff renamed = over(Small.with("measure.drl", PRESSES, "Much of the market presses"));
        assertThat(renamed.changes().rulesAdded()).isNotEmpty();
        assertThat(renamed.isEmpty()).as("only what moves is told").isTrue();
    }

    @Test
    void a_new_rule_and_a_removed_one_are_told_apart() {
        Policy moved = Small.with("decision.drl", "rule \"What is urgent makes people tense\"", """
                rule "What presses is quiet"
                    @rationale( "r" )
                    @source( "s" )
                when
                    $t : Technology( coverageKnown, coverage < number( "urgency.high.coverage" ) )
                then
                    $t.conclude( kcontext, "mood", "CALM" );
                end

                rule "What is urgent makes people tense\"""");
        assertThat(over(moved).of("page").orElseThrow().causes())
                .containsExactly(new Cause.Rule("What presses is quiet", Edit.ADDED));
        assertThat(PolicyDiff.between(moved, old)
                        .over(Small.portfolio())
                        .of("page")
                        .orElseThrow()
                        .causes())
                .containsExactly(new Cause.Rule("What presses is quiet", Edit.REMOVED));
    }

    @Test
    void the_same_policy_moves_nothing_and_says_what_was_examined() {
        PolicyDiff diff = over(old);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.moves()).isEmpty();
        assertThat(diff.changes().none()).isTrue();
        assertThat(diff.examined().technologies()).hasSize(4);
        assertThat(diff.ranking()).isEqualTo(new RankCorrelation(3, Optional.of(new BigDecimal("1.0000"))));
    }

    @Test
    void a_portfolio_without_technologies_examines_nothing() {
        Portfolio empty = portfolio("technologies: []");
        assertThatExceptionOfType(PortfolioException.class)
                .isThrownBy(() -> PolicyDiff.between(old, old).over(empty))
                .withMessageContaining("p: has no technologies, so a comparison would examine nothing");
    }

    @Test
    void a_portfolio_that_fits_one_policy_alone_is_refused_with_the_other_ones_name() {
        Policy wider = Small.with(
                "policy.yaml",
                "phases:",
                "attributes:\n  users: {type: integer, unit: people, range: [0, 9], why: w}\nphases:");
        Portfolio counted = portfolio("technologies: [{id: t, name: T, kind: ARCHITECTURE, attributes: {users: 1}}]");
        assertThatExceptionOfType(PortfolioException.class)
                .isThrownBy(() -> PolicyDiff.between(old, wider).over(counted))
                .withMessageContaining("for the policy small 1.0.0 (");
    }

    @Test
    void the_order_of_facts_changes_nothing() {
        Portfolio given = Small.portfolio();
        List<String> lines = List.of(read().split("\n", -1));
        int first = lines.indexOf("technologies:") + 1;
        StringBuilder turned = new StringBuilder(String.join("\n", lines.subList(0, first)) + "\n");
        for (int index = first + 3; index >= first; index--) {
            turned.append(lines.get(index)).append('\n');
        }
        Policy next = old.with("urgency.high.coverage", "3/5");
        PolicyDiff other = PolicyDiff.between(old, next)
                .over(Portfolio.read("p.yaml", turned.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(given.technologies().get(0).id()).isEqualTo("eye");
        assertThat(other).isEqualTo(over(next));
    }

    private static String read() {
        try {
            return java.nio.file.Files.readString(Small.FILE, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Portfolio portfolio(String technologies) {
        return Portfolio.read(
                "p.yaml",
                ("schemaVersion: 1\nportfolio: {id: p, owner: o, asOf: 2026-02-24}\n" + technologies + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private PolicyDiff over(Policy next) {
        return PolicyDiff.between(old, next).over(Small.portfolio());
    }
}
