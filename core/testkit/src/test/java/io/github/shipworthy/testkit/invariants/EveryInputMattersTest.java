package io.github.shipworthy.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryInputMattersTest {

    private final Policy small = Policy.load(Tried.SMALL);

    @TempDir
    private Path folder;

    @Test
    void each_input_can_change_an_answer() {
        assertThat(tried().looked("{name: n, everyInputMatters: true}", small))
                .isEqualTo("5 inputs were looked at, each with a situation in which it alone changes an answer");
    }

    @Test
    void an_input_that_is_asked_and_decides_nothing_is_told() {
        assertThat(tried().failure("{name: n, everyInputMatters: true}", dead()))
                .startsWith("`weights` changes no answer; of what it could decide, ")
                .doesNotContain("\n");
    }

    @Test
    void a_dead_input_may_be_excepted_and_a_live_one_may_not() {
        assertThat(tried().looked("{name: n, everyInputMatters: {except: [weights]}}", dead()))
                .contains("6 inputs were looked at, all but weights with a situation");
        assertThat(tried().failure("{name: n, everyInputMatters: {except: [weights, fit]}}", dead()))
                .isEqualTo("`fit` is excepted, and changes an answer");
    }

    @Test
    void inputs_may_be_named() {
        assertThat(tried().looked("{name: n, everyInputMatters: [fit, users]}", small))
                .startsWith("2 inputs ");
        assertThat(tried().failure("{name: n, everyInputMatters: [fitt]}", small))
                .isEqualTo("no rule of technologies looks at `fitt`. Maybe `fit`?");
    }

    /** Whatever the weights are, what can be served is noted. */
    private Policy dead() {
        return tried().altered(Tried.SMALL, "notes.drl", "import io.github.shipworthy.vocabulary.Technology;", """
                import io.github.shipworthy.facts.Weights;
                import io.github.shipworthy.vocabulary.Technology;

                rule "What can be served openly is noted"
                    @rationale( "Anyone can run it tomorrow" )
                    @source( "ours" )
                when
                    $t : Technology( servable, weights == Weights.OPEN )
                then
                    $t.flag( kcontext, "noted" );
                end
                """);
    }

    private Tried tried() {
        return new Tried(folder);
    }
}
