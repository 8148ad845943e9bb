package io.github.shipworthy.document;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node as the schema validator sees it: the same value, known by its pointer. Lives for one check. */
final class SchemaNode implements JsonNode {

    private final Node node;
    private final String pointer;
    private Optional<List<JsonNode>> items = Optional.empty();
    private Optional<Map<String, JsonNode>> properties = Optional.empty();

    SchemaNode(Node node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        if (node instanceof Node.Mapping) {
            return SimpleType.OBJECT;
        }
        if (node instanceof Node.Sequence) {
            return SimpleType.ARRAY;
        }
        return switch (scalar().type()) {
            case STRING -> SimpleType.STRING;
            case INTEGER -> number().isPresent() ? SimpleType.INTEGER : SimpleType.STRING;
            case DECIMAL -> number().isPresent() ? SimpleType.NUMBER : SimpleType.STRING;
            case BOOLEAN -> SimpleType.BOOLEAN;
            case NULL -> SimpleType.NULL;
        };
    }

    @Override
    public boolean asBoolean() {
        return scalar().text().equalsIgnoreCase("true");
    }

    @Override
    public String asString() {
        return scalar().text();
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return number().orElseThrow();
    }

    @Override
    public List<JsonNode> asArray() {
        if (items.isEmpty()) {
            List<Node> nodes = ((Node.Sequence) node).items();
            List<JsonNode> wrapped = new ArrayList<>(nodes.size());
            for (Node item : nodes) {
                wrapped.add(new SchemaNode(item, pointer + "/" + wrapped.size()));
            }
            items = Optional.of(wrapped);
        }
        return items.orElseThrow();
    }

    @Override
    public Map<String, JsonNode> asObject() {
        if (properties.isEmpty()) {
            Map<String, JsonNode> wrapped = new LinkedHashMap<>();
            ((Node.Mapping) node)
                    .entries()
                    .forEach((key, entry) -> wrapped.put(
                            key, new SchemaNode(entry.value(), pointer + "/" + JsonNode.encodeJsonPointer(key))));
            properties = Optional.of(wrapped);
        }
        return properties.orElseThrow();
    }

    private Node.Scalar scalar() {
        return (Node.Scalar) node;
    }

    /** The number as written; empty for a spelling that was refused when it was read. */
    private Optional<BigDecimal> number() {
        return PlainScalar.refusal(scalar().text()).isPresent()
                ? Optional.empty()
                : Optional.of(new BigDecimal(scalar().text()));
    }

    /** Makes schema nodes of nodes; never asked to parse text. */
    static final class Factory implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode wrapped ? wrapped : new SchemaNode((Node) node, "");
        }

        @Override
        public JsonNode create(String rawJson) {
            throw new UnsupportedOperationException("documents are read by Document alone");
        }
    }
}
