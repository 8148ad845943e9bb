package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every directory of {@code bad/portfolio}: an input, and the exact problems it has or the reason to accept it. */
class BadPortfolioTest {

    private static final Path CASES = Path.of("src/test/resources/bad/portfolio");
    private static final String REFUSED = "problems.txt";
    private static final String ACCEPTED = "accepted.txt";

    static List<Path> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            return directories.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_is_accepted_or_has_exactly_these_problems(Path directory) throws IOException {
        Path input = input(directory);
        if (Files.exists(directory.resolve(ACCEPTED))) {
            assertThat(Portfolio.load(input).owner()).isEqualTo("Owner");
            return;
        }
        assertThat(problems(input)).isEqualTo(Files.readAllLines(directory.resolve(REFUSED)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_problem_takes_one_line_and_shows_every_character(Path directory) throws IOException {
        if (Files.exists(directory.resolve(REFUSED))) {
            PortfolioException refusal =
                    catchThrowableOfType(PortfolioException.class, () -> Portfolio.load(input(directory)));
            assertThat(refusal.problems()).isNotEmpty();
            assertThat(refusal).message().hasLineCount(1 + refusal.problems().size());
            assertThat(refusal.problems().toString().codePoints())
                    .noneMatch(codePoint -> Character.isISOControl(codePoint) || codePoint == 0x202E);
        }
    }

    @Test
    void there_are_cases_and_each_says_what_must_happen() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(60)
                .allSatisfy(directory -> assertThat(
                                Files.exists(directory.resolve(REFUSED)) ^ Files.exists(directory.resolve(ACCEPTED)))
                        .as("either %s or %s", REFUSED, ACCEPTED)
                        .isTrue());
    }

    @Test
    void a_byte_order_mark_changes_nothing() throws IOException {
        assertThat(Portfolio.load(input(CASES.resolve("40-bom-utf8"))))
                .isEqualTo(Portfolio.load(input(CASES.resolve("00-control-valid"))));
    }

    /** The problems as a person sees them, with the bare file name instead of a path of this machine. */
    private static List<String> problems(Path input) {
        InvalidInputException refusal = catchThrowableOfType(PortfolioException.class, () -> Portfolio.load(input));
        assertThat(refusal).as("%s is refused", input).isNotNull();
        return refusal.problems().stream()
                .map(problem -> new Problem(
                        new Location(
                                input.getFileName().toString(),
                                problem.at().line(),
                                problem.at().column()),
                        problem.message(),
                        problem.hint()))
                .map(Problem::toString)
                .toList();
    }

    private static Path input(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(directory + " has no input"));
        }
    }
}
