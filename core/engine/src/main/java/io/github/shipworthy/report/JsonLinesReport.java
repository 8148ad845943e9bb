package io.github.shipworthy.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assessment as JSON Lines, in the order in which the portfolio names its technologies. */
final class JsonLinesReport implements Report {

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        Map<String, Assessment> byId =
                assessment.assessments().stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
        Writer escaping = new EscapingWriter(out);
        for (Technology technology : portfolio.technologies()) {
            Assessment of = byId.get(technology.id());
            if (of == null) {
                throw new IllegalArgumentException("`" + technology.id() + "` was not assessed: another portfolio was");
            }
            technology(of, escaping);
        }
        write(portfolio, StreamedAssessment.of(assessment), out);
    }

    /** The lines of some technologies. */
    static String lines(List<Assessment> assessments) {
        StringWriter lines = new StringWriter();
        Writer escaping = new EscapingWriter(lines);
        try {
            for (Assessment assessment : assessments) {
                technology(assessment, escaping);
            }
            escaping.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }

    /** The last line. */
    static void write(Portfolio portfolio, StreamedAssessment assessment, Writer out) throws IOException {
        Writer escaping = new EscapingWriter(out);
        line(escaping).portfolio(portfolio, assessment);
        escaping.write("\n");
        escaping.flush();
    }

    private static void technology(Assessment assessment, Writer out) throws IOException {
        line(out).technology(assessment);
        out.write("\n");
    }

    private static JsonObjects line(Writer out) {
        return new JsonObjects(new JsonWriter(out), FormattingStyle.COMPACT);
    }
}
