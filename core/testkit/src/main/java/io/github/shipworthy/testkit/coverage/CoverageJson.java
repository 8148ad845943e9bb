package io.github.shipworthy.testkit.coverage;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.shipworthy.policy.Statement.Condition;
import io.github.shipworthy.policy.Trial.Position;
import java.util.Locale;
import java.util.Map;

/** Coverage for other tools. */
public final class CoverageJson {

    private CoverageJson() {}

    /** The object that stands under {@code coverage}. */
    public static JsonObject of(Coverage coverage) {
        JsonObject json = new JsonObject();
        json.add("rules", share(coverage.ruleShare()));
        json.add("conditions", share(coverage.conditionShare()));
        json.add("rows", share(coverage.rowShare()));
        json.add("limits", share(coverage.limitShare()));
        JsonArray rules = new JsonArray();
        coverage.rules().forEach(rule -> rules.add(rule(rule)));
        json.add("byRule", rules);
        JsonArray rows = new JsonArray();
        coverage.rows().forEach((row, count) -> {
            JsonObject each = new JsonObject();
            each.addProperty("grid", row.grid());
            each.addProperty("file", row.at().file());
            each.addProperty("line", row.at().line());
            each.addProperty("read", count);
            rows.add(each);
        });
        json.add("byRow", rows);
        JsonObject limits = new JsonObject();
        coverage.limits().forEach((key, positions) -> limits.add(key, positions(positions)));
        json.add("byLimit", limits);
        return json;
    }

    private static JsonObject share(Coverage.Share share) {
        JsonObject json = new JsonObject();
        json.addProperty("reached", share.reached());
        json.addProperty("total", share.total());
        json.addProperty("percent", share.percent());
        return json;
    }

    private static JsonObject rule(Coverage.Rule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("rule", rule.statement().rule().name());
        json.addProperty("file", rule.statement().rule().at().file());
        json.addProperty("line", rule.statement().rule().at().line());
        json.addProperty("reached", rule.reached().name().toLowerCase(Locale.ROOT));
        json.addProperty("fired", rule.fired());
        JsonArray conditions = new JsonArray();
        for (Condition condition : rule.statement().conditions()) {
            JsonObject each = new JsonObject();
            each.addProperty("condition", condition.text());
            each.addProperty("line", condition.at().line());
            each.addProperty("column", condition.at().column());
            each.addProperty("true", rule.held(condition));
            each.addProperty("false", rule.failed(condition));
            conditions.add(each);
        }
        json.add("conditions", conditions);
        return json;
    }

    private static JsonObject positions(Map<Position, Integer> positions) {
        JsonObject json = new JsonObject();
        for (Position position : Position.values()) {
            json.addProperty(CoverageText.word(position), positions.getOrDefault(position, 0));
        }
        return json;
    }
}
