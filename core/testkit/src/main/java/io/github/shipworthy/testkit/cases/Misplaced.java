package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that somebody meant to be tests and that would not be read: their tests would never fail. */
final class Misplaced {

    private static final Pattern MEANT = Pattern.compile("(?i).*policy[-_. ]?tests?\\.(ya?ml|json)");
    private static final List<String> FOLDERS = List.of("tests", "test");

    /** How far below such a folder somebody may have sorted tests into folders. */
    private static final int DEPTH = 3;

    private Misplaced() {}

    /** Tells those in a directory that are not among the files read. */
    static void in(Path directory, List<Path> read, List<Problem> problems) {
        look(directory, 1, read, problems);
        FOLDERS.forEach(folder -> look(directory.resolve(folder), DEPTH, read, problems));
    }

    private static void look(Path folder, int depth, List<Path> read, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            files.filter(file ->
                            MEANT.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(file -> !read.contains(file))
                    .sorted()
                    .forEach(file -> problems.add(new Problem(
                            Location.of(file.toString()),
                            "is not read as tests",
                            Optional.of("Files of tests are `NAME" + PolicyTests.ENDING
                                    + "`, in the policy's directory or in its folder `tests`, and not below."))));
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(Location.of(folder.toString()), "cannot be read: " + e));
        }
    }
}
