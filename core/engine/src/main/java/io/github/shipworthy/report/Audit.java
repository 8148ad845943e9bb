package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit found, the severest first. */
record Audit(List<Group> groups) {

    private static final int MOST = 100;
    private static final List<String> SHAPES = List.of("i", "!", "\u2717");

    /** The findings of one severity. */
    record Group(String shape, String severity, String style, int count, List<FindingView> findings, String more) {}

    /**
     * A finding.
     *
     * @param stated each stated value with its section
     * @param derived what the policy derives; empty when it derives nothing
     * @param rules the rules that found it
     */
    record FindingView(
            String sentence,
            String subject,
            String field,
            List<String> stated,
            String derived,
            String sections,
            List<Link> technologies,
            List<ReasonView> rules) {}

    static Audit of(Material material) {
        List<Severity> severities = new ArrayList<>(Arrays.asList(Severity.values()));
        java.util.Collections.reverse(severities);
        List<Group> groups = new ArrayList<>();
        for (Severity severity : severities) {
            List<Row.AuditFinding> found = material.assessment().findings().stream()
                    .filter(row -> row.severity() == severity)
                    .toList();
            if (!found.isEmpty()) {
                groups.add(group(severity, found, material));
            }
        }
        return new Audit(List.copyOf(groups));
    }

    /** Whether nothing was found, or nothing was audited. */
    boolean none() {
        return groups.isEmpty();
    }

    private static Group group(Severity severity, List<Row.AuditFinding> found, Material material) {
        int left = found.size() - MOST;
        return new Group(
                SHAPES.get(severity.ordinal()),
                material.words().label("severity." + severity),
                "severity-" + severity.ordinal(),
                found.size(),
                found.stream().limit(MOST).map(row -> view(row, material)).toList(),
                left <= 0 ? "" : material.words().label("more-left", Map.of("count", String.valueOf(left))));
    }

    private static FindingView view(Row.AuditFinding row, Material material) {
        Words words = material.words();
        String field = row.field().map(words::fact).orElse("");
        List<String> stated = row.stated().stream()
                .map(each -> words.label(
                        "stated-in",
                        Map.of("section", each.section(), "value", value(row.field(), each.value(), material))))
                .toList();
        Optional<String> derived = row.derived().map(value -> value(row.field(), value, material));
        String sections = words.list(row.sections());
        Map<String, String> places = new java.util.HashMap<>();
        places.put("field", field);
        places.put(
                "stated",
                words.list(row.stated().stream()
                        .map(each -> value(row.field(), each.value(), material))
                        .toList()));
        derived.ifPresent(value -> places.put("derived", value));
        places.put("sections", sections);
        return new FindingView(
                material.filled(words.named("finding", row.code()), row.topic(), row.technologies(), places),
                material.name(row.topic()),
                field,
                stated,
                derived.orElse(""),
                sections,
                Link.to(row.technologies(), material),
                row.reasons().stream()
                        .map(reason -> ReasonView.of(reason, true, "", words))
                        .toList());
    }

    /** A stated or derived value: each of its words in the report's language, and each technology by its name. */
    private static String value(Optional<String> field, String value, Material material) {
        return material.words()
                .list(Arrays.stream(value.split(", ?", -1))
                        .map(each -> material.technologies().containsKey(each)
                                ? material.name(each)
                                : field.map(name -> material.words().value(name, each))
                                        .orElse(each))
                        .toList());
    }
}
