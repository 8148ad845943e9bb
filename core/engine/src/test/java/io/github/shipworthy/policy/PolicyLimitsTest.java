package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each limit on the text of a policy: what just keeps it, and what is one beyond. */
class PolicyLimitsTest {

    private static final Path GOOD = Path.of("src/test/resources/good/policy");
    private static final String NOTES = "notes.drl";
    private static final String PRIORITY = "tables/priority.csv";

    @Test
    void a_rule_file_has_a_hundred_thousand_characters_at_most() {
        String text = text(NOTES) + "//";
        String most = text + "x".repeat(100_000 - text.length());
        assertThat(problems(NOTES, most)).isEmpty();
        assertThat(problems(NOTES, most + "x")).containsExactly("has 100001 characters; a rule file may have 100000");
    }

    @Test
    void parentheses_are_sixty_deep_at_most_even_in_a_comment() {
        assertThat(problems(NOTES, text(NOTES) + "// " + "(".repeat(60))).isEmpty();
        assertThat(problems(NOTES, text(NOTES) + "// " + "(".repeat(61)))
                .containsExactly("parentheses are nested more than 60 deep");
    }

    @Test
    void a_condition_is_forty_deep_at_most() {
        assertThat(condition("( ".repeat(39) + "servable" + " )".repeat(39))).isEmpty();
        assertThat(condition("( ".repeat(40) + "servable" + " )".repeat(40)))
                .containsExactly("nested more than 40 deep");
    }

    @Test
    void a_condition_has_a_thousand_words_and_signs_at_most() {
        String most = "servable" + " || servable".repeat(499);
        assertThat(condition(most)).isEmpty();
        assertThat(condition("! " + most)).containsExactly("has more than 1000 words and signs");
    }

    @Test
    void a_rule_has_a_hundred_conditions_at_most() {
        assertThat(condition(String.join(", ", Collections.nCopies(100, "servable"))))
                .isEmpty();
        assertThat(condition(String.join(", ", Collections.nCopies(101, "servable"))))
                .containsExactly("a rule has at most 100 conditions");
    }

    @Test
    void a_condition_lists_a_hundred_values_at_most() {
        assertThat(condition("known( \"region\" ), text( \"region\" ) in ( " + regions(100) + " )"))
                .isEmpty();
        assertThat(condition("known( \"region\" ), text( \"region\" ) in ( " + regions(101) + " )"))
                .containsExactly("`in` lists 101 values; allowed are 100");
    }

    private static String regions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "\"r" + number + "\"")
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_rule_has_a_name_of_two_hundred_characters_at_most() {
        assertThat(problems(NOTES, text(NOTES).replace("\"r\"", "\"" + "r".repeat(200) + "\"")))
                .isEmpty();
        assertThat(problems(NOTES, text(NOTES).replace("\"r\"", "\"" + "r".repeat(201) + "\"")))
                .containsExactly("a rule's name is a sentence on one line, of at most 200 characters");
    }

    /** Another mistake keeps the thousand from being compiled, which takes long. */
    @Test
    void a_policy_has_a_thousand_rules_at_most() {
        String unknown = "`pwned` is not a flag of this policy";
        assertThat(rules(1000)).containsExactly(unknown);
        assertThat(rules(1001)).containsExactlyInAnyOrder(unknown, "has 1001 rules; allowed are 1000");
    }

    private static List<String> rules(int count) {
        // Five stand in the other files and one here.
        String wrong = text(NOTES).replace("\"noted\"", "\"pwned\"");
        String measure = text("measure.drl");
        return problems(Map.of(NOTES, wrong + rules(0, 500), "measure.drl", measure + rules(500, count - 6)));
    }

    private static String rules(int from, int to) {
        String rule = "rule \"%d\" @rationale(\"x\") @source(\"y\") when $t : Technology(servable) then %s end\n";
        return IntStream.range(from, to)
                .mapToObj(number -> rule.formatted(number, "$t.flag(kcontext, \"noted\");"))
                .collect(Collectors.joining());
    }

    @Test
    void a_table_has_a_thousand_rows_at_most() {
        String row = "AGENT_PLATFORM,-,x\n";
        assertThat(problems(PRIORITY, text(PRIORITY) + row.repeat(997)))
                .noneMatch(problem -> problem.contains("a table may have"));
        assertThat(problems(PRIORITY, text(PRIORITY) + row.repeat(998)))
                .containsExactly("has 1001 rows; a table may have 1000");
    }

    @Test
    void a_row_has_a_hundred_cells_at_most() {
        assertThat(problems(PRIORITY, "x" + ",x".repeat(99))).noneMatch(problem -> problem.contains("a row may have"));
        assertThat(problems(PRIORITY, "x" + ",x".repeat(100))).containsExactly("has 101 cells; a row may have 100");
    }

    @Test
    void a_cell_has_four_thousand_characters_at_most() {
        assertThat(problems(PRIORITY, text(PRIORITY).replace("It can run tomorrow", "x".repeat(4000))))
                .isEmpty();
        assertThat(problems(PRIORITY, text(PRIORITY).replace("It can run tomorrow", "x".repeat(4001))))
                .containsExactly("a cell has 4001 characters; it may have 4000");
    }

    @Test
    void files_that_never_were_in_a_directory_have_the_same_limits() {
        assertThat(PolicyFiles.of("p", Map.of("x.drl", new byte[1 << 20])).files())
                .hasSize(1);
        assertThatThrownBy(() -> PolicyFiles.of("p", Map.of("x.drl", new byte[(1 << 20) + 1])))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("p/x.drl: is larger than 1048576 bytes");
        assertThat(PolicyFiles.of("p", many(200)).files()).hasSize(200);
        assertThatThrownBy(() -> PolicyFiles.of("p", many(201)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("p: a policy has at most 200 files");
    }

    private static Map<String, byte[]> many(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(n -> n + ".drl", n -> new byte[0]));
    }

    private static List<String> condition(String condition) {
        return problems(NOTES, text(NOTES).replace("servable", condition));
    }

    private static String text(String name) {
        return new String(Objects.requireNonNull(PolicyFiles.read(GOOD).files().get(name)), StandardCharsets.UTF_8);
    }

    private static List<String> problems(String name, String text) {
        return problems(Map.of(name, text));
    }

    /** What is wrong with the good policy when these files have other texts. */
    private static List<String> problems(Map<String, String> changed) {
        SortedMap<String, byte[]> files = new TreeMap<>(PolicyFiles.read(GOOD).files());
        changed.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            PolicyReader.read(PolicyFiles.of("small", files));
            return List.of();
        } catch (PolicyException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }
}
