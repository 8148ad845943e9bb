package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the audit found, finding by finding, with a count at the end. */
final class AuditText implements Report {

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        for (AuditFinding finding : assessment.findings()) {
            out.write(finding.severity() + " " + finding.code() + "\n");
            out.write(finding.explain());
            out.write("\n");
        }
        out.write(count(assessment.findings()) + "\n");
        out.flush();
    }

    private static String count(List<AuditFinding> findings) {
        if (findings.isEmpty()) {
            return "The audit found nothing.";
        }
        List<String> counts = new ArrayList<>();
        List<Severity> severest = Arrays.asList(Severity.values());
        Collections.reverse(severest);
        for (Severity severity : severest) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity);
            }
        }
        return "The audit found " + findings.size() + ": " + String.join(", ", counts) + ".";
    }
}
