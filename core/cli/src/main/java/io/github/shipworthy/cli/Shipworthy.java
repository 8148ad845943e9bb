package io.github.shipworthy.cli;

import io.github.shipworthy.policy.Policy;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that holds the others. */
@Command(
        name = "shipworthy",
        addMethodSubcommands = false,
        description = "Decides from facts and declarative rules which technology to productize next, and says why.",
        mixinStandardHelpOptions = true,
        versionProvider = Shipworthy.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:it found something",
            "2:bad usage, bad input or output that could not be written",
            "70:internal error",
        })
final class Shipworthy {

    /** The commands, in the order in which help lists them. */
    static final List<String> COMMANDS =
            List.of("assess", "explain", "audit", "check", "test", "diff", "init", "schema");

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an internal error.")
    boolean stacktrace;

    /**
     * The command line as people type it, writing data and messages apart. When the first thing typed is a command, no other
     * command can be meant, and it knows no other: reading what all of them take is much of a short run.
     */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... typed) {
        Supplier<Policy> standard = StandardAhead.of(typed);
        Shipworthy shipworthy = new Shipworthy();
        Failures failures = new Failures(() -> shipworthy.stacktrace);
        CommandLine line = new CommandLine(shipworthy);
        (typed.length > 0 && COMMANDS.contains(typed[0]) ? List.of(typed[0]) : COMMANDS)
                .forEach(name -> line.addSubcommand(command(name, standard)));
        return line.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static Object command(String name, Supplier<Policy> standard) {
        return switch (name) {
            case "assess" -> new Assess(standard);
            case "explain" -> new Explain(standard);
            case "audit" -> new Audit(standard);
            case "check" -> new Check();
            case "test" -> new Test();
            case "diff" -> new Diff();
            case "init" -> new Init();
            case "schema" -> new Schema();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The version that the jar's manifest states. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "shipworthy "
                        + Optional.ofNullable(Shipworthy.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
