package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that show in a review what a policy change moves. Run the tests with {@code -Dkeep=true} to write them anew, and
 * read the difference before committing it.
 */
final class Kept {

    private static final Path FOLDER = Path.of("src/test/resources/kept");

    private Kept() {}

    static void is(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("keep")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).as(name).isEqualTo(read(name));
    }

    static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    }
}
