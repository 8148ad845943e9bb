package io.github.shipworthy.live;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of a small good policy that somebody edits. */
final class EditedPolicy {

    private static final Path GOOD = Path.of("src/test/resources/good/policy");

    private final Path directory;

    private EditedPolicy(Path directory) {
        this.directory = directory;
    }

    static EditedPolicy in(Path directory) {
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(GOOD.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditedPolicy(directory);
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(file(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EditedPolicy write(String name, byte[] bytes) {
        try {
            Files.write(file(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EditedPolicy edit(String name, UnaryOperator<String> change) {
        return write(name, change.apply(text(name)).getBytes(StandardCharsets.UTF_8));
    }

    /** Delivered technologies earn so many points, which also changes a rule file in a way that decides nothing. */
    EditedPolicy points(int points) {
        edit("parameters.yaml", text -> text.replaceFirst("(ga.points: \\{value: )\\d+", "$1" + points));
        return edit("measure.drl", text -> text.replaceFirst("(?s)\\A.*?package", "// " + points + "\npackage"));
    }

    /** Lists the files with their hashes, as {@code sha256sum} does. */
    EditedPolicy listed() {
        StringBuilder manifest = new StringBuilder();
        for (String name : List.of(
                "decision.drl", "measure.drl", "notes.drl", "parameters.yaml", "policy.yaml", "tables/priority.csv")) {
            try {
                manifest.append(Hashing.sha256().hashBytes(Files.readAllBytes(file(name))))
                        .append("  ")
                        .append(name)
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return write("policy.sha256", manifest.toString().getBytes(StandardCharsets.UTF_8));
    }
}
