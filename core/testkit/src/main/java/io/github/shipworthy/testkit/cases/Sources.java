package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The bytes of files that tests are made of. */
final class Sources {

    private Sources() {}

    /** Those of a regular file that is not too large; otherwise a problem. */
    static Optional<byte[]> bytes(Path file, Limits limits, List<Problem> problems) {
        return bytes(file, Location.of(file.toString()), "", limits, problems);
    }

    /** The same for a file that another names there. */
    static Optional<byte[]> bytes(Path file, Location named, Limits limits, List<Problem> problems) {
        return bytes(file, named, "`" + file + "` ", limits, problems);
    }

    /**
     * The path of a file that a test names, by a path relative to the file of the test. It may lie anywhere, but must be of
     * this sort by its name and, where it is a link, by the name of what the link leads to: then no message quotes a file
     * that was never meant to be shown.
     */
    static Optional<Path> named(Path file, Node name, List<String> endings, List<Problem> problems) {
        String text = Nodes.text(name).orElse("");
        if (endings.stream().noneMatch(text::endsWith)) {
            problems.add(new Problem(name.at(), "`" + text + "` is no file " + listed(endings)));
            return Optional.empty();
        }
        Optional<Path> path = relative(file, text);
        if (path.isEmpty()) {
            problems.add(new Problem(
                    name.at(),
                    "`" + text + "` is no path that is relative to this file",
                    Optional.of("Use `/` in it.")));
            return Optional.empty();
        }
        if (Files.exists(path.get()) && endings.stream().noneMatch(realName(path.get())::endsWith)) {
            problems.add(
                    new Problem(name.at(), "`" + path.get() + "` leads to a file that is none " + listed(endings)));
            return Optional.empty();
        }
        return path;
    }

    private static Optional<Path> relative(Path file, String text) {
        try {
            Path path = file.getFileSystem().getPath(text);
            return path.isAbsolute()
                    ? Optional.empty()
                    : Optional.of(file.resolveSibling(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String realName(Path path) {
        try {
            return String.valueOf(path.toRealPath().getFileName());
        } catch (IOException e) {
            return "";
        }
    }

    private static String listed(List<String> endings) {
        return "whose name ends in `" + String.join("`, `", endings) + "`";
    }

    private static Optional<byte[]> bytes(
            Path file, Location at, String subject, Limits limits, List<Problem> problems) {
        if (!Files.exists(file)) {
            problems.add(new Problem(at, subject + missing(file, subject)));
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(at, subject + "is not a regular file"));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                problems.add(
                        new Problem(at, subject + "is larger than " + limits.bytes() + " bytes, the most allowed"));
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            problems.add(new Problem(at, subject + "cannot be read: " + e));
            return Optional.empty();
        }
    }

    private static String missing(Path file, String subject) {
        if (Files.isSymbolicLink(file)) {
            return "is a link that leads nowhere";
        }
        return subject.isEmpty() ? "there is no such file" : "does not exist";
    }
}
