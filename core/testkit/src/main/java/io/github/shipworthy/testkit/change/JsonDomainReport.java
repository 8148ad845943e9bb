package io.github.shipworthy.testkit.change;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.policy.ChangeSlice.Decided;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Whether two policies decide alike, as one JSON document, with null where there is no case. */
final class JsonDomainReport implements DomainReport {

    @Override
    public void write(DomainDiff diff, Writer out) throws IOException {
        JsonChangeReport.document(out, json -> {
            JsonChangeReport.policy(json, "before", diff.changes().before());
            JsonChangeReport.policy(json, "after", diff.changes().after());
            json.name("verdict").value(diff.verdict().name());
            json.name("situations").value(diff.situations());
            json.name("examined").value(diff.examined());
            JsonChangeReport.texts(json, "compared", diff.compared());
            JsonChangeReport.texts(json, "facts", diff.facts());
            JsonChangeReport.texts(json, "notLookedAt", diff.beyond());
            JsonChangeReport.changes(json, diff.changes(), List.of());
            json.name("case");
            if (diff.smallest().isPresent()) {
                smallest(json, diff.smallest().get());
            } else {
                json.nullValue();
            }
        });
    }

    private static void smallest(JsonWriter json, DomainDiff.Case found) throws IOException {
        json.beginObject();
        json.name("facts").beginObject();
        for (Map.Entry<String, String> fact : found.facts().entrySet()) {
            json.name(fact.getKey()).value(fact.getValue());
        }
        json.endObject();
        json.name("portfolio").value(found.portfolio());
        json.name("decided").beginArray();
        for (Decided each : found.decided()) {
            json.beginObject();
            json.name("what").value(each.what());
            json.name("from").value(each.before());
            json.name("to").value(each.after());
            json.endObject();
        }
        json.endArray();
        JsonChangeReport.differences(
                json, "technologies", found.diff().map(PolicyDiff::technologies).orElse(List.of()));
        JsonChangeReport.differences(
                json, "rows", found.diff().map(PolicyDiff::rows).orElse(List.of()));
        json.endObject();
    }
}
