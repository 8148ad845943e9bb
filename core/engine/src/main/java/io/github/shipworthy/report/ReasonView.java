package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reason as a report tells it.
 *
 * @param counts whether it decided; a level that a higher one outdoes does not
 * @param label what was concluded
 * @param sentence the rule
 * @param because why the rule holds
 * @param row why the grid's row is so; empty when there is no grid
 * @param facts what the conditions read
 * @param numbers what they were compared with
 * @param evidence what the facts rest on, each with its grade and day
 */
record ReasonView(
        boolean counts,
        String label,
        String sentence,
        String because,
        String row,
        String facts,
        String numbers,
        String evidence) {

    private static final Pattern OFFERED = Pattern.compile("\\b(?:FULL|PARTIAL|NONE|UNKNOWN)(?=,|$)");

    static ReasonView of(Reason reason, boolean counts, String label, Words words) {
        return new ReasonView(
                counts,
                label,
                words.rule(reason.rule()),
                words.why(reason.rule()),
                row(reason, words),
                facts(reason, words),
                words.parts(reason.numbers().stream().map(ReasonView::number).toList()),
                words.parts(reason.evidence().stream()
                        .map(each -> evidence(each, words))
                        .toList()));
    }

    /** Why the row of a grid is so; empty when no grid was read. */
    static String row(Reason reason, Words words) {
        return reason.finding() instanceof Finding.Level level
                ? level.row().map(words::row).orElse("")
                : "";
    }

    static String facts(Reason reason, Words words) {
        return words.parts(
                reason.facts().stream().map(each -> fact(each, words)).toList());
    }

    private static String fact(ReadFact fact, Words words) {
        return words.label(
                "fact",
                Map.of(
                        "fact", words.fact(fact.property()),
                        "value",
                                words.remarked(
                                        words.value(fact.property(), fact.value()),
                                        fact.detail().map(detail -> detail(fact.property(), detail, words)))));
    }

    /** What stands behind a value; behind the market's coverage stands each vendor with a word of ours. */
    private static String detail(String property, String detail, Words words) {
        return property.equals("coverage")
                ? OFFERED.matcher(detail)
                        .replaceAll(found -> Matcher.quoteReplacement(words.label("mark.coverage." + found.group())))
                : detail;
    }

    private static String number(ReadNumber number) {
        return number.parameter() + " = " + number.value() + (number.unit().isEmpty() ? "" : " " + number.unit());
    }

    /** A source with its grade and the day on which it was read. */
    static String evidence(Evidence evidence, Words words) {
        List<String> remarks = Stream.of(
                        evidence.grade().map(Object::toString),
                        evidence.observed().map(Object::toString))
                .flatMap(Optional::stream)
                .toList();
        return words.remarked(
                evidence.source(),
                remarks.isEmpty() ? Optional.of(words.label("ungraded")) : Optional.of(words.list(remarks)));
    }
}
