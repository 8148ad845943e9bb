package io.github.shipworthy.testkit.suite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.testkit.cases.TestRunJson;
import io.github.shipworthy.testkit.cases.TestRunJunit;
import io.github.shipworthy.testkit.coverage.CoverageJson;
import io.github.shipworthy.testkit.coverage.CoverageText;
import io.github.shipworthy.testkit.mutation.MutationJson;
import io.github.shipworthy.testkit.mutation.MutationReport;

/** An examination as text; each ends with a line feed, and the same examination gives the same text. */
public final class ExaminationReport {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ExaminationReport() {}

    /** For a terminal: failures, coverage, survivors, the floors that are missed. */
    public static String text(Examination examination) {
        StringBuilder text = new StringBuilder(examination.cases().text());
        examination.coverage().map(CoverageText::of).ifPresent(text::append);
        examination.mutation().map(MutationReport::text).ifPresentOrElse(text::append, () -> {
            if (examination.wanted().mutates()) {
                text.append("Mutation: not run, since the policy as it is does not pass.\n");
            }
        });
        return text.append(missed(examination)).toString();
    }

    /** A line for each floor that is missed; empty when none is. */
    public static String missed(Examination examination) {
        StringBuilder text = new StringBuilder();
        examination.floors().stream()
                .filter(Floor.Standing::missed)
                .forEach(
                        standing -> text.append("Too little: ").append(standing).append('\n'));
        return text.toString();
    }

    /** For other tools: {@code policy}, {@code cases}, {@code floors} and, when asked for, {@code coverage} and {@code mutation}. */
    public static String json(Examination examination) {
        JsonObject json = new JsonObject();
        json.add("policy", policy(examination.policy().id()));
        json.add("cases", TestRunJson.of(examination.cases()));
        examination.coverage().ifPresent(coverage -> json.add("coverage", CoverageJson.of(coverage)));
        examination.mutation().ifPresent(mutation -> json.add("mutation", MutationJson.of(mutation)));
        JsonArray floors = new JsonArray();
        examination.floors().forEach(standing -> floors.add(floor(standing)));
        json.add("floors", floors);
        return GSON.toJson(json) + "\n";
    }

    /** For build servers: JUnit's XML of the tests alone. */
    public static String junit(Examination examination) {
        return TestRunJunit.of(examination.cases());
    }

    private static JsonObject policy(PolicyId policy) {
        JsonObject json = new JsonObject();
        json.addProperty("name", policy.name());
        json.addProperty("version", policy.version());
        json.addProperty("fingerprint", policy.fingerprint());
        return json;
    }

    private static JsonObject floor(Floor.Standing standing) {
        JsonObject json = new JsonObject();
        json.addProperty("of", standing.floor().of().word());
        json.addProperty("percent", standing.floor().percent());
        json.addProperty("reached", standing.share().reached());
        json.addProperty("total", standing.share().total());
        json.addProperty("missed", standing.missed());
        return json;
    }
}
