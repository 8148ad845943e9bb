package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Limits;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

    /**
     * The same for a file that another names.
     *
     * @param named where
     */
    static Optional<byte[]> named(Path file, Location named, Limits limits, List<Problem> problems) {
        return bytes(file, named, "`" + file + "` ", limits, problems);
    }

    private static Optional<byte[]> bytes(
            Path file, Location at, String subject, Limits limits, List<Problem> problems) {
        if (!Files.exists(file)) {
            problems.add(
                    new Problem(at, subject.isEmpty() ? "there is no such file" : "there is no file `" + file + "`"));
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
            problems.add(new Problem(at, subject + "cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }
}
