package io.github.shipworthy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final Schema CHOICES = Schema.resource("/io/github/shipworthy/document/choices.schema.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value: 0",
                "value: 10",
                "value: [1, 2]",
                "value: {from: 1, to: 2}",
                "any: x",
                "any: false",
                "few: [1]",
                "open: {a: 0.1}",
                "fixed: here"
            })
    void what_fits_has_no_problems(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            value: 11            | x.yaml:1:8: value: `11` is out of range, allowed is 0 to 10.
            value: [1, x]        | x.yaml:1:12: value[1]: expected a whole number, found `x`.
            value: [1, 2, 3]     | x.yaml:1:8: value: the list is too long, at most 2 items are allowed.
            value: {from: 1}     | x.yaml:1:8: value: `to` is missing.
            value: {from: 1, to: 2, form: 3} | x.yaml:1:25: value: `form` is not a property of a range. Maybe `from`?
            any: ""              | x.yaml:1:6: any: the text is empty.
            few: []              | x.yaml:1:6: few: the list is too short, at least 1 is needed.
            few: [1, 1]          | x.yaml:1:6: few: the list names something twice.
            open: {}             | x.yaml:1:7: open: the mapping is empty.
            open: {a: 0}         | x.yaml:1:11: open.a: `0` is out of range, allowed is more than 0.
            fixed: there         | x.yaml:1:8: fixed: `there` is not supported, only `here` is.
            fxied: here          | x.yaml:1:1: `fxied` is not a property of a document. Maybe `fixed`?
            """)
    void a_violation_is_said_once_at_its_leaf(String text, String problem) {
        assertThat(problems(text)).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void a_value_that_fits_no_choice_at_all_is_said_once() {
        assertThat(problems("value: x")).hasSize(1);
    }

    @Test
    void a_place_at_which_something_is_wrong_already_is_left_alone() {
        assertThat(problems("value: 011"))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("value: `011` begins with a zero, which some readers take for octal.");
    }

    @Test
    void a_definition_judges_a_document_of_its_own() {
        List<Problem> problems = new ArrayList<>();
        Node node = Document.read("x.yaml", "from: 1".getBytes(StandardCharsets.UTF_8), Limits.POLICY, problems)
                .orElseThrow();
        CHOICES.definition("range").check(node, problems);
        assertThat(problems).extracting(Problem::toString).containsExactly("x.yaml:1:1: `to` is missing.");
    }

    @Test
    void many_threads_get_the_same_answer() {
        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> problems("value: 11\nfxied: 1"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_schema_that_is_not_there_is_an_error_of_ours() {
        assertThatThrownBy(() -> Schema.resource("/nowhere.json")).isInstanceOf(IllegalStateException.class);
    }

    private static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        Document.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), Limits.POLICY, problems)
                .ifPresent(node -> CHOICES.check(node, problems));
        return problems;
    }
}
