package io.github.shipworthy.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /** Writes the data as UTF-8. */
    void write(Content content) throws IOException {
        if (file.isEmpty()) {
            content.writeTo(command.commandLine().getOut());
            return;
        }
        Path target = file.get();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refusal(target, "is not a regular file");
        }
        try {
            replace(target, content);
        } catch (IOException e) {
            throw refusal(target, "cannot be written: " + e);
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
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
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
