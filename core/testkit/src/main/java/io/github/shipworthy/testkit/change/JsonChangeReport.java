package io.github.shipworthy.testkit.change;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.policy.PolicyChanges.ParameterChange;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The difference of two policies as one JSON document, with null where there is no answer. */
final class JsonChangeReport implements ChangeReport {

    @Override
    public void write(PolicyDiff diff, Optional<ChangeContract.Verdict> verdict, Writer out) throws IOException {
        document(out, json -> document(json, diff, verdict));
    }

    private static void document(JsonWriter json, PolicyDiff diff, Optional<ChangeContract.Verdict> verdict)
            throws IOException {
        policy(json, "before", diff.changes().before());
        policy(json, "after", diff.changes().after());
        json.name("portfolio").beginObject();
        json.name("id").value(diff.portfolio().id());
        json.name("owner").value(diff.portfolio().owner());
        json.name("asOf").value(diff.portfolio().asOf().toString());
        json.endObject();
        counts(
                json,
                "examined",
                diff.examined().technologies().size(),
                diff.examined().rows().size());
        counts(json, "moved", diff.technologies().size(), diff.rows().size());
        json.name("rankCorrelation").beginObject();
        json.name("measure").value("Kendall's tau");
        json.name("tau").value(diff.ranking().tau().orElse(null));
        json.name("technologies").value(diff.ranking().over());
        json.endObject();
        changes(json, diff.changes(), diff.untried());
        differences(json, "technologies", diff.technologies());
        differences(json, "rows", diff.rows());
        json.name("contract");
        if (verdict.isPresent()) {
            verdict(json, verdict.get());
        } else {
            json.nullValue();
        }
    }

    /** What stands in an object. */
    interface Content {
        void write(JsonWriter json) throws IOException;
    }

    /** Writes an object as a document, in which every character can be seen. */
    static void document(Writer out, Content content) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        json.beginObject();
        content.write(json);
        json.endObject().flush();
        // Outside of strings JSON has no character that would be spelt out but the line feed.
        out.write(text.toString().lines().map(Visible::text).collect(Collectors.joining("\n", "", "\n")));
        out.flush();
    }

    static void policy(JsonWriter json, String name, PolicyId policy) throws IOException {
        json.name(name).beginObject();
        json.name("name").value(policy.name());
        json.name("version").value(policy.version());
        json.name("fingerprint").value(policy.fingerprint());
        json.endObject();
    }

    private static void counts(JsonWriter json, String name, int technologies, int rows) throws IOException {
        json.name(name).beginObject();
        json.name("technologies").value(technologies);
        json.name("rows").value(rows);
        json.endObject();
    }

    static void changes(JsonWriter json, PolicyChanges changes, List<String> untried) throws IOException {
        json.name("changes").beginObject();
        texts(json, "rulesAdded", changes.rulesAdded());
        texts(json, "rulesRemoved", changes.rulesRemoved());
        texts(json, "rulesChanged", changes.rulesChanged());
        json.name("parameters");
        parameters(json, changes.parameters());
        texts(json, "tablesChanged", changes.tablesChanged());
        texts(json, "untried", untried);
        json.endObject();
    }

    private static void parameters(JsonWriter json, List<ParameterChange> parameters) throws IOException {
        json.beginArray();
        for (ParameterChange change : parameters) {
            json.beginObject();
            json.name("key").value(change.key());
            json.name("before").value(change.before().isEmpty() ? null : change.before());
            json.name("after").value(change.after().isEmpty() ? null : change.after());
            json.endObject();
        }
        json.endArray();
    }

    static void differences(JsonWriter json, String name, List<Difference> differences) throws IOException {
        json.name(name).beginArray();
        for (Difference difference : differences) {
            json.beginObject();
            json.name("id").value(difference.id());
            json.name("name").value(difference.name());
            json.name("moves").beginArray();
            for (Move move : difference.moves()) {
                json.beginObject();
                move(json, move);
                json.endObject();
            }
            json.endArray();
            texts(json, "rulesGained", difference.gained());
            texts(json, "rulesLost", difference.lost());
            texts(json, "rulesOtherwise", difference.otherwise());
            json.name("causes").beginArray();
            for (Cause cause : difference.causes()) {
                cause(json, cause);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void move(JsonWriter json, Move move) throws IOException {
        json.name("what").value(move.what());
        json.name("from").value(move.from());
        json.name("to").value(move.to());
    }

    private static void cause(JsonWriter json, Cause cause) throws IOException {
        json.beginObject();
        if (cause instanceof Cause.Parameter parameter) {
            parameters(json, List.of(parameter.change()), parameter.undone());
        } else if (cause instanceof Cause.Parameters parameters) {
            parameters(json, parameters.changes(), parameters.undone());
        } else if (cause instanceof Cause.Rule rule) {
            json.name("rule").value(rule.name());
            json.name("edit").value(rule.edit().name());
        } else if (cause instanceof Cause.Table table) {
            json.name("table").value(table.name());
        }
        json.endObject();
    }

    private static void parameters(JsonWriter json, List<ParameterChange> changes, List<String> undone)
            throws IOException {
        json.name("parameters");
        parameters(json, changes);
        texts(json, "undoes", undone);
    }

    private static void verdict(JsonWriter json, ChangeContract.Verdict verdict) throws IOException {
        json.beginObject();
        json.name("kept").value(verdict.kept());
        json.name("beyond").beginArray();
        for (Move move : verdict.beyond()) {
            json.beginObject();
            json.name("id").value(move.id());
            move(json, move);
            json.endObject();
        }
        json.endArray();
        json.name("unmet").beginArray();
        for (Problem problem : verdict.unmet()) {
            json.beginObject();
            json.name("file").value(problem.at().file());
            json.name("line").value(problem.at().line());
            json.name("column").value(problem.at().column());
            json.name("message").value(problem.message());
            json.name("hint").value(problem.hint().orElse(null));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }
}
