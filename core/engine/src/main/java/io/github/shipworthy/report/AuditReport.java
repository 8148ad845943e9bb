package io.github.shipworthy.report;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.report.Audit.FindingView;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** What the audit found as plain text for a terminal: a sentence for each finding, with both values and the rule. */
final class AuditReport implements Report {

    private static final int WIDTH = 100;

    private final Language language;

    AuditReport(Language language) {
        this.language = language;
    }

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        Material material = Material.of(portfolio, assessment, language);
        Words words = material.words();
        Audit audit = Audit.all(material);
        StringBuilder text = new StringBuilder();
        for (Audit.Group group : audit.groups()) {
            text.append(Visible.text(group.severity() + " (" + group.count() + ")"))
                    .append("\n\n");
            group.findings().forEach(finding -> finding(text, group.shape(), finding, words));
        }
        if (!audit.audited()) {
            text.append(words.label("not-audited")).append('\n');
        } else if (audit.none()) {
            text.append(words.label("no-finding")).append('\n');
        }
        out.write(text.toString());
        out.flush();
    }

    private static void finding(StringBuilder text, String shape, FindingView finding, Words words) {
        paragraph(text, " " + shape + " ", finding.sentence());
        if (!finding.stated().isEmpty()) {
            paragraph(text, "   ", labelled(words, "stated", words.parts(finding.stated())));
        }
        if (!finding.derived().isEmpty()) {
            paragraph(text, "   ", labelled(words, "derived", finding.derived()));
        }
        if (!finding.sections().isEmpty()) {
            paragraph(text, "   ", labelled(words, "sections", finding.sections()));
        }
        finding.rules().forEach(rule -> paragraph(text, "   ", labelled(words, "rule", rule.sentence())));
        text.append('\n');
    }

    private static String labelled(Words words, String label, String text) {
        return words.label("labelled", Map.of("label", words.label(label), "text", text));
    }

    private static void paragraph(StringBuilder text, String margin, String paragraph) {
        String first = margin;
        for (String line : Terminal.wrap(Visible.text(paragraph), WIDTH - margin.length())) {
            text.append((first + line).stripTrailing()).append('\n');
            first = "   ";
        }
    }
}
