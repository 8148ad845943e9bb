package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.rule.TermParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectAnswersTest {

    private static final Considered[] FOUR = new Considered[4];

    @Test
    void a_condition_is_asked_about_a_part_once_and_when_that_first_matters() {
        List<Long> asked = new ArrayList<>();
        DirectCondition even = (answers, among) -> {
            asked.add(among);
            return among & 0b0101;
        };
        DirectAnswers answers = new DirectAnswers(List.of(even), 0, 0, FOUR);

        assertThat(answers.holding(0, 0b0011)).isEqualTo(0b0001);
        assertThat(answers.holding(0, 0b0111)).isEqualTo(0b0101);
        assertThat(answers.holding(0, 0b0110)).isEqualTo(0b0100);
        assertThat(asked).containsExactly(0b0011L, 0b0100L);
    }

    @Test
    void a_property_is_read_of_a_part_once_and_when_that_first_matters() {
        List<Integer> read = new ArrayList<>();
        DirectValue next = part -> {
            read.add(read.size());
            return read.size();
        };
        DirectAnswers answers = new DirectAnswers(List.of(), 1, 0, FOUR);

        assertThat(answers.values(0, next, 0b0010)).containsExactly(null, 1, null, null);
        assertThat(answers.values(0, next, 0b1011)).containsExactly(2, 1, null, 3);
    }

    @Test
    void who_has_a_constant_is_looked_up_once_for_all_constants_and_when_that_first_matters() {
        List<Official> officials = List.of(Official.GA, Official.NONE, Official.GA);
        List<Integer> read = new ArrayList<>();
        DirectValue next = part -> {
            read.add(read.size());
            return officials.get(read.size() - 1);
        };
        DirectAnswers answers = new DirectAnswers(List.of(), 0, 1, FOUR);
        int constants = Official.values().length;

        assertThat(answers.bearers(0, next, constants, 0b0010)[Official.GA.ordinal()])
                .isEqualTo(0b0010);
        long[] bearers = answers.bearers(0, next, constants, 0b1011);
        assertThat(bearers[Official.GA.ordinal()]).isEqualTo(0b1010);
        assertThat(bearers[Official.NONE.ordinal()]).isEqualTo(0b0001);
        assertThat(read).hasSize(3);
    }

    @Test
    void conditions_that_are_written_alike_have_one_place_among_those_of_their_sort() {
        DirectConditions conditions = new DirectConditions();
        int first = place(conditions, "Technology", "official == Official.NONE");

        assertThat(place(conditions, "Technology", "official==Official.NONE")).isEqualTo(first);
        assertThat(place(conditions, "Technology", "official != Official.NONE")).isNotEqualTo(first);
        assertThat(place(conditions, "Technology", "servable && ( official == Official.GA || coverageKnown )"))
                .isGreaterThan(place(conditions, "Technology", "coverageKnown"));
        assertThat(place(conditions, "Capability", "coverageKnown"))
                .isNotEqualTo(place(conditions, "Technology", "coverageKnown"));
    }

    private static int place(DirectConditions conditions, String sort, String condition) {
        DirectTerms terms = new DirectTerms(sort, ImmutableMap.of(), conditions);
        int place = conditions.place(TermParser.condition(condition, 0), terms);
        assertThat(terms.complete()).isTrue();
        return place;
    }
}
