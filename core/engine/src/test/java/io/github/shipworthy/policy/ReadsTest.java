package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.TermParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadsTest {

    @Test
    void each_look_counts_once_in_the_order_written() {
        Reads reads = reads("count( \"b\" ) > 1", "lag > 2 && any( \"a\" )", "count( \"b\" ) > 3", "lagKnown");

        assertThat(reads.picks()).extracting(Pick::written).containsExactly("count( b )", "any( a )");
        assertThat(reads.names()).containsExactly("lag", "lagKnown");
    }

    @Test
    void looks_that_are_written_alike_are_two_when_they_take_other_texts() {
        Reads reads = reads("statedVaries( \"a\", \"b, c\" )", "statedVaries( \"a, b\", \"c\" )");

        assertThat(reads.picks()).hasSize(2);
        assertThat(reads.picks()).anyMatch(pick -> pick.asks("c"));
    }

    @Test
    void names_without_guards_are_those_that_no_other_needs() {
        assertThat(Reads.withoutGuards(List.of("lagKnown", "lag", "coverageKnown", "kind")))
                .containsExactly("lag", "coverageKnown", "kind");
    }

    private static Reads reads(String... conditions) {
        List<Term> terms = Stream.of(conditions)
                .map(condition -> TermParser.condition(condition, 0))
                .toList();
        return Reads.of(terms);
    }
}
