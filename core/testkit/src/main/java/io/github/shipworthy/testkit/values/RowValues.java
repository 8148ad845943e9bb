package io.github.shipworthy.testkit.values;

import io.github.shipworthy.assessment.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test can expect of a row of a portfolio, by name: texts, and lists of texts. */
public final class RowValues {

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private RowValues() {}

    /** Those of a row. */
    public static RowValues of(Row row) {
        RowValues values = new RowValues();
        values.text("name", Optional.of(row.topic().name()));
        if (row instanceof Row.Planned planned) {
            values.text("horizon", Optional.of(planned.horizon().name()));
            values.text("priority", planned.priority().map(Enum::name));
            values.text("action", planned.action());
            values.lists.put("members", planned.members());
        } else if (row instanceof Row.Gap gap) {
            values.texts.putAll(gap.results());
            values.lists.put("technologies", gap.technologies());
        } else if (row instanceof Row.Risk risk) {
            values.text("code", Optional.of(risk.code()));
            values.text("ratio", Optional.of(risk.ratio()));
            values.text("probability", risk.probability().map(Enum::name));
            values.text("impact", risk.impact().map(Enum::name));
            values.lists.put("technologies", risk.technologies());
            values.lists.put("drivers", risk.drivers());
            values.lists.put(
                    "shared", risk.shared().stream().map(Row.Risk.Shared::risk).toList());
            values.lists.put(
                    "sharedDrivers",
                    risk.shared().stream()
                            .flatMap(shared -> shared.drivers().stream())
                            .distinct()
                            .sorted()
                            .toList());
            values.lists.put("flags", risk.flags());
        } else if (row instanceof Row.CapabilityStanding capability) {
            values.texts.putAll(capability.results());
            values.text("domain", capability.domain());
            values.text("coverage", capability.coverage());
            values.lists.put("technologies", capability.technologies());
            values.lists.put("flags", capability.flags());
        } else if (row instanceof Row.ServiceStanding service) {
            values.texts.putAll(service.results());
            values.lists.put("flags", service.flags());
        } else if (row instanceof Row.ForecastStanding forecast) {
            values.text("score", forecast.score().map(score -> score.toPlainString()));
            values.lists.put("flags", forecast.flags());
        } else if (row instanceof Row.AuditFinding finding) {
            values.text("code", Optional.of(finding.code()));
            values.text("severity", Optional.of(finding.severity().name()));
            values.text("field", finding.field());
            values.text("derived", finding.derived());
            values.lists.put("sections", finding.sections());
            values.lists.put(
                    "stated",
                    finding.stated().stream()
                            .map(Row.AuditFinding.Stated::toString)
                            .toList());
            values.lists.put("onlyStated", finding.onlyStated());
            values.lists.put("onlyDerived", finding.onlyDerived());
            values.lists.put("technologies", finding.technologies());
        }
        return values;
    }

    private void text(String name, Optional<String> value) {
        texts.put(name, value.orElse(TechnologyValues.NONE));
    }

    /** Whether a name stands for a list. */
    public boolean isList(String name) {
        return lists.containsKey(name);
    }

    /** A list; empty when there is none. */
    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** A text; {@code none} when there is none. */
    public String text(String name) {
        return texts.getOrDefault(name, TechnologyValues.NONE);
    }

    /** All names that this row has. */
    public List<String> names() {
        List<String> names = new ArrayList<>(texts.keySet());
        names.addAll(lists.keySet());
        return names;
    }
}
