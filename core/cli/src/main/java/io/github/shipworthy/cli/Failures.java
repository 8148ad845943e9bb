package io.github.shipworthy.cli;

import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Visible;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command says on the error stream, and with which exit code, when it cannot do what was asked. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int GOOD = 0;
    static final int BAD_INPUT = 2;
    static final int INTERNAL = 70;

    private final BooleanSupplier stacktrace;

    Failures(BooleanSupplier stacktrace) {
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        line(err, message(failure) + misspelt(failure).map(hint -> ". " + hint).orElse(""));
        line(err, "See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidInputException invalid) {
            return invalid(invalid, err);
        }
        if (failure instanceof AssessmentException broken) {
            line(err, "the policy cannot assess this portfolio: " + broken.getMessage());
            err.flush();
            return BAD_INPUT;
        }
        return internal(failure, err, stacktrace.getAsBoolean());
    }

    /** One line, or the whole stack trace when it was asked for. */
    static int internal(Throwable failure, PrintWriter err, boolean stacktrace) {
        if (stacktrace) {
            failure.printStackTrace(err);
        } else {
            line(err, "internal error: " + failure + "; run with --stacktrace");
        }
        err.flush();
        return INTERNAL;
    }

    private static int invalid(InvalidInputException invalid, PrintWriter err) {
        invalid.problems().forEach(problem -> problem.shown().lines().forEach(text -> line(err, text)));
        int count = invalid.problems().size();
        line(err, count == 1 ? "1 problem" : count + " problems");
        err.flush();
        return BAD_INPUT;
    }

    /** The command or option that somebody meant by a word that is neither. */
    private static Optional<String> misspelt(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        List<String> words = new ArrayList<>(command.optionsMap().keySet());
        words.addAll(command.subcommands().keySet());
        return unmatched.getUnmatched().stream()
                .findFirst()
                .flatMap(word -> Maybe.hint(word.replaceFirst("=.*", ""), words));
    }

    private static String message(ParameterException failure) {
        String message = failure.getMessage();
        return message == null ? "the arguments cannot be read" : message;
    }

    private static void line(PrintWriter err, String text) {
        err.print(Visible.text(text) + "\n");
    }
}
