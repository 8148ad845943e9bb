package io.github.shipworthy.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonToken;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final TypeAdapter<JsonElement> ANY = new Gson().getAdapter(JsonElement.class);

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void every_node_knows_where_it_stands() {
        Node.Mapping root =
                (Node.Mapping) yaml("a: 1\nb:\n  - x\n  - {c: true}\n").orElseThrow();

        assertThat(root.entries().keySet()).containsExactly("a", "b");
        assertThat(root.entries().values())
                .extracting(entry -> entry.keyAt().line())
                .containsExactly(1, 2);
        Node.Sequence list = (Node.Sequence) root.value("b").orElseThrow();
        assertThat(list.items().get(0)).isEqualTo(new Node.Scalar(new Location("x.yaml", 3, 5), "x", Node.Type.STRING));
        assertThat(list.items().get(1).at()).isEqualTo(new Location("x.yaml", 4, 5));
        assertThat(root.value("d")).isEmpty();
    }

    @Test
    void json_and_yaml_agree_on_where_things_stand() {
        String text = "{\"a\": 1,\n \"名字\": [\"😀\", {\"c\": true}],\n \"d\": null, \"e\": -1.5e3}";
        Node yaml = yaml(text).orElseThrow();
        Node json = Document.readJson("x.yaml", 1, bytes(text), Limits.POLICY, problems)
                .orElseThrow();

        assertThat(json).isEqualTo(yaml);
        assertThat(problems).isEmpty();
    }

    @Test
    void json_may_begin_on_any_line() {
        Node.Mapping root = (Node.Mapping) Document.readJson("x", 7, bytes("\n{\"a\": 1}"), Limits.POLICY, problems)
                .orElseThrow();
        assertThat(root.value("a")).map(Node::at).contains(new Location("x", 8, 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no             | STRING
            Yes            | STRING
            true           | BOOLEAN
            FALSE          | BOOLEAN
            ~              | NULL
            null           | NULL
            'null'         | STRING
            0              | INTEGER
            -12            | INTEGER
            1.50           | DECIMAL
            1e3            | DECIMAL
            1_000          | STRING
            1:30           | STRING
            2026-02-24     | STRING
            1.2.3          | STRING
            -              | STRING
            .              | STRING
            """)
    void a_word_without_quotes_is_what_yaml_1_2_says(String word, Node.Type type) {
        String quoted = type == Node.Type.STRING && word.equals("null") ? "\"null\"" : word;
        Optional<Node> root = yaml("a: " + (word.equals("-") ? "'-'" : quoted));
        assertThat(((Node.Scalar) ((Node.Mapping) root.orElseThrow()).value("a").orElseThrow()).type())
                .isEqualTo(type);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010", "-007", "0.0e99999", "0x1F", "0o17", ".inf", "-.INF", ".NaN", "1e400", "1e-400", "0b11", "00.5"})
    void a_number_that_readers_disagree_on_is_refused(String number) {
        assertThat(yaml("a: " + number)).isPresent();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("x.yaml:1:4: a: `" + number + "` ")
                        .endsWith("Put it in quotes if it is a text."));
        problems.clear();
        assertThat(yaml("a: \"" + number + "\"")).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void several_independent_problems_are_all_reported() {
        assertThat(yaml("a: 010\na: 2\nb: \"x\\u202Ey\"\nc: 1e999\n\"d\\te\": 1\n"))
                .isPresent();
        assertThat(problems).extracting(problem -> problem.at().line()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void joiners_that_scripts_need_may_stand_in_a_text() {
        assertThat(yaml("a: نمی‌خواهم\nb: 👩‍💻\n")).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_block_of_lines_that_folds_into_one_is_one_line_and_one_that_does_not_is_refused() {
        Node root = yaml("a: >\n  one\n  two\n").orElseThrow();
        assertThat(((Node.Mapping) root).value("a"))
                .map(node -> ((Node.Scalar) node).text())
                .contains("one two");
        assertThat(problems).isEmpty();
        assertThat(yaml("a: |\n  one\n  two\n")).isPresent();
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("a: the text holds a line break (`U+000A`).");
    }

    @Test
    void limits_are_inclusive() {
        Limits limits = new Limits(40, 3, 5, 20, 10);
        assertThat(Document.read("x.yaml", bytes("a: [[1, 2]]"), limits, problems))
                .isPresent();
        assertThat(Document.read("x.yaml", bytes("a: " + "x".repeat(10)), limits, problems))
                .isPresent();
        assertThat(Document.read("x.yaml", bytes("#" + "x".repeat(19)), limits, new ArrayList<>()))
                .isEmpty();
        assertThat(problems).isEmpty();

        refused("x.yaml", "a: [[[1]]]", limits, "x.yaml:1:6: a[0][0]: nested deeper than 3 levels.");
        refused("x.json", "{\"a\": [[[1]]]}", limits, "x.json:1:9: a[0][0]: nested deeper than 3 levels.");
        refused("x.yaml", "[1, 2, 3, 4, 5]", limits, "x.yaml:1:14: [4]: more than 5 values in one document.");
        refused(
                "x.yaml",
                "a: " + "x".repeat(11),
                limits,
                "x.yaml:1:4: a: the text has 11 characters, at most 10 are allowed.");
        refused(
                "x.yaml",
                "a: 'x yz x yz x yz x'",
                limits,
                "x.yaml:1:1: the line has 21 characters, at most 20 are allowed.");
        refused("x.yaml", "a: 1\n".repeat(9), limits, "x.yaml: the file has 45 bytes, at most 40 are allowed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {'a': 1}      | x.json:1:2: this is not JSON: expected a key in double quotes, found `'`.
            {"a": 1,}     | x.json:1:9: this is not JSON: expected a key in double quotes, found `}`.
            [1 2]         | x.json:1:4: this is not JSON: expected `,` or `]`, found `2`.
            [1, // one    | x.json:1:5: this is not JSON: expected a value, found a comment.
            [01]          | x.json:1:2: this is not JSON: expected a value, found `01`.
            [+1]          | x.json:1:2: this is not JSON: expected a value, found `+1`.
            [NaN]         | x.json:1:2: this is not JSON: expected a value, found `NaN`.
            [True]        | x.json:1:2: this is not JSON: expected a value, found `True`.
            ["\\x"]        | x.json:1:4: this is not JSON: `\\x` is not an escape.
            ["\\u12G4"]    | x.json:1:7: this is not JSON: `\\u` needs four hexadecimal digits.
            ["a           | x.json:1:4: this is not JSON: the text in quotes does not end.
            {"a" 1}       | x.json:1:6: this is not JSON: expected `:`, found `1`.
            {"a":         | x.json:1:6: this is not JSON: expected a value, found the end of the file.
            """)
    void what_is_not_json_is_refused_at_its_place(String text, String problem) {
        assertThat(Document.read("x.json", bytes(text), Limits.POLICY, problems))
                .isEmpty();
        assertThat(problems).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void damaged_json_is_refused_exactly_when_another_strict_reader_refuses_it() {
        long seed = 8259;
        Random random = new Random(seed);
        String alphabet = "{}[]:,\"\\/ \n\ttrufalsn0123456789.eE+-'";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("{\"a\": [1, -2.5e3, true, null], \"b\": {\"c\": \"x\\n\\u0041\"}}");
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), "" + alphabet.charAt(random.nextInt(alphabet.length())));
            }
            problems.clear();
            Document.readJson("x.json", 1, bytes(text.toString()), Limits.POLICY, problems);
            boolean syntax =
                    problems.stream().anyMatch(problem -> problem.message().contains("not JSON"));
            assertThat(syntax).as("seed %d, round %d: %s", seed, round, text).isEqualTo(!strictJson(text.toString()));
        }
    }

    private static boolean strictJson(String text) {
        try (com.google.gson.stream.JsonReader reader = new com.google.gson.stream.JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement unused = ANY.read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException malformed) {
            return false;
        }
    }

    private void refused(String file, String text, Limits limits, String problem) {
        problems.clear();
        Document.read(file, bytes(text), limits, problems);
        assertThat(problems).extracting(Problem::toString).containsExactly(problem);
    }

    private Optional<Node> yaml(String text) {
        return Document.read("x.yaml", bytes(text), Limits.POLICY, problems);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
