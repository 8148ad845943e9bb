package io.github.shipworthy.report;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What a look at an input found, for people and for tools. */
@FunctionalInterface
public interface ProblemReport {

    /** Writes the problems in the order given, and flushes. */
    void write(List<Problem> problems, Writer out) throws IOException;

    /** A paragraph for each: file, line, column, message, hint, and the line with a caret; lines end with a line feed. */
    static ProblemReport text() {
        return (problems, out) -> {
            for (Problem problem : problems) {
                out.write(problem.shown() + "\n");
            }
            out.flush();
        };
    }

    /** One JSON document: {@code {"problems":[{"file","line","column","level","message","hint","source"}]}}. */
    static ProblemReport json() {
        return (problems, out) -> {
            JsonWriter json = EscapingWriter.indented(out);
            json.beginObject().name("problems").beginArray();
            for (Problem problem : problems) {
                json.beginObject();
                json.name("file").value(problem.at().file());
                json.name("line").value(problem.at().line());
                json.name("column").value(problem.at().column());
                json.name("level").value(problem.level().name());
                json.name("message").value(problem.message());
                json.name("hint").value(problem.hint().orElse(null));
                json.name("source").value(problem.line().orElse(null));
                json.endObject();
            }
            json.endArray().endObject();
            ended(json, out);
        };
    }

    /** A SARIF 2.1.0 log, as code review tools read it: one run, one result for each problem. */
    static ProblemReport sarif() {
        return (problems, out) -> {
            JsonWriter json = EscapingWriter.indented(out);
            json.beginObject();
            json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
            json.name("version").value("2.1.0");
            json.name("runs").beginArray().beginObject();
            json.name("tool").beginObject().name("driver").beginObject();
            json.name("name").value("shipworthy");
            json.name("informationUri").value("https://github.com/shipworthy/shipworthy");
            json.name("rules").beginArray();
            for (Problem.Level level : Problem.Level.values()) {
                json.beginObject().name("id").value(id(level));
                json.name("shortDescription").beginObject().name("text").value(description(level));
                json.endObject().endObject();
            }
            json.endArray().endObject().endObject();
            json.name("columnKind").value("utf16CodeUnits");
            json.name("results").beginArray();
            for (Problem problem : problems) {
                result(json, problem);
            }
            json.endArray().endObject().endArray().endObject();
            ended(json, out);
        };
    }

    private static void result(JsonWriter json, Problem problem) throws IOException {
        json.beginObject();
        json.name("ruleId").value(id(problem.level()));
        json.name("level").value(problem.isError() ? "error" : "warning");
        json.name("message").beginObject();
        json.name("text")
                .value(problem.message()
                        + problem.hint().map(hint -> ". " + hint).orElse(""));
        json.endObject();
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject();
        json.name("uri").value(uri(problem.at().file()));
        json.endObject();
        if (problem.at().line() > 0) {
            json.name("region").beginObject();
            json.name("startLine").value(problem.at().line());
            json.name("startColumn").value(Math.max(problem.at().column(), 1));
            json.endObject();
        }
        json.endObject().endObject().endArray();
        json.endObject();
    }

    private static String id(Problem.Level level) {
        return level == Problem.Level.ERROR ? "policy-error" : "policy-warning";
    }

    private static String description(Problem.Level level) {
        return level == Problem.Level.ERROR
                ? "The policy is refused"
                : "The policy is in force, and is probably not what was meant";
    }

    /** A path as a relative or absolute URI reference. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return "policy";
        }
    }

    private static void ended(JsonWriter json, Writer out) throws IOException {
        json.flush();
        out.write("\n");
        out.flush();
    }
}
