package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.JsonLinesWriter;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the ranking and the gap matrix of a portfolio. */
@Command(
        name = "assess",
        addMethodSubcommands = false,
        description = "What to productize first: the ranking and the gap matrix of a portfolio.")
final class Assess implements Callable<Integer> {

    @Mixin
    private final PortfolioArgument portfolio = new PortfolioArgument();

    @Mixin
    private final PolicyOptions policy;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Word.class,
            description = "text (default), json, jsonl (JSON Lines, in the portfolio's order; a portfolio in JSON Lines"
                    + " is then not held in memory), csv, markdown or html.")
    private Format format = Format.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** @param standard the standard policy */
    Assess(Supplier<Policy> standard) {
        this.policy = new PolicyOptions(standard);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> lines = portfolio.file().filter(Portfolio::isJsonLines);
        if (format.isStreamed() && lines.isPresent()) {
            stream(lines.get());
        } else {
            Portfolio assessed = portfolio.load();
            PortfolioAssessment assessment = format.isAudited() ? policy.audit(assessed) : policy.assess(assessed);
            Report report = format.in(language.chosen());
            output.write(out -> report.write(assessed, assessment, out), portfolio.file(), policy.directory());
        }
        return Failures.GOOD;
    }

    /** The technologies are read twice, and written one after another. */
    private void stream(Path file) throws IOException {
        PrintWriter messages = command.commandLine().getErr();
        try (Progress progress = Progress.of("assess", 2 * Files.size(file), messages)) {
            PortfolioLines lines = PortfolioLines.open(file, progress::step);
            OutputFile.Lines written = out -> write(lines, out);
            output.write(written, portfolio.file(), policy.directory());
        }
    }

    private void write(PortfolioLines lines, JsonLinesWriter out) throws IOException {
        try {
            out.last(lines.context(), policy.assess(lines, out::lines, out::write));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
