package io.github.shipworthy.report;

import com.samskivert.mustache.Template;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.Writer;

/** The assessment as Markdown for a pull request or a mail: what the page says, without charts and with reasons in short. */
final class MarkdownReport implements Report {

    private static final Template TEMPLATE = Templates.page("markdown", ".md", PlainMarkdown::of);

    private final Language language;

    MarkdownReport(Language language) {
        this.language = language;
    }

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        out.write(TEMPLATE.execute(Page.of(portfolio, assessment, language)));
        out.flush();
    }
}
