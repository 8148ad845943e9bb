package io.github.shipworthy.report;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.Writer;

/**
 * A format in which an assessment is written down. The same assessment always gives the same characters, with
 * {@code \n} between lines. Stateless and thread-safe.
 */
@FunctionalInterface
public interface Report {

    /**
     * One JSON document, indented: the technologies in the order of the assessment, each with every reason. What the rules that
     * reasons name say of themselves stands once, under {@code rules}.
     */
    static Report json() {
        return new JsonReport();
    }

    /**
     * JSON Lines: a line for each technology in the order of the portfolio, then one for the portfolio itself. Of the plan that
     * has the rows of programmes and what is recommended; why a technology is planned stands on its own line. What the rules that
     * lines name say of themselves stands once, under {@code rules} of the last.
     */
    static Report jsonLines() {
        return new JsonLinesReport();
    }

    /** CSV with a header (RFC 4180, but {@code \n}): the technologies in the order of the assessment, results only. */
    static Report csv() {
        return new CsvReport();
    }

    /** One HTML page for people that needs nothing else: no network, no other file. */
    static Report html(Language language) {
        return new HtmlReport(language);
    }

    /** Markdown for people, for a pull request or a mail; nothing in it is active that a portfolio says. */
    static Report markdown(Language language) {
        return new MarkdownReport(language);
    }

    /** What the audit found as plain text, without anything that could move a terminal's cursor. */
    static Report audit(Language language) {
        return new AuditReport(language);
    }

    /**
     * Writes the report and flushes the writer, which stays open.
     *
     * @param portfolio the portfolio that was assessed
     */
    void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException;
}
