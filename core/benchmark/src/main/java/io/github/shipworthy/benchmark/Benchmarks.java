package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the library costs beside two other ways to do the same, and prints it as Markdown. */
@Command(
        name = "java -jar benchmarks.jar",
        sortOptions = false,
        description = "Measures what the library costs beside handwritten Java and naive Drools.",
        footer = "Anything else JMH can do: java -cp benchmarks.jar org.openjdk.jmh.Main -h")
public final class Benchmarks implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "TOPIC",
            converter = Topic.Reader.class,
            completionCandidates = Topic.Words.class,
            description = "Nothing but some of: ${COMPLETION-CANDIDATES}.")
    private List<Topic> only = List.of(Topic.values());

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Mixin
    private final ProgramOptions programs = new ProgramOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    boolean help;

    /** Ends with 0, or with 2 when the arguments make no sense. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws RunnerException, IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Sections sections = new Sections(extent.chosen(), programs.command(only), programs.jdks());
        out.println(Machine.words() + ". Load before: " + Machine.load());
        for (Topic topic : Topic.values()) {
            if (only.contains(topic)) {
                progress.println("measuring: " + topic.word());
                List<String> lines = sections.of(topic).measure();
                out.println();
                out.println("### " + topic.title());
                out.println();
                lines.forEach(out::println);
                out.flush();
            }
        }
        out.println();
        out.println("Load after: " + Machine.load());
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
