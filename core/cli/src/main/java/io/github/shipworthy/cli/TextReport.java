package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Mark;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ranking and the gap matrix as tables for a terminal of 120 columns. */
final class TextReport implements Report {

    private static final int SHORT_FINGERPRINT = 12;

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        out.write(header(assessment));
        out.write(ranking(assessment));
        if (assessment.assessments().stream()
                .anyMatch(each -> each.productizationRange().isPresent())) {
            out.write(matrix(portfolio, assessment));
        }
        out.write(footer(assessment));
        out.flush();
    }

    private static String header(PortfolioAssessment assessment) {
        PortfolioAssessment.Subject subject = assessment.portfolio();
        PolicyId policy = assessment.policy();
        return Visible.text("Portfolio  " + subject.id() + " of " + subject.owner() + ", as of " + subject.asOf())
                + "\n"
                + Visible.text("Policy     " + policy.name() + " " + policy.version() + ", fingerprint "
                        + policy.fingerprint()
                                .substring(
                                        0,
                                        Math.min(
                                                SHORT_FINGERPRINT,
                                                policy.fingerprint().length())))
                + "\n";
    }

    private static String ranking(PortfolioAssessment assessment) {
        List<Assessment> ranking = assessment.ranking();
        if (ranking.isEmpty()) {
            return "\nNo technology is a candidate.\n";
        }
        return "\nWhat to productize first\n\n"
                + new Table<Assessment>()
                        .right("#", a -> String.valueOf(a.rank().orElse(0)))
                        .left("Technology", 24, Assessment::name)
                        .right("Productization", TextReport::productization)
                        .right("Maturity", a -> a.maturity().map(Plain::number).orElse(""))
                        .left("Urgency", 9, a -> a.urgency().map(Enum::name).orElse(""))
                        .left("Priority", 8, a -> a.priority().map(Enum::name).orElse(""))
                        .left("Risk flags", 23, a -> String.join(" ", a.flags()))
                        .left("Decided by", 17, TextReport::decidedBy)
                        .of(ranking);
    }

    private static String matrix(Portfolio portfolio, PortfolioAssessment assessment) {
        Map<String, Assessment> byId =
                assessment.assessments().stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
        List<Technology> technologies = portfolio.technologies().stream()
                .filter(technology -> byId.containsKey(technology.id()))
                .toList();
        return "\nFrom paper to product\n\n"
                + new Table<Technology>()
                        .left("Technology", 34, Technology::name)
                        .left(
                                "Published",
                                18,
                                t -> Mark.publication(t, portfolio, Language.EN).toString())
                        .left(
                                "Open weights",
                                18,
                                t -> Mark.weights(t, portfolio, Language.EN).toString())
                        .left(
                                "Official delivery",
                                26,
                                t -> Mark.official(t, portfolio, Language.EN).toString())
                        .right(
                                "Productization",
                                t -> Optional.ofNullable(byId.get(t.id()))
                                        .map(TextReport::productization)
                                        .orElse(""))
                        .of(technologies);
    }

    private static String footer(PortfolioAssessment assessment) {
        StringBuilder text = new StringBuilder("\n");
        String unassessable = assessment.assessments().stream()
                .filter(each -> each.productization().isEmpty()
                        && each.productizationRange().isPresent())
                .map(each -> each.name()
                        + each.productizationRange()
                                .map(range -> " (" + Plain.range(range) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        if (!unassessable.isEmpty()) {
            text.append("Not assessable: ").append(Visible.text(unassessable)).append(".\n");
        }
        if (assessment.assessments().stream().anyMatch(TextReport::isUncertain)) {
            text.append("In parentheses: what productization could be, given the facts nobody knows.\n");
        }
        assessment.assessments().stream()
                .findFirst()
                .ifPresent(first -> text.append("Why: shipworthy explain PORTFOLIO ")
                        .append(Visible.text(first.id()))
                        .append('\n'));
        return text.toString();
    }

    private static String productization(Assessment assessment) {
        String range = assessment
                .productizationRange()
                .filter(any -> isUncertain(assessment))
                .map(Plain::range)
                .map(text -> " (" + text + ")")
                .orElse("");
        return assessment.productization().map(Plain::number).orElse("?") + range;
    }

    private static boolean isUncertain(Assessment assessment) {
        return assessment.productizationRange().filter(TextReport::isOpen).isPresent();
    }

    private static boolean isOpen(Range range) {
        return range.low().compareTo(range.high()) < 0;
    }

    private static String decidedBy(Assessment assessment) {
        return assessment
                .tieBreak()
                .map(tie -> tie.key() + " " + tie.value() + " after " + tie.aboveValue())
                .orElse("");
    }
}
