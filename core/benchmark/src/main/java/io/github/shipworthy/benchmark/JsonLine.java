package io.github.shipworthy.benchmark;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.facts.Fact;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of JSON: objects and their members, where what is empty is left out. */
final class JsonLine {

    private final JsonWriter json;

    private JsonLine(Writer out) {
        json = new JsonWriter(out);
    }

    /** Writes one object and ends the line. */
    static void write(Writer out, Content content) throws IOException {
        JsonLine line = new JsonLine(out);
        line.object(content);
        line.json.flush();
        out.write('\n');
    }

    /** An object as it stands in a list. */
    void object(Content content) throws IOException {
        json.beginObject();
        content.into(this);
        json.endObject();
    }

    JsonLine object(String name, Content content) throws IOException {
        json.name(name);
        object(content);
        return this;
    }

    JsonLine text(String name, Object value) throws IOException {
        json.name(name).value(value.toString());
        return this;
    }

    JsonLine text(String name, Optional<?> value) throws IOException {
        return value.isPresent() ? text(name, value.get()) : this;
    }

    JsonLine number(String name, Number value) throws IOException {
        json.name(name).value(value);
        return this;
    }

    JsonLine truth(String name, boolean value) throws IOException {
        json.name(name).value(value);
        return this;
    }

    JsonLine texts(String name, List<String> values) throws IOException {
        return values.isEmpty() ? this : list(name, values, (line, value) -> line.json.value(value));
    }

    <T> JsonLine list(String name, List<T> values, Item<T> item) throws IOException {
        json.name(name).beginArray();
        for (T value : values) {
            item.into(this, value);
        }
        json.endArray();
        return this;
    }

    <T> JsonLine objects(String name, List<T> values, Item<T> item) throws IOException {
        return list(name, values, (line, value) -> line.object(inner -> item.into(inner, value)));
    }

    <T> JsonLine objects(String name, Map<String, T> values, Item<T> item) throws IOException {
        return object(name, line -> {
            for (Map.Entry<String, T> each : values.entrySet()) {
                line.object(each.getKey(), inner -> item.into(inner, each.getValue()));
            }
        });
    }

    /** A fact that has nothing but what all facts have; what is not known at all is left out. */
    JsonLine fact(String name, Fact<?> fact) throws IOException {
        boolean unknown =
                fact.status().name().equals("UNKNOWN") && fact.evidence().isEmpty();
        return unknown ? this : fact(name, fact, line -> {});
    }

    /** A fact, with what only facts of its sort have. */
    JsonLine fact(String name, Fact<?> fact, Content more) throws IOException {
        return object(name, line -> {
            line.status(fact);
            more.into(line);
        });
    }

    JsonLine status(Fact<?> fact) throws IOException {
        return text("status", fact.status()).text("note", fact.note()).texts("evidence", fact.evidence());
    }

    /** What stands in an object. */
    interface Content {
        void into(JsonLine line) throws IOException;
    }

    /** How one of several stands there. */
    interface Item<T> {
        void into(JsonLine line, T value) throws IOException;
    }
}
