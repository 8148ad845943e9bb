package io.github.shipworthy.cli;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Mark;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranking and the gap matrix as tables for a terminal of 120 columns. */
final class TextReport implements Report {

    private static final int SHORT_FINGERPRINT = 12;

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        out.write(header(assessment));
        out.write(ranking(assessment));
        out.write(matrix(portfolio, assessment));
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
        Table table = new Table()
                .right("#")
                .left("Technology", 24)
                .right("Productization")
                .right("Maturity")
                .left("Urgency", 9)
                .left("Priority", 8)
                .left("Risk flags", 23)
                .left("Decided by", 17);
        for (Assessment each : ranking) {
            table.row(
                    String.valueOf(each.rank().orElse(0)),
                    each.name(),
                    productization(each),
                    each.maturity().isPresent() ? Plain.number(each.maturity().get()) : "",
                    word(each.urgency()),
                    word(each.priority()),
                    String.join(" ", each.flags()),
                    decidedBy(each.tieBreak()));
        }
        return "\nWhat to productize first\n\n" + table.text();
    }

    private static String matrix(Portfolio portfolio, PortfolioAssessment assessment) {
        Map<String, Assessment> byId = new HashMap<>();
        boolean scored = false;
        for (Assessment each : assessment.assessments()) {
            byId.put(each.id(), each);
            scored |= each.productizationRange().isPresent();
        }
        if (!scored) {
            return "";
        }
        Table table = new Table()
                .left("Technology", 34)
                .left("Published", 18)
                .left("Open weights", 18)
                .left("Official delivery", 26)
                .right("Productization");
        for (Technology technology : portfolio.technologies()) {
            Assessment assessed = byId.get(technology.id());
            if (assessed != null) {
                table.row(
                        technology.name(),
                        Mark.publication(technology, portfolio, Language.EN).toString(),
                        Mark.weights(technology, portfolio, Language.EN).toString(),
                        Mark.official(technology, portfolio, Language.EN).toString(),
                        productization(assessed));
            }
        }
        return "\nFrom paper to product\n\n" + table.text();
    }

    private static String footer(PortfolioAssessment assessment) {
        List<String> unassessable = new ArrayList<>();
        boolean uncertain = false;
        for (Assessment each : assessment.assessments()) {
            Optional<Range> range = each.productizationRange();
            if (each.productization().isEmpty() && range.isPresent()) {
                unassessable.add(each.name() + inParentheses(range.get()));
            }
            uncertain |= isUncertain(range);
        }
        StringBuilder text = new StringBuilder("\n");
        if (!unassessable.isEmpty()) {
            text.append("Not assessable: ")
                    .append(Visible.text(String.join(", ", unassessable)))
                    .append(".\n");
        }
        if (uncertain) {
            text.append("In parentheses: what productization could be, given the facts nobody knows.\n");
        }
        if (!assessment.assessments().isEmpty()) {
            text.append("Why: shipworthy explain PORTFOLIO ")
                    .append(Visible.text(assessment.assessments().get(0).id()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String productization(Assessment assessment) {
        Optional<BigDecimal> points = assessment.productization();
        Optional<Range> range = assessment.productizationRange();
        return (points.isPresent() ? Plain.number(points.get()) : "?")
                + (isUncertain(range) ? inParentheses(range.orElseThrow()) : "");
    }

    private static boolean isUncertain(Optional<Range> range) {
        return range.isPresent() && range.get().low().compareTo(range.get().high()) < 0;
    }

    private static String inParentheses(Range range) {
        return " (" + Plain.range(range) + ")";
    }

    private static String word(Optional<? extends Enum<?>> constant) {
        return constant.isPresent() ? constant.get().name() : "";
    }

    private static String decidedBy(Optional<TieBreak> decisive) {
        if (decisive.isEmpty()) {
            return "";
        }
        TieBreak tie = decisive.get();
        return tie.key() + " " + tie.value() + " after " + tie.aboveValue();
    }
}
