package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tests of a policy, read from its files. Immutable. */
public final class PolicyTests {

    /** How the name of a file of tests ends. */
    public static final String ENDING = ".policy-test.yaml";

    private static final String FOLDER = "tests";
    private static final int MOST_FILES = 200;
    static final int MOST_TESTS = 10_000;
    static final Schema SCHEMA = Schema.resource("/io/github/shipworthy/testkit/cases/policy-test.schema.json");

    private final List<PolicyTest> tests;

    private PolicyTests(List<PolicyTest> tests) {
        this.tests = List.copyOf(tests);
    }

    /**
     * Those in a policy's directory and in its folder {@code tests}; there may be none.
     *
     * @throws PolicyTestException with every problem found, when they cannot be read
     */
    public static PolicyTests read(Path directory) {
        List<Problem> problems = new ArrayList<>();
        List<Path> files = files(directory, problems);
        List<PolicyTest> tests = new ArrayList<>();
        for (Path file : files) {
            read(file, problems).ifPresent(root -> {
                int before = problems.size();
                SCHEMA.check(root, problems);
                if (problems.size() == before && root instanceof Node.Mapping mapping) {
                    tests.addAll(new FileReader(file, mapping, problems).tests());
                }
            });
        }
        if (tests.size() > MOST_TESTS) {
            problems.add(new Problem(
                    Location.of(directory.toString()), "has " + tests.size() + " tests; allowed are " + MOST_TESTS));
        }
        if (!problems.isEmpty()) {
            throw new PolicyTestException(problems);
        }
        return new PolicyTests(tests);
    }

    /** In the order of files and, in each, of cases, matrices, tables, invariants and the change. */
    public List<PolicyTest> tests() {
        return tests;
    }

    /** The JSON Schema (2020-12) of files of tests. */
    public static String schema() {
        return SCHEMA.text();
    }

    private static List<Path> files(Path directory, List<Problem> problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(new Problem(Location.of(directory.toString()), "is not a directory"));
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(directory, directory.resolve(FOLDER))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException | UncheckedIOException e) {
                    problems.add(new Problem(Location.of(folder.toString()), "cannot be read: " + e));
                }
            }
        }
        Misplaced.in(directory, files, problems);
        if (files.size() > MOST_FILES) {
            problems.add(new Problem(
                    Location.of(directory.toString()),
                    "has " + files.size() + " files of tests; allowed are " + MOST_FILES));
        }
        return files;
    }

    private static Optional<Node> read(Path file, List<Problem> problems) {
        int before = problems.size();
        return Sources.bytes(file, Limits.POLICY, problems)
                .flatMap(bytes -> Document.read(file.toString(), bytes, Limits.POLICY, problems))
                .filter(root -> problems.size() == before);
    }
}
