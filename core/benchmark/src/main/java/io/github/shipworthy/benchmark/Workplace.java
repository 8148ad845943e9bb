package io.github.shipworthy.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory, removed with everything in it. */
final class Workplace implements Closeable {

    private final Path directory;

    Workplace() throws IOException {
        this(Files.createTempDirectory("shipworthy-benchmark"));
    }

    /** Takes over a directory. */
    Workplace(Path directory) {
        this.directory = directory;
    }

    /** A file in it, which need not exist. */
    Path file(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
