package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which programs are started. */
final class ProgramOptions {

    private static final List<Topic> OF_THE_COMMAND = List.of(Topic.COLD_START, Topic.STREAMING);

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec options;

    @Option(
            names = "--command",
            paramLabel = "JAR",
            description = "The packaged command: cold-start and streaming. Found where core/cli makes it unless given.")
    private Optional<Path> command = Optional.empty();

    @Option(
            names = "--jdk25",
            paramLabel = "DIR",
            description =
                    "A JDK from 25 on for cold-start and streaming, beside the one that runs this; it can use an AOT cache.")
    private Optional<Path> jdk25 = Optional.empty();

    /** The command, which is there when one of these topics needs it. */
    CommandJar command(List<Topic> topics) {
        CommandJar jar = command.map(CommandJar::new).orElseGet(CommandJar::besideThis);
        if (!jar.exists() && topics.stream().anyMatch(OF_THE_COMMAND::contains)) {
            throw refused("`" + jar.jar() + "` is no file. Package core/cli, name the jar with --command,"
                    + " or leave out cold-start and streaming with --only.");
        }
        return jar;
    }

    /** The JDK that runs this, and the other one. */
    List<Jdk> jdks() {
        if (jdk25.isEmpty()) {
            return List.of(Jdk.running());
        }
        try {
            Jdk other = Jdk.at(jdk25.get());
            if (!other.hasAotCache()) {
                throw refused("`" + jdk25.get() + "` is JDK " + other.version() + "; --jdk25 takes one from 25 on");
            }
            return List.of(Jdk.running(), other);
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(options.commandLine(), message);
    }
}
