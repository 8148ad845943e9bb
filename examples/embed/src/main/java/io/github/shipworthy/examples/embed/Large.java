package io.github.shipworthy.examples.embed;

import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.JsonLinesWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Assesses a portfolio in JSON Lines that may be too large for memory, and writes the report as JSON Lines. */
public final class Large {

    private Large() {}

    /** Reads the file given as the first argument and writes the one given as the second. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path portfolio, Path report) throws IOException {
        Policy policy = Policy.standard();
        Path half = Files.createTempFile(report.toAbsolutePath().getParent(), "report", ".tmp");
        try {
            // tag::large[]
            try (OutputStream out = Files.newOutputStream(half)) {
                PortfolioLines lines = PortfolioLines.open(portfolio, bytesRead -> {});
                JsonLinesWriter writer = JsonLinesWriter.to(out);
                StreamedAssessment whole = policy.assess(lines, 2, writer::lines, writer::write); // a line a technology
                writer.last(lines.context(), whole); // and one for the portfolio, with its tables
            }
            // end::large[]
            Files.move(half, report, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
