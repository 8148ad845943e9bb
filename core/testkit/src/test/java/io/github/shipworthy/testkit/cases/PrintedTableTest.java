package io.github.shipworthy.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that somebody else printed, in words of their own, with rows that are not meant and a mistake in it. */
class PrintedTableTest {

    private static final Path SHOP = Path.of("src/test/resources/shop");
    private static final Policy POLICY = Policy.load(SHOP);

    private static final String WHOLE = """
            only: {shop: ours}
            columns: {product: technology, rank: expect rank, pressure: expect urgency}
            words: {Vision language: vl2, Optical reading: ocr2, strong: HIGH}
            corrections: {Optical reading: {urgency: MEDIUM}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void a_table_and_a_portfolio() throws IOException {
        Files.copy(SHOP.resolve("portfolio.yaml"), directory.resolve("portfolio.yaml"));
        Files.writeString(directory.resolve("printed.csv"), """
                # what the shop printed
                shop,product,rank,pressure,comment
                ours,Vision language,1,strong,
                ours,Optical reading,2,strong,a misprint
                theirs,Vision language,7,weak,
                """, StandardCharsets.UTF_8);
    }

    private List<PolicyTest> read(String table) throws IOException {
        Files.writeString(
                directory.resolve("x.policy-test.yaml"),
                "schemaVersion: 1\ntables:\n  - name: Printed\n    given: {from: portfolio.yaml}\n    from: printed.csv\n"
                        + table.indent(4),
                StandardCharsets.UTF_8);
        return PolicyTests.read(directory).tests();
    }

    private static List<String> failures(List<PolicyTest> tests) {
        return tests.stream()
                .map(test -> test.run(POLICY) instanceof Failed failed ? failed.message() : "")
                .toList();
    }

    private List<String> problems(String table) {
        return catchThrowableOfType(PolicyTestException.class, () -> read(table)).problems().stream()
                .map(problem -> problem.at().line() + ": " + problem.message() + hint(problem))
                .toList();
    }

    private static String hint(Problem problem) {
        return problem.hint().map(hint -> ". " + hint).orElse("");
    }

    @Test
    void the_rows_that_are_meant_are_read_in_our_words_and_named_in_theirs() throws IOException {
        List<PolicyTest> tests = read(WHOLE);
        assertThat(tests)
                .extracting(PolicyTest::name)
                .containsExactly("Printed: Vision language", "Printed: Optical reading");
        assertThat(failures(tests)).containsExactly("", "");
    }

    @Test
    void without_its_correction_a_mistake_fails() throws IOException {
        assertThat(failures(read(WHOLE.replaceFirst("corrections.*\n", ""))))
                .containsExactly("", "ocr2 urgency: expected HIGH, and it is MEDIUM");
    }

    @Test
    void a_correction_is_exact() throws IOException {
        assertThat(failures(read(WHOLE.replace("{urgency: MEDIUM}", "{urgency: VERY_HIGH, priority: P2}"))))
                .containsExactly(
                        "",
                        "ocr2 urgency: expected VERY_HIGH, and it is MEDIUM\nocr2 priority: expected P2, and it is P1");
    }

    @Test
    void a_cell_that_was_left_empty_can_be_corrected() throws IOException {
        Files.writeString(
                directory.resolve("printed.csv"), "product,pressure\nvl2,\nocr2,MEDIUM\n", StandardCharsets.UTF_8);
        String table = "columns: {product: technology, pressure: expect urgency}\n";
        assertThat(failures(read(table + "corrections: {vl2: {urgency: HIGH}}\n")))
                .containsExactly("", "");
        assertThat(problems(table)).singleElement().asString().contains("test `Printed: vl2` expects nothing");
    }

    @Test
    void a_row_that_cannot_be_read_is_the_only_mistake() throws IOException {
        Files.writeString(directory.resolve("printed.csv"), "product,pressure\nvl2,HIGH,\n", StandardCharsets.UTF_8);
        assertThat(problems("columns: {product: technology, pressure: expect urgency}\nwords: {strong: HIGH}\n"))
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("strong") || problem.contains("meant"));
    }

    @Test
    void a_table_may_speak_of_rows() throws IOException {
        Files.writeString(directory.resolve("printed.csv"), "what,how\nunserved vision,huge\n", StandardCharsets.UTF_8);
        String table = """
                columns: {what: row, how: expect manifestation}
                words: {unserved vision: "gap:capability:seeing", huge: LARGE}
                """;
        assertThat(failures(read(table))).containsExactly("");
        assertThat(failures(read(table.replace("LARGE", "SMALL"))))
                .containsExactly("gap:capability:seeing manifestation: expected SMALL, and it is LARGE");
    }

    @Test
    void what_fits_nothing_in_the_table_is_a_mistake() {
        assertThat(problems(WHOLE.replace("strong:", "stronk: LOW, strong:")))
                .containsExactly("8: no cell says `stronk`. Maybe `strong`?");
        assertThat(problems(WHOLE.replace("{Optical reading: {", "{Optical raeding: {")))
                .containsExactly("9: there is no row `Optical raeding`. Maybe `Optical reading`?");
        assertThat(problems(WHOLE.replace("only: {shop:", "only: {shpo:")))
                .containsExactly("3: no row of the table is meant", "6: has no column `shpo`. Maybe `shop`?");
        assertThat(problems(WHOLE.replace("{shop: ours}", "{shop: nobodys}")))
                .containsExactly("3: no row of the table is meant");
    }

    @Test
    void a_correction_of_what_is_printed_right_is_a_mistake() {
        assertThat(problems(WHOLE.replace("{urgency: MEDIUM}", "{urgency: HIGH}")))
                .containsExactly("9: `urgency` of `Optical reading` is printed so already");
    }

    @Test
    void a_row_speaks_of_one_thing() {
        assertThat(problems(WHOLE.replace("shop: ours", "").replace("{product:", "{shop: row, product:")))
                .containsExactly("2: has a column `technology` and a column `row`; a row speaks of one thing");
    }
}
