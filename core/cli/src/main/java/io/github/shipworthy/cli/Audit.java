package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what a portfolio's claims state with what the policy derives from its facts. */
@Command(
        name = "audit",
        addMethodSubcommands = false,
        description = "What is wrong with what a portfolio's claims state: values that do not follow from the facts,"
                + " contradictions, and facts that have run out.")
final class Audit implements Callable<Integer> {

    static final int FOUND = 1;

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
            converter = Word.class,
            description = "text (default) or json.")
    private As format = As.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "WARNING",
            description = "Exit with 1 at a finding of this severity or above: ${COMPLETION-CANDIDATES}"
                    + " (default ${DEFAULT-VALUE}).")
    private Severity failOn = Severity.WARNING;

    /** @param standard the standard policy */
    Audit(Supplier<Policy> standard) {
        this.policy = new PolicyOptions(standard);
    }

    @Override
    public Integer call() throws IOException {
        Portfolio audited = portfolio.load();
        PortfolioAssessment assessment = policy.audit(audited);
        Report report = format.in(language.chosen());
        output.write(out -> report.write(audited, assessment, out), portfolio.file(), policy.directory());
        return assessment.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(failOn) >= 0)
                ? FOUND
                : Failures.GOOD;
    }

    /** What to print. */
    enum As {
        TEXT,
        JSON;

        Report in(Language language) {
            return this == JSON ? Report.json() : Report.audit(language);
        }
    }

    /** Formats as people type them. */
    static final class Word extends Choice<As> {
        Word() {
            super(As.class, NO_FORMAT);
        }
    }
}
