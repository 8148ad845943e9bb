package io.github.shipworthy.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no version control keeps: links, permissions, and very many of them. */
class HostileDirectoryTest {

    private static final String START = "schemaVersion: 1\nasOf: 2026-02-24\n";
    private static final String TABLE = """
            tables:
              - name: m
                given: [{id: it, name: It, kind: SERVABLE_MODEL}]
                from: rows.csv
            """;

    @TempDir
    private Path directory;

    @Test
    void a_link_that_leads_to_itself_is_no_test() throws IOException {
        Files.createSymbolicLink(directory.resolve("x.policy-test.yaml"), Path.of("x.policy-test.yaml"));
        assertThat(refusal()).containsExactly("x.policy-test.yaml: is a link that leads nowhere");
    }

    @Test
    void a_table_that_is_a_link_to_itself_does_not_exist() throws IOException {
        file("x.policy-test.yaml", START + TABLE);
        Files.createSymbolicLink(directory.resolve("rows.csv"), Path.of("rows.csv"));
        assertThat(refusal()).containsExactly("x.policy-test.yaml:6:11: `rows.csv` is a link that leads nowhere");
    }

    @Test
    void a_folder_of_tests_that_is_a_link_to_its_own_directory_is_not_gone_into_for_ever() throws IOException {
        file("x.policy-test.yaml", START + "cases: []\n");
        Files.createSymbolicLink(directory.resolve("tests"), directory);
        assertThat(PolicyTests.read(directory).tests()).isEmpty();
    }

    @Test
    void what_a_link_leads_to_is_not_quoted_when_it_is_no_table() throws IOException {
        file("secret", "password,swordfish\nroot,swordfish\n");
        file("x.policy-test.yaml", START + TABLE);
        Files.createSymbolicLink(directory.resolve("rows.csv"), Path.of("secret"));
        assertThat(refusal())
                .containsExactly("x.policy-test.yaml:6:11: `rows.csv` leads to a file that is none whose name ends in"
                        + " `.csv`");
    }

    @Test
    void what_a_link_leads_to_is_not_quoted_when_it_is_no_portfolio() throws IOException {
        file("secret", "password: swordfish\n");
        Files.createSymbolicLink(directory.resolve("portfolio.yaml"), Path.of("secret"));
        file("x.policy-test.yaml", START + """
                fixtures: {a: {from: portfolio.yaml}}
                change: {from: standard, over: [portfolio.yaml], moves: []}
                """);
        assertThat(refusal())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("`portfolio.yaml`")
                        .contains("`.yaml`, `.yml`, `.json`")
                        .doesNotContain("password", "swordfish"));
    }

    @Test
    void a_directory_that_may_not_be_read_is_told() throws IOException {
        Path tests = Files.createDirectory(directory.resolve("tests"));
        Files.setPosixFilePermissions(tests, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(tests))
                    .as("whoever may read everything")
                    .isFalse();
            assertThat(refusal())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem).startsWith("tests: cannot be read: "));
        } finally {
            Files.setPosixFilePermissions(tests, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_directory_that_is_a_file_or_is_not_there_is_told() throws IOException {
        Path file = file("file", "");
        for (Path none : List.of(file, directory.resolve("none"))) {
            assertThat(catchThrowableOfType(PolicyTestException.class, () -> PolicyTests.read(none)))
                    .hasMessageContaining(none + ": is not a directory");
        }
    }

    @Test
    void more_tests_than_anybody_writes_are_refused_in_one_file_and_over_several() throws IOException {
        file("x.policy-test.yaml", START + TABLE);
        file("rows.csv", "expect it.priority\n" + "P0\n".repeat(10_001));
        assertThat(refusal()).containsExactly("x.policy-test.yaml: has more tests than 10000, the most allowed");
        file("rows.csv", "expect it.priority\n" + "P0\n".repeat(10_000));
        assertThat(PolicyTests.read(directory).tests()).hasSize(10_000);
        file("y.policy-test.yaml", START + TABLE.replace("rows.csv", "row.csv"));
        file("row.csv", "expect it.priority\nP0\n");
        assertThat(refusal()).containsExactly(directory + ": has 10001 tests; allowed are 10000");
    }

    @Test
    void more_files_than_anybody_writes_and_larger_ones_are_refused() throws IOException {
        file("x.policy-test.yaml", START + "#".repeat(1 << 20));
        assertThat(refusal()).containsExactly("x.policy-test.yaml: is larger than 1048576 bytes, the most allowed");
        file("x.policy-test.yaml", START + "cases: []\n");
        for (int index = 0; index < 200; index++) {
            file(index + ".policy-test.yaml", START + "cases: []\n");
        }
        assertThat(refusal()).containsExactly(directory + ": has 201 files of tests; allowed are 200");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<String> refusal() {
        PolicyTestException refusal =
                catchThrowableOfType(PolicyTestException.class, () -> PolicyTests.read(directory));
        assertThat(refusal).as("the tests are refused").isNotNull();
        return refusal.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(directory + "/", ""))
                .toList();
    }
}
