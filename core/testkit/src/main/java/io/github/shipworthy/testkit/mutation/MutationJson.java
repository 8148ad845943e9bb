package io.github.shipworthy.testkit.mutation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.shipworthy.policy.Mutant;
import java.util.Locale;

/** What became of the wrong versions of a policy, for other tools. */
public final class MutationJson {

    private MutationJson() {}

    /** The object that stands under {@code mutation}; {@code total} leaves the equivalent ones out. */
    public static JsonObject of(MutationReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("killed", report.killed());
        json.addProperty("total", report.total());
        json.addProperty("equivalent", report.equivalents().size());
        json.addProperty("refused", report.refused());
        JsonArray survivors = new JsonArray();
        report.survivors().forEach(survivor -> {
            JsonObject each = mutant(survivor.mutant());
            each.addProperty("tests", survivor.tests());
            each.addProperty("missingTest", survivor.missingTest());
            survivors.add(each);
        });
        json.add("survivors", survivors);
        JsonArray equivalents = new JsonArray();
        report.equivalents().forEach(equivalent -> {
            JsonObject each = mutant(equivalent.mutant());
            each.addProperty("situations", equivalent.situations());
            equivalents.add(each);
        });
        json.add("equivalents", equivalents);
        return json;
    }

    private static JsonObject mutant(Mutant mutant) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", mutant.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.addProperty("file", mutant.at().file());
        json.addProperty("line", mutant.at().line());
        json.addProperty("column", mutant.at().column());
        mutant.rule().ifPresent(rule -> json.addProperty("rule", rule));
        json.addProperty("before", mutant.before());
        json.addProperty("after", mutant.after());
        return json;
    }
}
