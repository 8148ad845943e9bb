package io.github.shipworthy.facts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.shipworthy.document.Node;
import java.math.BigDecimal;

/** A document in YAML as JSON. */
final class PortfolioJson {

    private PortfolioJson() {}

    static JsonElement of(Node node) {
        if (node instanceof Node.Mapping mapping) {
            JsonObject object = new JsonObject();
            mapping.entries().forEach((key, entry) -> object.add(key, of(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            JsonArray array = new JsonArray();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case STRING -> new JsonPrimitive(scalar.text());
            case INTEGER, DECIMAL -> new JsonPrimitive(new BigDecimal(scalar.text()));
            case BOOLEAN -> new JsonPrimitive(Boolean.valueOf(scalar.text()));
            case NULL -> JsonNull.INSTANCE;
        };
    }
}
