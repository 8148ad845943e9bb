package io.github.shipworthy.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the data goes: to the standard output, or to a file that appears whole or not at all. */
final class OutputOption {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to this file instead of the standard output. It is replaced only when all went well.")
    private Optional<Path> file = Optional.empty();

    /** Writes the data as UTF-8, and never over one of the inputs: files, or directories with all they hold. */
    @SafeVarargs
    final void write(Content content, Optional<Path>... inputs) throws IOException {
        if (file.isEmpty()) {
            content.writeTo(command.commandLine().getOut());
            return;
        }
        Path target = file.get();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refusal(target, "is not a regular file");
        }
        for (Optional<Path> input : inputs) {
            if (input.isPresent() && isSameOrWithin(target, input.get())) {
                throw refusal(target, "is what this command reads; write to another file");
            }
        }
        try {
            replace(target, content);
        } catch (IOException e) {
            throw refusal(target, "cannot be written: " + e);
        }
    }

    private static boolean isSameOrWithin(Path file, Path input) {
        try {
            return Files.exists(file) && file.toRealPath().startsWith(input.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path name = target.getFileName();
        Path half =
                target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
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

    /** What replaces a file may be read and written by the same people. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static Refusal refusal(Path file, String message) {
        return new Refusal(file.toString(), message, Optional.empty());
    }

    /** What a command has to say. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
