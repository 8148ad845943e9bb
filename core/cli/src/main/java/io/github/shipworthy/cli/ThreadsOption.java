package io.github.shipworthy.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** On how many threads. */
final class ThreadsOption {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    private OptionalInt threads = OptionalInt.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Use N threads, 1 to 256. The answer is the same for every N.")
    void threads(int count) {
        if (count < 1 || count > 256) {
            throw new ParameterException(
                    command.commandLine(), "--threads is a whole number from 1 to 256, not " + count);
        }
        threads = OptionalInt.of(count);
    }

    /** As many as asked for; empty when nobody asked. */
    OptionalInt count() {
        return threads;
    }
}
