package io.github.shipworthy.cli;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.report.ProblemReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything that is wrong with a policy directory, and how much its rules can do at most. */
@Command(
        name = "check",
        addMethodSubcommands = false,
        description =
                "What is wrong with a policy, all of it at once: file, line, column, what was found, what is allowed."
                        + " Exits with 1 when the policy cannot be used.")
final class Check implements Callable<Integer> {

    /** How the problems are written. */
    enum As {
        TEXT,
        JSON,
        SARIF
    }

    @Parameters(index = "0", paramLabel = "POLICY", description = "The directory of the policy.")
    private Path directory = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Word.class,
            defaultValue = "text",
            description = "text (default), json or sarif.")
    private As format = As.TEXT;

    @Option(names = "--strict", description = "Exit with 1 at a warning too.")
    private boolean strict;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Refusal(directory.toString(), "is not a directory", Optional.empty());
        }
        Optional<Policy> policy = Optional.empty();
        List<Problem> problems;
        try {
            Policy accepted = Policy.load(directory);
            policy = Optional.of(accepted);
            problems = accepted.warnings();
        } catch (PolicyException e) {
            problems = e.problems();
        }
        Optional<Policy> checked = policy;
        List<Problem> found = problems;
        output.write(out -> write(checked, found, out), Optional.of(directory));
        return found.stream().anyMatch(problem -> strict || problem.isError()) ? Audit.FOUND : Failures.GOOD;
    }

    private void write(Optional<Policy> policy, List<Problem> problems, Writer out) throws IOException {
        switch (format) {
            case JSON -> ProblemReport.json().write(problems, out);
            case SARIF -> ProblemReport.sarif().write(problems, out);
            case TEXT -> {
                ProblemReport.text().write(problems, out);
                out.write((problems.isEmpty() ? "" : "\n") + summary(policy, problems) + "\n");
            }
        }
    }

    private static String summary(Optional<Policy> policy, List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        if (policy.isEmpty()) {
            return count(errors, "problem") + "; the policy cannot be used";
        }
        Policy good = policy.get();
        return good + " can be used" + (problems.isEmpty() ? "" : ", with " + count(problems.size(), "warning"))
                + ".\n" + count(good.rules().size(), "rule") + ". At most so many fire: "
                + good.firings().entrySet().stream()
                        .map(each -> each.getValue() + " for each " + each.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Formats as people type them. */
    static final class Word extends Choice<As> {
        Word() {
            super(As.class, NO_FORMAT);
        }
    }
}
