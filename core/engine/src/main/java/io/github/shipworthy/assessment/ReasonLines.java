package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands behind a reason, a labelled line for each part of it. */
final class ReasonLines {

    private ReasonLines() {}

    static void write(Page page, int indent, Reason reason, Optional<String> parameter) {
        line(page, indent, "why", reason.rule().rationale());
        if (reason.finding() instanceof Level level) {
            level.row().ifPresent(row -> line(page, indent, "row", row.why() + " (grid " + row.grid() + ")"));
        }
        line(page, indent, "facts", joined(reason.facts(), ReasonLines::fact));
        line(page, indent, "evidence", joined(reason.evidence(), ReasonLines::source));
        line(page, indent, "numbers", joined(reason.numbers(), ReasonLines::number));
        parameter.ifPresent(key -> line(page, indent, "points", key));
    }

    private static void line(Page page, int indent, String label, String text) {
        if (!text.isEmpty()) {
            page.item(indent, label, indent + 10, text);
        }
    }

    private static String fact(ReadFact fact) {
        return fact.property() + " " + fact.value()
                + fact.detail().map(detail -> " (" + detail + ")").orElse("");
    }

    private static String source(Evidence evidence) {
        return evidence.source()
                + evidence.grade().map(grade -> " (" + grade + ")").orElse("");
    }

    private static String number(ReadNumber number) {
        return number.parameter() + " " + number.value() + (number.unit().isEmpty() ? "" : " " + number.unit());
    }

    private static <T> String joined(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(", "));
    }
}
