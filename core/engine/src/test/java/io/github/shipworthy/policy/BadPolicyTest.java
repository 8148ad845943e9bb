package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every directory of {@code bad/policy}: the files in which it differs from {@code good/policy}, those it lacks, and the
 * exact problems it has or the reason to accept it.
 */
class BadPolicyTest {

    private static final Path GOOD = Path.of("src/test/resources/good/policy");
    private static final Path CASES = Path.of("src/test/resources/bad/policy");
    private static final Path GOOD_WIDE = Path.of("src/test/resources/good/wide");
    private static final Path CASES_WIDE = Path.of("src/test/resources/bad/wide");
    private static final String REFUSED = "problems.txt";
    private static final String WARNINGS = "warnings.txt";
    private static final String ACCEPTED = "accepted.txt";
    private static final String REMOVED = "removed.txt";

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> small = Files.list(CASES);
                Stream<Path> wide = Files.list(CASES_WIDE)) {
            return Stream.concat(small, wide).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_is_accepted_or_has_exactly_these_problems(Path directory) throws IOException {
        copy(directory.startsWith(CASES) ? GOOD : GOOD_WIDE);
        copy(directory);
        if (Files.exists(directory.resolve(REMOVED))) {
            for (String removed : Files.readAllLines(directory.resolve(REMOVED), StandardCharsets.UTF_8)) {
                Files.delete(folder.resolve(removed));
            }
        }
        if (Files.exists(directory.resolve(ACCEPTED))) {
            Policy policy = Policy.load(folder);
            assertThat(policy.id().name()).isEqualTo("small");
            if (Files.exists(directory.resolve(WARNINGS))) {
                assertThat(policy.warnings().stream().map(this::shown))
                        .containsExactlyElementsOf(
                                Files.readAllLines(directory.resolve(WARNINGS), StandardCharsets.UTF_8));
            }
            return;
        }
        PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> Policy.load(folder));
        assertThat(refusal).as("%s is refused", directory).isNotNull();
        assertThat(refusal.problems().stream().map(this::shown))
                .containsExactlyElementsOf(Files.readAllLines(directory.resolve(REFUSED), StandardCharsets.UTF_8));
        assertThat(refusal)
                .message()
                .hasLineCount(1
                        + refusal.problems().stream()
                                .mapToInt(problem -> problem.line().isPresent() ? 3 : 1)
                                .sum());
        assertThat(refusal.problems())
                .as("a line of a file is shown")
                .allSatisfy(problem -> assertThat(problem.line().isPresent())
                        .isEqualTo(problem.at().line() > 0));
        assertThat(refusal.problems()).noneMatch(BadPolicyTest::comesFromTheEngine);
    }

    /** Compiling a rule can run it already, so what is refused must be refused before. */
    @AfterEach
    void nothing_ran() {
        assertThat(System.clearProperty("pwned")).isNull();
        assertThat(Path.of("pwned.marker")).doesNotExist();
    }

    @Test
    void there_are_cases_and_each_says_what_must_happen() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(200)
                .allSatisfy(directory -> assertThat(
                                Files.exists(directory.resolve(REFUSED)) ^ Files.exists(directory.resolve(ACCEPTED)))
                        .as("%s has either %s or %s", directory, REFUSED, ACCEPTED)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "! servable; !#20000",
                "( servable; (#20000",
                "( /* )))) */ servable; ( /* ) */#8000",
                "servable || servable; servable ||#3000",
                "servable, servable; servable,#3000",
                "a.a == a; a.#3000"
            })
    void a_condition_without_end_is_refused_before_it_costs_time_or_stack(String condition, int times) {
        String[] parts = condition.split("; ", 2);
        String closing = parts[1].startsWith("(") ? " )".repeat(times) : "";
        String endless = (parts[1] + " ").repeat(times) + "servable" + closing;
        SortedMap<String, byte[]> files = good();
        replace(files, "notes.drl", "servable", endless);
        assertThat(refusal(files)).noneMatch(BadPolicyTest::comesFromTheEngine);
    }

    /** Somebody saves a file while it is read. */
    @Test
    void a_rule_file_cut_anywhere_is_refused() {
        String text = text(good(), "notes.drl").strip();
        for (int length = 0; length < text.length(); length += 3) {
            SortedMap<String, byte[]> files = good();
            put(files, "notes.drl", text.substring(0, length));
            assertThat(refusal(files)).as("cut after %d characters", length).isNotEmpty();
        }
    }

    @Test
    void a_changed_character_is_accepted_or_refused_by_the_check_and_never_fails_otherwise() {
        long seed = 20260224;
        Random random = new Random(seed);
        String signs = "();,.\"'!=<>|&$@{}[]:/*#%^~`?0aZ\n";
        for (int round = 0; round < 120; round++) {
            SortedMap<String, byte[]> files = good();
            String name = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
            String text = text(files, name);
            int at = random.nextInt(text.length());
            String sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
            put(files, name, text.substring(0, at) + sign + text.substring(at + random.nextInt(2)));
            assertThat(refusal(files))
                    .as("seed %d, round %d: `%s` at %d of %s", seed, round, sign, at, name)
                    .noneMatch(BadPolicyTest::comesFromTheEngine);
        }
    }

    private static boolean comesFromTheEngine(Problem problem) {
        return problem.message().contains("the rule engine refuses");
    }

    /** The problem as a person sees it, without the path of this machine. */
    private String shown(Problem problem) {
        return problem.toString().replace(folder + "/", "").replace(folder.toString(), "policy");
    }

    /** The problems of a policy; empty when it is accepted. */
    private static List<Problem> refusal(SortedMap<String, byte[]> files) {
        try {
            PolicyReader.read(PolicyFiles.of("small", files));
            return List.of();
        } catch (PolicyException e) {
            return e.problems();
        }
    }

    private static SortedMap<String, byte[]> good() {
        return new TreeMap<>(PolicyFiles.read(GOOD).files());
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(SortedMap<String, byte[]> files, String name, String before, String after) {
        assertThat(text(files, name)).contains(before);
        put(files, name, text(files, name).replace(before, after));
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
