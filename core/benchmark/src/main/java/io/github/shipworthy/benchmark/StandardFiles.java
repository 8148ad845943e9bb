package io.github.shipworthy.benchmark;

import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the standard policy, as they stand on the class path. */
final class StandardFiles {

    private static final String FOLDER = "/io/github/shipworthy/standard";

    private StandardFiles() {}

    /** A new temporary directory that holds them. */
    static Path copy() {
        URL definition = Objects.requireNonNull(Policy.class.getResource(FOLDER + "/policy.yaml"));
        try {
            Path target = Files.createTempDirectory("shipworthy-standard");
            URI uri = definition.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath(FOLDER), target);
                }
            } else {
                copy(Objects.requireNonNull(Path.of(uri).getParent()), target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
