package io.github.shipworthy.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.Writer;

/** The whole assessment as one JSON document. */
final class JsonReport implements Report {

    private static final FormattingStyle STYLE =
            FormattingStyle.PRETTY.withNewline("\n").withIndent("  ");

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        Writer escaping = new EscapingWriter(out);
        JsonObjects json = new JsonObjects(new JsonWriter(escaping), STYLE);
        json.document(portfolio, assessment);
        escaping.write("\n");
        escaping.flush();
    }
}
