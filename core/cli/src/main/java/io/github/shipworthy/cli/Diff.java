package io.github.shipworthy.cli;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.testkit.change.ChangeContract;
import io.github.shipworthy.testkit.change.ChangeReport;
import io.github.shipworthy.testkit.change.DomainDiff;
import io.github.shipworthy.testkit.change.DomainReport;
import io.github.shipworthy.testkit.change.PolicyDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells every decision that a change of a policy moves, and whether these are the moves that somebody has reviewed. */
@Command(
        name = "diff",
        addMethodSubcommands = false,
        description = "Every decision that another policy moves, with the rules behind it. Exits with 1 when a decision"
                + " moves; with --allow, when anything but the moves that the contract lists happens; with --domain,"
                + " unless it is shown that no decision about any technology moves.")
final class Diff implements Callable<Integer> {

    private static final String STANDARD = "standard";

    /** How the difference is written. */
    enum As {
        TEXT,
        JSON,
        MARKDOWN;

        ChangeReport report() {
            return switch (this) {
                case TEXT -> ChangeReport.text();
                case JSON -> ChangeReport.json();
                case MARKDOWN -> ChangeReport.markdown();
            };
        }

        DomainReport domainReport() {
            return switch (this) {
                case TEXT -> DomainReport.text();
                case JSON -> DomainReport.json();
                case MARKDOWN -> DomainReport.markdown();
            };
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "OLD", description = "The directory of the policy before, or `standard`.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The directory of the policy now, or `standard`.")
    private String next = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PORTFOLIO",
            description = "A portfolio file (.yaml, .json or .jsonl), or the name of a bundled one such as `report`.")
    private Optional<String> portfolio = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Word.class,
            defaultValue = "text",
            description = "text (default), json or markdown.")
    private As format = As.TEXT;

    @Option(
            names = "--allow",
            paramLabel = "FILE",
            description =
                    "A change contract: the moves that are meant, each with the reason. Exactly these may happen.")
    private Optional<Path> allow = Optional.empty();

    @Option(
            names = "--domain",
            description =
                    "Instead of a portfolio, every technology that the policies' rules can tell apart: equivalent, or"
                            + " the smallest case that is decided differently.")
    private boolean domain;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (domain) {
            return overDomain();
        }
        if (portfolio.isEmpty()) {
            throw usage("Missing required parameter: 'PORTFOLIO'; or --domain");
        }
        PortfolioArgument argument = PortfolioArgument.of(portfolio.get());
        List<Problem> problems = new ArrayList<>();
        Optional<Policy> before = read(() -> policy(old), problems);
        Optional<Policy> after = read(() -> policy(next), problems);
        Optional<Portfolio> facts = read(argument::load, problems);
        Optional<ChangeContract> contract = allow.flatMap(file -> read(() -> ChangeContract.load(file), problems));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        PolicyDiff diff =
                PolicyDiff.between(before.orElseThrow(), after.orElseThrow()).over(facts.orElseThrow());
        Optional<ChangeContract.Verdict> verdict = contract.map(each -> each.compare(diff));
        output.write(
                out -> format.report().write(diff, verdict, out),
                argument.file(),
                directory(old),
                directory(next),
                allow);
        return verdict.map(ChangeContract.Verdict::kept).orElse(diff.isEmpty()) ? Failures.GOOD : Audit.FOUND;
    }

    private int overDomain() throws IOException {
        if (portfolio.isPresent()) {
            throw usage("--domain takes no PORTFOLIO: it compares over every technology");
        }
        if (allow.isPresent()) {
            throw usage("--domain takes no --allow: a contract lists the moves of a portfolio");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Policy> before = read(() -> policy(old), problems);
        Optional<Policy> after = read(() -> policy(next), problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        DomainDiff diff = DomainDiff.between(before.orElseThrow(), after.orElseThrow());
        output.write(out -> format.domainReport().write(diff, out), directory(old), directory(next));
        return diff.verdict() == DomainDiff.Verdict.EQUIVALENT ? Failures.GOOD : Audit.FOUND;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** What an argument stands for; empty when it cannot be used, which is added to the problems. */
    private static <T> Optional<T> read(Supplier<T> reading, List<Problem> problems) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private static Policy policy(String typed) {
        return directory(typed).map(Policy::load).orElseGet(Policy::standard);
    }

    /** The directory of a policy, unless it is the standard one; a directory wins over the name. */
    private static Optional<Path> directory(String typed) {
        return typed.equals(STANDARD) && !Files.isDirectory(Path.of(typed))
                ? Optional.empty()
                : Optional.of(Path.of(typed));
    }

    /** Formats as people type them. */
    static final class Word extends Choice<As> {
        Word() {
            super(As.class, NO_FORMAT);
        }
    }
}
