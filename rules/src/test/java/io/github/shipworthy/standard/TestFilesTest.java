package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever starts a policy from the standard one gets its tests, which a class path cannot list. */
class TestFilesTest {

    private static final Path FOLDER = StandardPolicy.DIRECTORY.resolve("tests");
    private static final String LIST = "files.txt";

    @Test
    void the_list_of_test_files_names_each_of_them() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(LIST))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FOLDER.resolve(LIST), StandardCharsets.UTF_8))
                    .as(LIST)
                    .isEqualTo(names);
        }
    }
}
