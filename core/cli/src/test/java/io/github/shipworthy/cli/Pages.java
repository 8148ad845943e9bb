package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HTML reports as the command writes them, each written once in a run. */
final class Pages implements AutoCloseable {

    private final Path dir = directory();
    private final Map<List<String>, Path> written = new HashMap<>();

    /** The report on a bundled portfolio or a file, in a language. */
    Path of(String portfolio, String language) {
        return written.computeIfAbsent(List.of(portfolio, language), key -> {
            Path page = dir.resolve(written.size() + ".html");
            assertThat(Run.of("assess", portfolio, "--format=html", "--lang=" + language, "--output=" + page))
                    .isEqualTo(new Run(0, "", ""));
            return page;
        });
    }

    /** The report on a portfolio that is written here. */
    Path ofText(String portfolio) {
        try {
            Path file = Files.writeString(dir.resolve(written.size() + ".yaml"), portfolio);
            return of(file.toString(), "en");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("shipworthy-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(dir)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(dir);
    }
}
