package io.github.shipworthy.cli;

import io.github.shipworthy.report.JsonLinesWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** A file that a command writes: it appears whole or not at all. */
record OutputFile(Path file) {

    /** What a command has to say. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** What a command has to say as JSON Lines. */
    @FunctionalInterface
    interface Lines extends Content {

        void writeTo(JsonLinesWriter out) throws IOException;

        @Override
        default void writeTo(Writer out) throws IOException {
            writeTo(JsonLinesWriter.to(out));
        }
    }

    /** Writes the data as UTF-8, and never over one of the inputs: files, or directories with all they hold. */
    @SafeVarargs
    final void write(Content content, Optional<Path>... inputs) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refusal("is not a regular file");
        }
        for (Optional<Path> input : inputs) {
            if (input.isPresent() && isSameOrWithin(input.get())) {
                throw refusal("is what this command reads; write to another file");
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw refusal("cannot be written: there is no directory `" + folder + "`");
        }
        try {
            replace(content);
        } catch (IOException e) {
            throw refusal("cannot be written: " + e);
        }
    }

    private boolean isSameOrWithin(Path input) {
        try {
            return Files.exists(file) && file.toRealPath().startsWith(input.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private void replace(Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path half = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        // A run that is stopped leaves nothing behind either.
        half.toFile().deleteOnExit();
        try {
            write(content, half);
            keepPermissions(target, half);
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void write(Content content, Path file) throws IOException {
        if (content instanceof Lines lines) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                lines.writeTo(JsonLinesWriter.to(out));
            }
        } else {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
        }
    }

    /** What replaces a file may be read and written by the same people. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private Refusal refusal(String message) {
        return new Refusal(file.toString(), message, Optional.empty());
    }
}
