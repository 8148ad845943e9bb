package io.github.shipworthy.report;

import com.google.common.collect.Lists;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assessment as JSON Lines, in the order in which the portfolio names its technologies. */
final class JsonLinesReport implements Report {

    private static final int AT_ONCE = 64;

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        Map<String, Assessment> byId =
                assessment.assessments().stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
        List<Assessment> inOrder = new ArrayList<>();
        for (Technology technology : portfolio.technologies()) {
            Assessment of = byId.get(technology.id());
            if (of == null) {
                throw new IllegalArgumentException("`" + technology.id() + "` was not assessed: another portfolio was");
            }
            inOrder.add(of);
        }
        JsonLinesWriter lines = new JsonLinesWriter();
        for (List<Assessment> some : Lists.partition(inOrder, AT_ONCE)) {
            out.write(lines.lines(some));
        }
        lines.last(portfolio, StreamedAssessment.of(assessment), out);
    }
}
