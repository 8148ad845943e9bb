package io.github.shipworthy.report;

import com.google.common.collect.Lists;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** The assessment as JSON Lines, in the order in which the portfolio names its technologies. */
final class JsonLinesReport implements Report {

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        JsonLinesWriter lines = JsonLinesWriter.to(out);
        try {
            for (List<Assessment> some : Lists.partition(assessment.inOrderOf(portfolio), PortfolioLines.BATCH)) {
                lines.write(lines.lines(some));
            }
            lines.last(portfolio, StreamedAssessment.of(assessment));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }
}
