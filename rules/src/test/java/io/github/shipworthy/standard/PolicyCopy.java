package io.github.shipworthy.standard;

import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the standard policy that a test may change. */
final class PolicyCopy {

    private final Path directory;

    PolicyCopy(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("tables"));
        Files.createDirectories(directory.resolve("languages"));
        Files.createDirectories(directory.resolve("tests"));
        try (Stream<Path> files = Files.walk(StandardPolicy.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(
                        StandardPolicy.DIRECTORY.relativize(file).toString());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    /** Changes a file; a change that changes nothing is a mistake of the test. */
    PolicyCopy edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = directory.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("the change left " + file + " as it was");
        }
        Files.writeString(path, after, StandardCharsets.UTF_8);
        return this;
    }

    /** The policy as it is now. */
    Policy load() {
        return Policy.load(directory);
    }
}
