package io.github.shipworthy.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that holds the others. */
@Command(
        name = "shipworthy",
        description = "Decides from facts and declarative rules which technology to productize next, and says why.",
        subcommands = {
            Assess.class,
            Explain.class,
            Audit.class,
            Check.class,
            Test.class,
            Diff.class,
            Init.class,
            Schema.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Shipworthy.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:it found something",
            "2:bad usage or bad input",
            "70:internal error",
        })
final class Shipworthy {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an internal error.")
    boolean stacktrace;

    /** The command line as people type it, writing data and messages apart. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Shipworthy shipworthy = new Shipworthy();
        Failures failures = new Failures(() -> shipworthy.stacktrace);
        return new CommandLine(shipworthy)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
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
