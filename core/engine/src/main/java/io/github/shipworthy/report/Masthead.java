package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import java.util.List;
import java.util.Map;

/**
 * The head of a report: what was assessed, by which policy, and how much of it was known.
 *
 * @param summary how many technologies there are, and how they came out
 * @param completeness how many of the facts that the policy asks for are known
 */
record Masthead(
        String title,
        String portfolio,
        String owner,
        String day,
        String policy,
        String version,
        String fingerprint,
        String summary,
        String completeness) {

    static Masthead of(Material material) {
        PortfolioAssessment assessment = material.assessment();
        Words words = material.words();
        String owner = assessment.portfolio().owner();
        return new Masthead(
                words.label("title", Map.of("owner", owner)),
                assessment.portfolio().id(),
                owner,
                assessment.portfolio().asOf().toString(),
                assessment.policy().name(),
                assessment.policy().version(),
                assessment.policy().fingerprint(),
                summary(assessment, words),
                completeness(assessment.assessments(), words));
    }

    private static String summary(PortfolioAssessment assessment, Words words) {
        long unassessable = assessment.assessments().stream()
                .filter(each -> each.productization().isEmpty())
                .count();
        return words.label(
                "summary",
                Map.of(
                        "all", String.valueOf(assessment.assessments().size()),
                        "ranked", String.valueOf(assessment.ranking().size()),
                        "unassessable", String.valueOf(unassessable)));
    }

    private static String completeness(List<Assessment> assessments, Words words) {
        long asked = 0;
        long known = 0;
        long expired = 0;
        for (Assessment each : assessments) {
            asked += each.completeness().asked().size();
            known += each.completeness().known();
            expired += each.completeness().expired().size();
        }
        if (asked == 0) {
            return words.label("completeness-nothing");
        }
        return words.label(
                expired == 0 ? "completeness-sum" : "completeness-sum-expired",
                Map.of(
                        "known", String.valueOf(known),
                        "asked", String.valueOf(asked),
                        "percent", String.valueOf(known * 100 / asked),
                        "expired", String.valueOf(expired)));
    }
}
