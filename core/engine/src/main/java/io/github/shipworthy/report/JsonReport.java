package io.github.shipworthy.report;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.Writer;

/** The whole assessment as one JSON document. */
final class JsonReport implements Report {

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        JsonWriter json = EscapingWriter.indented(out);
        new JsonObjects(json).document(portfolio, assessment);
        json.flush();
        out.write("\n");
        out.flush();
    }
}
