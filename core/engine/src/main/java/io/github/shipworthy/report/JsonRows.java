package io.github.shipworthy.report;

import com.google.common.collect.ImmutableSortedSet;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.Recommendation;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.ForecastStanding;
import io.github.shipworthy.assessment.Row.Gap;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Row.Risk;
import io.github.shipworthy.assessment.Row.ServiceStanding;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of the JSON reports, each with its keys in a fixed order. Other tools rely on the keys: add, never rename. */
final class JsonRows {

    private final JsonWriter json;
    private final JsonObjects objects;

    JsonRows(JsonWriter json, JsonObjects objects) {
        this.json = json;
        this.objects = objects;
    }

    /** The rows of one table. */
    void write(String table, Class<? extends Row> type, List<Row> all) throws IOException {
        json.name(table).beginArray();
        for (Row row : all) {
            if (!type.isInstance(row)) {
                continue;
            }
            json.beginObject();
            json.name("id").value(row.id());
            topic(row.topic());
            if (row instanceof Planned planned) {
                planned(planned);
            } else if (row instanceof Gap gap) {
                json.name("subject").value(gap.topic().id());
                objects.text("headline", Optional.ofNullable(gap.results().get("manifestation")));
                objects.text("consequence", Optional.ofNullable(gap.results().get("consequence")));
                levels(gap.results());
                objects.texts("technologies", gap.technologies());
            } else if (row instanceof Risk risk) {
                risk(risk);
            } else if (row instanceof CapabilityStanding capability) {
                objects.text("domain", capability.domain());
                objects.text("coverage", capability.coverage());
                levels(capability.results());
                objects.texts("technologies", capability.technologies());
                objects.texts("flags", capability.flags());
            } else if (row instanceof ServiceStanding service) {
                json.name("kind").value(service.endpoint() ? "endpoint" : "feature");
                levels(service.results());
                objects.texts("flags", service.flags());
            } else if (row instanceof ForecastStanding forecast) {
                objects.number("score", forecast.score());
                objects.texts("flags", forecast.flags());
            } else if (row instanceof AuditFinding finding) {
                finding(finding);
            }
            objects.reasons(row.reasons());
            json.endObject();
        }
        json.endArray();
    }

    /** What to do about each planned technology. */
    void recommendations(List<Recommendation> recommendations) throws IOException {
        json.name("recommendations").beginArray();
        for (Recommendation recommendation : recommendations) {
            json.beginObject();
            json.name("technology").value(recommendation.technology());
            json.name("horizon").value(recommendation.horizon().name());
            objects.text("priority", recommendation.priority().map(Enum::name));
            objects.text("action", recommendation.action());
            json.endObject();
        }
        json.endArray();
    }

    /** What each vendor offers, by name, as far as the evidence still counts. */
    void vendors(Portfolio portfolio) throws IOException {
        json.name("vendors").beginArray();
        for (String vendor : ImmutableSortedSet.copyOf(portfolio.vendors())) {
            json.beginObject();
            json.name("name").value(vendor);
            Map<String, String> offerings = new TreeMap<>();
            portfolio
                    .offerings()
                    .forEach((capability, vendors) -> Optional.ofNullable(vendors.get(vendor))
                            .filter(offering -> portfolio.stands(offering.evidence()))
                            .ifPresent(offering ->
                                    offerings.put(capability, offering.status().name())));
            objects.texts("offerings", offerings);
            json.endObject();
        }
        json.endArray();
    }

    private void topic(Topic topic) throws IOException {
        json.name("topic").beginObject();
        json.name("kind").value(topic.kind().name());
        json.name("id").value(topic.id());
        json.name("name").value(topic.name());
        json.endObject();
    }

    private void planned(Planned planned) throws IOException {
        json.name("horizon").value(planned.horizon().name());
        objects.text("priority", planned.priority().map(Enum::name));
        objects.text("action", planned.action());
        objects.texts("members", planned.members());
    }

    private void risk(Risk risk) throws IOException {
        json.name("code").value(risk.code());
        json.name("ratio").value(risk.ratio());
        objects.text("probability", risk.probability().map(Enum::name));
        objects.text("impact", risk.impact().map(Enum::name));
        objects.texts("technologies", risk.technologies());
        objects.texts("drivers", risk.drivers());
        json.name("shared").beginArray();
        for (Risk.Shared shared : risk.shared()) {
            json.beginObject();
            json.name("risk").value(shared.risk());
            objects.texts("drivers", shared.drivers());
            json.endObject();
        }
        json.endArray();
        objects.texts("flags", risk.flags());
    }

    private void finding(AuditFinding finding) throws IOException {
        json.name("code").value(finding.code());
        json.name("severity").value(finding.severity().name());
        objects.text("field", finding.field());
        objects.texts("sections", finding.sections());
        json.name("stated").beginArray();
        for (AuditFinding.Stated stated : finding.stated()) {
            json.beginObject();
            json.name("section").value(stated.section());
            json.name("value").value(stated.value());
            json.endObject();
        }
        json.endArray();
        objects.text("derived", finding.derived());
        objects.texts("onlyStated", finding.onlyStated());
        objects.texts("onlyDerived", finding.onlyDerived());
        objects.texts("technologies", finding.technologies());
    }

    private void levels(Map<String, String> levels) throws IOException {
        objects.texts("results", new TreeMap<>(levels));
    }
}
