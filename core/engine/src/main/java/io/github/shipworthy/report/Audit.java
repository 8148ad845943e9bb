package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit found, the severest first. */
record Audit(List<Group> groups, boolean audited) {

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

    /** Each of the findings. */
    static Audit all(Material material) {
        return of(material, Integer.MAX_VALUE);
    }

    /** As many findings of each severity as a page holds. */
    static Audit of(Material material) {
        return of(material, MOST);
    }

    private static Audit of(Material material, int most) {
        List<Severity> severities = new ArrayList<>(Arrays.asList(Severity.values()));
        Collections.reverse(severities);
        List<Group> groups = new ArrayList<>();
        for (Severity severity : severities) {
            List<Row.AuditFinding> found = material.assessment().findings().stream()
                    .filter(row -> row.severity() == severity)
                    .toList();
            if (!found.isEmpty()) {
                groups.add(group(severity, found, most, material));
            }
        }
        return new Audit(List.copyOf(groups), material.assessment().audited());
    }

    /** Whether it was looked for findings, and there are none. */
    boolean none() {
        return audited && groups.isEmpty();
    }

    private static Group group(Severity severity, List<Row.AuditFinding> found, int most, Material material) {
        int left = found.size() - most;
        return new Group(
                SHAPES.get(severity.ordinal()),
                material.words().label("severity." + severity),
                "severity-" + severity.ordinal(),
                found.size(),
                found.stream().limit(most).map(row -> view(row, material)).toList(),
                left <= 0 ? "" : material.words().label("more-left", Map.of("count", String.valueOf(left))));
    }

    private static FindingView view(Row.AuditFinding row, Material material) {
        Words words = material.words();
        String field = row.field().map(material::field).orElse("");
        List<String> stated = row.stated().stream()
                .map(each -> each.section().isEmpty()
                        ? value(row, each.value(), material)
                        : words.label(
                                "stated-in",
                                Map.of("section", each.section(), "value", value(row, each.value(), material))))
                .toList();
        Optional<String> derived = row.derived().map(value -> value(row, value, material));
        String sections = words.list(row.sections());
        Map<String, String> places = new HashMap<>();
        places.put("field", field);
        places.put("stated", words.parts(stated));
        places.put("derived", derived.orElse(words.label("value.nothing")));
        if (!row.onlyStated().isEmpty() || !row.onlyDerived().isEmpty()) {
            places.put("stated", named(row.onlyStated(), material));
            places.put("derived", named(row.onlyDerived(), material));
        }
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
    private static String value(Row.AuditFinding row, String value, Material material) {
        return material.words()
                .list(Arrays.stream(value.split(", ?", -1))
                        .map(each -> word(row.field(), row.topic(), each, material))
                        .toList());
    }

    private static String word(Optional<String> field, Topic topic, String each, Material material) {
        if (material.technologies().containsKey(each)) {
            return material.name(each);
        }
        int blank = each.indexOf(' ');
        if (blank > 0 && material.technologies().containsKey(each.substring(0, blank))) {
            return material.name(each.substring(0, blank)) + " "
                    + word(field, topic, each.substring(blank + 1), material);
        }
        return field.map(name -> material.filled(material.words().value(head(name), each), topic, List.of()))
                .orElse(each);
    }

    private static String named(List<String> ids, Material material) {
        return ids.isEmpty() ? material.words().label("value.none-listed") : material.names(ids);
    }

    private static String head(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
