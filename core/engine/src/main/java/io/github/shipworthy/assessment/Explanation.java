package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Found;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.Member;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.problem.Terminal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An assessment told as text. It repeats what rules concluded, by the result they add to, and knows no rule. */
final class Explanation {

    /** The results that every policy shares; whatever else has a reason or a value is the policy's own. */
    private static final Set<String> SHARED =
            Set.of("productization", "maturity", "urgency", "candidacy", "priority", "horizon", "plan-priority");

    private static final int MARGIN = 2;

    private final Assessment assessment;
    private final Page page = new Page();

    private Explanation(Assessment assessment) {
        this.assessment = assessment;
    }

    /** The text, each line ended by a line feed. */
    static String of(Assessment assessment) {
        Explanation explanation = new Explanation(assessment);
        explanation.title();
        explanation.results();
        explanation.place();
        explanation.flags();
        explanation.ownResults();
        return explanation.page.toString();
    }

    private void title() {
        page.title(assessment.name() + " (" + assessment.id() + ")");
        List<String> facts = new ArrayList<>();
        assessment.rank().ifPresent(rank -> facts.add("rank " + rank));
        assessment.priority().ifPresent(priority -> facts.add("priority " + priority));
        assessment.urgency().ifPresent(urgency -> facts.add("urgency " + urgency));
        facts.add(assessment
                .productization()
                .map(value -> "productization " + Plain.number(value))
                .orElse("not assessable"));
        assessment.maturity().ifPresent(value -> facts.add("maturity " + Plain.number(value)));
        page.text(0, String.join(", ", facts));
    }

    private void results() {
        section("productization", "Productization: " + productization());
        assessment
                .productizationRange()
                .filter(Explanation::isOpen)
                .filter(range -> assessment.productization().isPresent())
                .ifPresent(
                        range -> page.text(MARGIN, "With what is not known, it lies in " + Plain.range(range) + "."));
        section("maturity", "Maturity: " + or(assessment.maturity().map(Plain::number), "none"));
        section("urgency", "Urgency: " + or(assessment.urgency().map(Urgency::name), "none"));
        section("candidacy", "Candidate: " + or(assessment.candidate().map(yes -> yes ? "yes" : "no"), "undecided"));
        section("priority", "Priority: " + or(assessment.priority().map(Priority::name), "none"));
        assessment.horizon().ifPresent(horizon -> section("horizon", "Horizon: " + horizon));
        assessment.planPriority().ifPresent(priority -> section("plan-priority", "Priority in the plan: " + priority));
    }

    private String productization() {
        String range = or(
                assessment.productizationRange().map(Plain::range).map(text -> "; it could be anything in " + text),
                "");
        return or(assessment.productization().map(Plain::number), "not assessable" + range);
    }

    private void place() {
        page.heading("Place: "
                + (assessment.rank().isPresent() ? "rank " + assessment.rank().getAsInt() : "not ranked"));
        assessment.tieBreak().ifPresent(tie -> {
            page.text(
                    MARGIN,
                    "Just below " + tie.above() + ", by " + tie.key() + ": " + tie.value() + " here, "
                            + tie.aboveValue() + " there.");
            if (tie.depth() > 0) {
                page.text(
                        MARGIN,
                        tie.depth() == 1
                                ? "The ranking key before that is equal."
                                : "The " + tie.depth() + " ranking keys before that are equal.");
            }
        });
        if (assessment.rank().isPresent() && assessment.tieBreak().isEmpty()) {
            page.text(MARGIN, "Nothing is ranked above it.");
        }
    }

    private void flags() {
        page.heading("Risk flags: "
                + (assessment.flags().isEmpty() ? "none" : assessment.flags().size()));
        marked(findings(Flag.class), Flag::result, flag -> "! ");
        if (!findings(Member.class).isEmpty()) {
            page.heading("Groups: " + findings(Member.class).size());
            marked(findings(Member.class), Member::result, member -> "  ");
        }
        completeness();
    }

    private void completeness() {
        Completeness facts = assessment.completeness();
        if (facts.asked().isEmpty()) {
            return;
        }
        page.heading(
                "Facts: " + facts.known() + " of " + facts.asked().size() + " that the policy asks about are known");
        if (!facts.unknown().isEmpty()) {
            page.text(MARGIN, "Nobody stated " + String.join(", ", facts.unknown()) + ".");
        }
        if (!facts.expired().isEmpty()) {
            page.text(MARGIN, "The evidence has expired for " + String.join(", ", facts.expired()) + ".");
        }
    }

    private void ownResults() {
        Set<String> names = new TreeSet<>(assessment.results().keySet());
        for (Reason reason : assessment.reasons()) {
            if (!(reason.finding() instanceof Flag)
                    && !(reason.finding() instanceof Member)
                    && !(reason.finding() instanceof Found)) {
                names.add(reason.finding().result());
            }
        }
        names.removeAll(SHARED);
        for (String name : names) {
            section(name, name + ": " + assessment.results().getOrDefault(name, "none"));
        }
    }

    /** What was concluded of one result: its points as a waterfall or a ladder, and its levels, what counts marked. */
    private void section(String result, String heading) {
        page.heading(heading);
        List<Told<Award>> awards = of(result, findings(Award.class));
        List<Told<PossibleAward>> possible = of(result, findings(PossibleAward.class));
        List<Told<Level>> levels = of(result, findings(Level.class));
        if (awards.isEmpty() && possible.isEmpty() && levels.isEmpty()) {
            page.text(MARGIN, "No rule concludes anything about it.");
        }
        if (awards.stream().anyMatch(award -> award.finding().combination() == Combination.HIGHEST)) {
            ladder(awards, value(result).orElse(""));
        } else {
            waterfall(awards, value(result));
        }
        possible(possible);
        String counts = value(result).orElse("");
        marked(levels, Level::value, level -> level.value().equals(counts) ? "> " : "  ");
    }

    /** The value a result ended with, as its findings write it. */
    private Optional<String> value(String result) {
        return switch (result) {
            case "productization" -> assessment.productization().map(Plain::number);
            case "maturity" -> assessment.maturity().map(Plain::number);
            case "urgency" -> assessment.urgency().map(Urgency::name);
            case "candidacy" ->
                assessment.candidate().map(yes -> (yes ? Candidacy.CANDIDATE : Candidacy.NOT_CANDIDATE).name());
            case "priority" -> assessment.priority().map(Priority::name);
            default -> Optional.ofNullable(assessment.results().get(result));
        };
    }

    private void waterfall(List<Told<Award>> awards, Optional<String> value) {
        if (awards.isEmpty()) {
            return;
        }
        List<String> points =
                awards.stream().map(award -> signed(award.finding().points())).toList();
        List<String> totals = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Told<Award> award : awards) {
            total = total.add(award.finding().points());
            totals.add(Plain.number(total));
        }
        int pointsWidth = widest("points", points);
        int totalWidth = widest("total", totals);
        int indent = MARGIN + pointsWidth + 2 + totalWidth + 2;
        page.text(MARGIN, right("points", pointsWidth) + "  " + right("total", totalWidth));
        for (int index = 0; index < awards.size(); index++) {
            Told<Award> award = awards.get(index);
            String label = right(points.get(index), pointsWidth) + "  " + right(totals.get(index), totalWidth);
            page.item(MARGIN, label, indent, award.reason().rule().name());
            ReasonLines.write(page, indent, award.reason(), award.finding().parameter());
        }
        String sum = totals.get(totals.size() - 1);
        String rest = " ".repeat(pointsWidth + 2);
        page.text(MARGIN, rest + "-".repeat(totalWidth));
        value.ifPresent(end -> page.item(
                MARGIN,
                rest + right(end, totalWidth),
                indent,
                end.equals(sum) ? "" : "after the policy's bounds; the points come to " + sum));
    }

    private void ladder(List<Told<Award>> awards, String counts) {
        marked(awards, Explanation::rung, award -> rung(award).equals(counts) ? "> " : "  ");
    }

    private static String rung(Award award) {
        return Plain.number(award.points());
    }

    private void possible(List<Told<PossibleAward>> awards) {
        for (Told<PossibleAward> award : awards) {
            BigDecimal points = award.finding().points();
            String verb = points.signum() < 0 ? "could take " : "could add ";
            String unknown = award.reason().facts().stream()
                    .filter(fact -> fact.value().equals("UNKNOWN"))
                    .map(ReadFact::property)
                    .distinct()
                    .collect(Collectors.joining(" and "));
            page.item(
                    MARGIN,
                    "?",
                    MARGIN + 3,
                    verb + signed(points) + (unknown.isEmpty() ? "" : " if " + unknown + " were known") + ": "
                            + award.reason().rule().name());
            ReasonLines.write(page, MARGIN + 3, award.reason(), award.finding().parameter());
        }
    }

    private <F extends Finding> void marked(List<Told<F>> found, Function<F, String> label, Function<F, String> mark) {
        int width = widest(
                "", found.stream().map(each -> label.apply(each.finding())).toList());
        int indent = MARGIN + 2 + Math.min(width, 24) + 2;
        for (Told<F> each : found) {
            String text = mark.apply(each.finding()) + label.apply(each.finding());
            page.item(MARGIN, text, indent, each.reason().rule().name());
            ReasonLines.write(
                    page,
                    indent,
                    each.reason(),
                    each.finding() instanceof Award award ? award.parameter() : Optional.empty());
        }
    }

    private <F extends Finding> List<Told<F>> findings(Class<F> type) {
        return assessment.reasons().stream()
                .filter(reason -> type.isInstance(reason.finding()))
                .map(reason -> new Told<>(type.cast(reason.finding()), reason))
                .toList();
    }

    private static <F extends Finding> List<Told<F>> of(String result, List<Told<F>> found) {
        return found.stream()
                .filter(each -> each.finding().result().equals(result))
                .toList();
    }

    private static boolean isOpen(Range range) {
        return range.low().compareTo(range.high()) < 0;
    }

    private static String signed(BigDecimal points) {
        return (points.signum() < 0 ? "" : "+") + Plain.number(points);
    }

    private static int widest(String heading, List<String> texts) {
        return texts.stream().mapToInt(Terminal::width).reduce(Terminal.width(heading), Math::max);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - Terminal.width(text))) + text;
    }

    private static String or(Optional<String> text, String otherwise) {
        return text.orElse(otherwise);
    }

    /** A finding with the reason it belongs to. */
    private record Told<F extends Finding>(F finding, Reason reason) {}
}
