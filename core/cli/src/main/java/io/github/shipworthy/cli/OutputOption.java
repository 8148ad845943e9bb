package io.github.shipworthy.cli;

import io.github.shipworthy.cli.OutputFile.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the data goes: to the standard output, or to a file. */
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
        if (file.isPresent()) {
            new OutputFile(file.get()).write(content, inputs);
        } else {
            content.writeTo(command.commandLine().getOut());
        }
    }
}
