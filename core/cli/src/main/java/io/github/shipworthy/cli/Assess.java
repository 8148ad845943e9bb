package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the ranking and the gap matrix of a portfolio. */
@Command(name = "assess", description = "What to productize first: the ranking and the gap matrix of a portfolio.")
final class Assess implements Callable<Integer> {

    @Mixin
    private final PortfolioArgument portfolio = new PortfolioArgument();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Formats.class,
            description = "text (default), json, jsonl (JSON Lines, in the portfolio's order), csv, markdown or html.")
    private Format format = new Format(false, any -> new TextReport());

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Portfolio assessed = portfolio.load();
        PortfolioAssessment assessment = format.audited() ? policy.audit(assessed) : policy.assess(assessed);
        Report report = format.in().apply(language.chosen());
        output.write(out -> report.write(assessed, assessment, out), portfolio.file(), policy.directory());
        return Failures.GOOD;
    }
}
