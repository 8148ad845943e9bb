package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.Opened;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.ForecastStanding;
import io.github.shipworthy.assessment.Row.Gap;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Row.Risk;
import io.github.shipworthy.assessment.Row.ServiceStanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row told as text: what it says, then each conclusion behind it. */
final class RowExplanation {

    private static final int MARGIN = 2;

    private final Page page = new Page();

    private RowExplanation() {}

    /** The text, each line ended by a line feed. */
    static String of(Row row) {
        RowExplanation explanation = new RowExplanation();
        explanation.page.title(row.topic().name() + " (" + row.id() + ")");
        explanation.what(row);
        row.reasons().forEach(reason -> explanation.reason(reason, counting(row)));
        return explanation.page.toString();
    }

    private void what(Row row) {
        if (row instanceof Planned planned) {
            line("horizon", planned.horizon().name());
            planned.priority().ifPresent(priority -> line("priority", priority.name()));
            planned.action().ifPresent(action -> line("action", action));
            list("members", planned.members());
        } else if (row instanceof Gap gap) {
            levels(gap.results());
            list("closed by", gap.technologies());
        } else if (row instanceof Risk risk) {
            risk(risk);
        } else if (row instanceof CapabilityStanding capability) {
            line("coverage", capability.coverage().orElse("no vendor is known"));
            levels(capability.results());
            list("served by", capability.technologies());
            list("flags", capability.flags());
        } else if (row instanceof ServiceStanding service) {
            levels(service.results());
            list("flags", service.flags());
        } else if (row instanceof ForecastStanding forecast) {
            forecast.score().ifPresent(score -> line("Brier score", Plain.number(score)));
            list("flags", forecast.flags());
        } else if (row instanceof AuditFinding finding) {
            finding(finding);
        }
    }

    private void risk(Risk risk) {
        line("probability", risk.probability().map(Enum::name).orElse("none") + ", from the ratio " + risk.ratio());
        line("impact", risk.impact().map(Enum::name).orElse("none"));
        list("looked for in", risk.technologies());
        list("driven by", risk.drivers());
        risk.shared()
                .forEach(shared -> line(
                        "not alone", shared.risk() + " is driven by " + String.join(", ", shared.drivers()) + " too"));
        list("flags", risk.flags());
    }

    private void finding(AuditFinding finding) {
        line("severity", finding.severity().name());
        finding.field().ifPresent(field -> line("field", field));
        list("sections", finding.sections());
        line(
                "stated",
                finding.stated().isEmpty()
                        ? "nothing"
                        : finding.stated().stream()
                                .map(AuditFinding.Stated::toString)
                                .collect(Collectors.joining("; ")));
        line("derived", finding.derived().orElse("nothing"));
        list("only stated", finding.onlyStated());
        list("only derived", finding.onlyDerived());
        if (finding.technologies().size() > 1) {
            list("about", finding.technologies());
        }
    }

    /** The level that each result ended with, by its name; what else was concluded of it was outdone. */
    private static Map<String, String> counting(Row row) {
        if (row instanceof Gap gap) {
            return gap.results();
        }
        if (row instanceof CapabilityStanding capability) {
            return capability.results();
        }
        if (row instanceof ServiceStanding service) {
            return service.results();
        }
        Map<String, String> levels = new HashMap<>();
        if (row instanceof Risk risk) {
            risk.probability().ifPresent(level -> levels.put("probability", level.name()));
            risk.impact().ifPresent(level -> levels.put("impact", level.name()));
        } else if (row instanceof Planned planned) {
            levels.put("horizon", planned.horizon().name());
        }
        return levels;
    }

    private void reason(Reason reason, Map<String, String> counting) {
        boolean outdone = reason.finding() instanceof Level level
                && !counting.getOrDefault(level.result(), level.value()).equals(level.value());
        page.heading(label(reason.finding()) + reason.rule().name() + (outdone ? " (outdone)" : ""));
        ReasonLines.write(
                page, MARGIN, reason, reason.finding() instanceof Award award ? award.parameter() : Optional.empty());
    }

    private static String label(Finding finding) {
        if (finding instanceof Level level) {
            return level.result() + " " + level.value() + ": ";
        }
        if (finding instanceof Opened opened) {
            return opened.result() + opened.ratio().map(ratio -> " " + ratio).orElse("") + ": ";
        }
        return "";
    }

    private void levels(Map<String, String> levels) {
        levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(level -> line(level.getKey(), level.getValue()));
    }

    private void list(String label, List<String> items) {
        if (!items.isEmpty()) {
            line(label, String.join(", ", items));
        }
    }

    private void line(String label, String text) {
        page.item(MARGIN, label, MARGIN + 16, text);
    }
}
