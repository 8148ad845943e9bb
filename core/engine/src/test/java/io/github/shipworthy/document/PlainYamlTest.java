package io.github.shipworthy.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a plain document is what the parser and the checks make of it, and nothing is wrong with it. */
class PlainYamlTest {

    private static final long SEED = 20260224;
    private static final int VARIANTS = 100_000;
    private static final Path ROOT = Path.of("../..");

    /** What YAML sees more in than a character, and what it might. */
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\n",
            "\n  ",
            "\n\n",
            ":",
            ": ",
            " :",
            "#",
            " #",
            " # x\n",
            "-",
            "- ",
            "\n- ",
            ",",
            ", ",
            "{",
            "}",
            "[",
            "]",
            "{}",
            "[]",
            "'",
            "''",
            "\"",
            "\\",
            "&a ",
            "*a",
            "!",
            "!!str ",
            "|",
            "|\n",
            ">",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "~",
            "<<: ",
            "<",
            "=",
            "---",
            "\n---\n",
            "...",
            "\n...\n",
            "\t",
            "\r",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\ufeff",
            "0x1F",
            "1e999",
            "012",
            "null",
            "true",
            "-1",
            "+.inf",
            "2026-02-24",
            "\u4e2d",
            "\ud83d\ude00",
            "key: ",
            "key: x\n",
            "x",
            "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/standard/policy.yaml",
                "rules/standard/parameters.yaml",
                "examples/portfolios/report.yaml",
                "examples/portfolios/verified.yaml"
            })
    void files_as_people_write_them_are_plain(String file) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        assertThat(plain(text)).isPresent().isEqualTo(ordinary(text));
    }

    @Test
    void every_file_of_this_project_is_the_same_for_both() throws IOException {
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(texts.stream().filter(PlainYamlTest::isSame)).hasSizeGreaterThan(20);
    }

    @Test
    void no_document_is_taken_that_means_something_else_or_has_a_problem() throws IOException {
        List<String> texts = texts();
        Random random = new Random(SEED);
        int taken = 0;
        for (int variant = 0; variant < VARIANTS; variant++) {
            String text = piece(texts.get(random.nextInt(texts.size())), random);
            for (int change = random.nextInt(2); change >= 0; change--) {
                text = changed(text, random);
            }
            taken += isSame(text) ? 1 : 0;
        }
        assertThat(taken).isBetween(VARIANTS / 20, VARIANTS / 2);
    }

    /** A few lines that follow each other: most documents are long, and most changes of them would be far apart. */
    private static String piece(String text, Random random) {
        List<String> lines = text.lines().toList();
        int from = random.nextInt(Math.max(1, lines.size()));
        int to = Math.min(lines.size(), from + 1 + random.nextInt(12));
        return String.join("\n", lines.subList(from, to)).stripIndent();
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        return text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(end);
    }

    /** Whether a document is taken; then it is the same for the parser. */
    private static boolean isSame(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> seen =
                Characters.decode("it.yaml", 1, text.getBytes(StandardCharsets.UTF_8), Limits.POLICY, problems);
        Optional<Node> plain = seen.flatMap(PlainYamlTest::plain);
        plain.ifPresent(
                root -> assertThat(ordinary(seen.orElseThrow())).as(text).hasValue(root));
        return plain.isPresent();
    }

    private static Optional<Node> plain(String text) {
        return PlainYaml.read("it.yaml", text, Limits.POLICY);
    }

    /** What the parser makes of it; empty when there is a problem. */
    private static Optional<Node> ordinary(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> root = new YamlReader("it.yaml", text, Limits.POLICY, problems).read();
        return problems.isEmpty() ? root : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &b c",
                "a: *b",
                "a: !!str b",
                "a: |\n  b",
                "a: b\n  c",
                "a: \"b\\n\"",
                "a: 'it''s'",
                "a: b: c",
                "a: {b: c, b: d}",
                "a: b\na: c",
                "a: 012",
                "a: {b: c\n  , d: e}",
                "a: {b: c,\nd: e}",
                "a : b",
                "a:\n- b",
                "a:",
                "- a",
                "{a: b}",
                "a: [b c: d]",
                "a: [b",
                "a: \"b\"#c",
                "? a\n: b",
                "a: b\n---\nc: d",
                "%YAML 1.2\n---\na: b",
                "",
                "# nothing",
            })
    void what_is_unusual_is_left_to_the_parser(String text) {
        assertThat(plain(text)).isEmpty();
    }

    @Test
    void limits_are_left_to_the_parser_as_well() {
        Limits few = new Limits(1_000, 3, 4, 1_000, 10);

        assertThat(PlainYaml.read("x.yaml", "a: [[1]]", few)).isPresent();
        assertThat(PlainYaml.read("x.yaml", "a: [[[1]]]", few)).isEmpty();
        assertThat(PlainYaml.read("x.yaml", "a: [1, 2, 3]", few)).isEmpty();
        assertThat(PlainYaml.read("x.yaml", "a: " + "x".repeat(11), few)).isEmpty();
    }

    @Test
    void a_key_is_as_long_as_the_parser_allows_at_most_and_columns_count_characters() {
        String long1000 = "k".repeat(1_000) + ": v";

        assertThat(plain(long1000)).isPresent().isEqualTo(ordinary(long1000));
        assertThat(plain("k".repeat(1_001) + ": v")).isEmpty();
        assertThat(plain("\ud83d\ude00 \u4e2d: {a: \ud83d\ude00, b: c}"))
                .isEqualTo(ordinary("\ud83d\ude00 \u4e2d: {a: \ud83d\ude00, b: c}"))
                .hasValueSatisfying(root -> assertThat(root.toString()).contains("b=Entry[keyAt=it.yaml:1:13"));
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .map(PlainYamlTest::text)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** The text of a file; empty for one that is not UTF-8 or has a hidden character. */
    private static Optional<String> text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Characters.decode("it.yaml", 1, bytes, Limits.POLICY, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
