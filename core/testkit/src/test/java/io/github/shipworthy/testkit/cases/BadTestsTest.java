package io.github.shipworthy.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every directory of {@code bad}: tests of the policy in {@code small}, and the exact problems with which they are refused,
 * the exact failures of their run, or the reason to accept them.
 */
class BadTestsTest {

    private static final Path CASES = Path.of("src/test/resources/bad");
    private static final Policy POLICY = Policy.load(Path.of("src/test/resources/small"));
    private static final String REFUSED = "problems.txt";
    private static final String FAILING = "failures.txt";
    private static final String ACCEPTED = "accepted.txt";

    static List<Path> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            return directories.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_is_refused_fails_or_passes_exactly_as_it_says(Path directory) throws IOException {
        if (Files.exists(directory.resolve(REFUSED))) {
            assertThat(refusal(directory)).isEqualTo(lines(directory.resolve(REFUSED)));
            return;
        }
        TestRun run = TestRun.of(PolicyTests.read(directory).tests(), POLICY);
        if (Files.exists(directory.resolve(ACCEPTED))) {
            assertThat(run.text()).isEqualTo("1 passed, 0 failed\n");
            assertThat(run.good()).isTrue();
            return;
        }
        assertThat(run.good()).isFalse();
        assertThat(failures(directory, run)).isEqualTo(lines(directory.resolve(FAILING)));
    }

    @Test
    void there_are_cases_and_each_says_what_must_happen() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(80)
                .allSatisfy(directory -> assertThat(Stream.of(REFUSED, FAILING, ACCEPTED)
                                .filter(name -> Files.exists(directory.resolve(name))))
                        .as("%s has one of %s, %s and %s", directory, REFUSED, FAILING, ACCEPTED)
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_problem_takes_one_line_and_shows_every_character(Path directory) throws IOException {
        if (Files.exists(directory.resolve(REFUSED))) {
            PolicyTestException refusal =
                    catchThrowableOfType(PolicyTestException.class, () -> PolicyTests.read(directory));
            assertThat(refusal).message().hasLineCount(1 + refusal.problems().size());
            assertThat(refusal.problems().toString().codePoints()).noneMatch(Visible::hidden);
        }
    }

    /** The problems as a person sees them, without the path of this machine. */
    private static List<String> refusal(Path directory) {
        PolicyTestException refusal =
                catchThrowableOfType(PolicyTestException.class, () -> PolicyTests.read(directory));
        assertThat(refusal).as("%s is refused", directory).isNotNull();
        return refusal.problems().stream()
                .map(problem -> shown(directory, problem.toString()))
                .toList();
    }

    private static List<String> failures(Path directory, TestRun run) {
        return run.results().isEmpty()
                ? run.text().lines().toList()
                : run.results().stream()
                        .filter(result -> !result.passed())
                        .flatMap(result -> result.message()
                                .lines()
                                .map(line -> result.test().name() + ": " + shown(directory, line)))
                        .toList();
    }

    private static String shown(Path directory, String text) {
        return text.replace(directory + "/", "");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
