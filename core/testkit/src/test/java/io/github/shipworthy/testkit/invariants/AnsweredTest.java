package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweredTest {

    private static final String KNOWN = "where: {candidate: true, urgency: any}";

    private final Policy small = Policy.load(Tried.SMALL);
    private final Policy shop = Policy.load(Tried.SHOP);

    @TempDir
    private Path folder;

    @Test
    void every_candidate_that_the_market_presses_for_has_a_priority() {
        assertThat(tried().looked("{name: n, total: priority, " + KNOWN + "}", shop))
                .matches("all .* of them asked");
    }

    @Test
    void a_forgotten_row_of_the_grid_breaks_it() {
        assertThat(tried().failure("{name: n, total: priority, where: {candidate: true}}", shop))
                .startsWith("there is no priority where ");
    }

    @Test
    void an_answer_may_be_a_score() {
        assertThat(tried().looked("{name: n, total: productization, where: {official: [GA, NONE]}}", shop))
                .startsWith("all ");
        assertThat(tried().failure("{name: n, total: productization, where: {official: [GA, BETA]}}", shop))
                .contains("there is no productization where kind SERVABLE_MODEL, official BETA");
    }

    @Test
    void two_rules_that_disagree_break_it() {
        Policy wrong = tried().altered(Tried.SHOP, "decision.drl", "rule \"What waits is a debt\"", """
                rule "What everybody sells may wait"
                    @rationale( "It is too late" )
                    @source( "ours" )
                when
                    $t : Technology( maturityKnown || urgencyKnown )
                then
                    $t.conclude( kcontext, "action", "WAIT" );
                end

                rule "What waits is a debt\"""");
        String stated = "{name: n, total: action, where: {candidate: true, kind: SERVABLE_MODEL}}";

        assertThat(tried().looked(stated, shop)).startsWith("all ");
        String failure = tried().failure(stated, wrong);
        assertThat(failure).startsWith("two rules disagree where official NONE, coverage 2/3, kind SERVABLE_MODEL\n");
        PolicyTest counterexample = tried().counterexample(failure);
        assertThat(Tried.message(counterexample.run(wrong)))
                .contains("ADD_TO_API")
                .contains("WAIT");
    }

    @Test
    void one_rule_alone_decides_though_two_may_agree() {
        assertThat(tried().looked("{name: n, exactlyOne: mood, where: {fit: POOR}}", small))
                .isEqualTo("all 1 situation that the rules can tell apart were looked at, 1 of them asked");
        assertThat(tried().failure("{name: n, exactlyOne: productization, where: {productization: any}}", small))
                .startsWith("productization is said by 2 rules: `What is delivered is a product`, `What many use is"
                        + " nearly a product`\n");
    }

    @Test
    void where_nothing_is_so_nothing_is_examined() {
        assertThat(tried().failure("{name: n, total: mood, where: {mood: CALM}}", small))
                .startsWith("it examines nothing: no technology is as `where` says; all 4 situations");
    }

    @Test
    void a_condition_on_what_is_not_there_is_told_with_a_hint() {
        assertThat(tried().failure("{name: n, total: mood, where: {moood: CALM}}", small))
                .isEqualTo("the policy has no result `moood` of technologies. Maybe `mood`?");
        assertThat(tried().failure("{name: n, total: mood, where: {weights: OPEN}}", small))
                .isEqualTo("no rule of technologies looks at `weights`");
    }

    private Tried tried() {
        return new Tried(folder);
    }
}
