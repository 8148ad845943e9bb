package io.github.shipworthy.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The results as CSV. A cell with text that a spreadsheet would calculate starts with an apostrophe. */
final class CsvReport implements Report {

    private static final List<String> HEADER = List.of(
            "rank",
            "id",
            "name",
            "productization",
            "productizationLow",
            "productizationHigh",
            "maturity",
            "urgency",
            "candidate",
            "priority",
            "flags");

    /** What makes a spreadsheet calculate a cell: OWASP's list, and the wide forms that East Asian input produces. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HEADER);
        for (Assessment technology : assessment.assessments()) {
            csv.writeRecord(cells(technology));
        }
        csv.flush();
    }

    private static List<String> cells(Assessment technology) {
        return List.of(
                technology.rank().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse(""),
                text(technology.id()),
                text(technology.name()),
                number(technology.productization()),
                number(technology.productizationRange().map(Range::low)),
                number(technology.productizationRange().map(Range::high)),
                number(technology.maturity()),
                technology.urgency().map(Enum::name).orElse(""),
                technology.candidate().map(String::valueOf).orElse(""),
                technology.priority().map(Enum::name).orElse(""),
                text(String.join(" ", technology.flags())));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(Plain::number).orElse("");
    }

    private static String text(String text) {
        // A spreadsheet may trim what stands before.
        String trimmed = text.strip();
        boolean formula = !trimmed.isEmpty() && FORMULA_STARTS.indexOf(trimmed.charAt(0)) >= 0;
        return (formula ? "'" : "") + Visible.text(text);
    }
}
