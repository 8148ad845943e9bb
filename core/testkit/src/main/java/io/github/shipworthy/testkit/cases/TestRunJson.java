package io.github.shipworthy.testkit.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** How tests turned out, for other tools. */
public final class TestRunJson {

    private TestRunJson() {}

    /** The object that stands under {@code cases}. */
    public static JsonObject of(TestRun run) {
        JsonObject json = new JsonObject();
        json.addProperty("passed", run.passed());
        json.addProperty("failed", run.failed());
        JsonArray failures = new JsonArray();
        run.results().stream().filter(result -> !result.passed()).forEach(result -> {
            JsonObject failure = new JsonObject();
            failure.addProperty("name", result.test().name());
            failure.addProperty("file", result.test().at().file());
            failure.addProperty("line", result.test().at().line());
            failure.addProperty("message", result.message());
            failure.addProperty("explanation", result.explanation());
            failures.add(failure);
        });
        json.add("failures", failures);
        JsonArray invariants = new JsonArray();
        run.held().forEach(result -> {
            JsonObject invariant = new JsonObject();
            invariant.addProperty("name", result.test().name());
            invariant.addProperty("looked", result.looked());
            invariants.add(invariant);
        });
        json.add("invariants", invariants);
        return json;
    }
}
