package io.github.shipworthy.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells of most documents that fit a schema that they do, without saying of any other what is wrong with it: that takes a
 * validator, and most documents never need one. Knows the keywords of our schemas; what it does not know fits nothing.
 * Thread-safe.
 */
final class Fit {

    private static final String DEFINITIONS = "#/$defs/";

    private final Node.Mapping root;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** @param root the schema whose definitions are meant by references */
    Fit(Node.Mapping root) {
        this.root = root;
    }

    /** Whether a document certainly fits the root. */
    boolean certain(Node document) {
        return fits(root, document);
    }

    /** Whether a document certainly fits a definition. */
    boolean certain(String definition, Node document) {
        Node schema = definition(definition);
        return schema != null && fits(schema, document);
    }

    private boolean fits(Node schema, Node document) {
        if (!(schema instanceof Node.Mapping mapping)) {
            return schema instanceof Node.Scalar scalar && isTrue(scalar);
        }
        if (document instanceof Node.Scalar number && isNumber(number) && PlainScalar.isRefused(number.text())) {
            return false;
        }
        for (Map.Entry<String, Node.Entry> keyword : mapping.entries().entrySet()) {
            if (!fits(keyword.getKey(), keyword.getValue().value(), mapping, document)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String keyword, Node value, Node.Mapping schema, Node document) {
        return switch (keyword) {
            case "$schema", "$id", "$defs", "title", "description" -> true;
            case "$ref" -> refers(text(value), document);
            case "type" -> isOf(value, document);
            case "const" -> equal(value, document);
            case "enum" -> isOneOf(value, document);
            case "anyOf" -> fitsAny(value, document);
            case "properties", "patternProperties", "additionalProperties" ->
                !(document instanceof Node.Mapping mapping)
                        || !keyword.equals(last(schema))
                        || properties(schema, mapping);
            case "required" -> !(document instanceof Node.Mapping mapping) || hasAll(value, mapping);
            case "items" -> !(document instanceof Node.Sequence sequence) || fitAll(value, sequence);
            case "uniqueItems" -> !(document instanceof Node.Sequence sequence) || differ(sequence);
            case "pattern" ->
                !isText(document)
                        || pattern(text(value)).matcher(text(document)).find();
            default -> fitsLimit(keyword, value, document);
        };
    }

    private static boolean fitsLimit(String keyword, Node value, Node document) {
        return switch (keyword) {
            case "minItems" ->
                !(document instanceof Node.Sequence list) || list.items().size() >= whole(value);
            case "maxItems" ->
                !(document instanceof Node.Sequence list) || list.items().size() <= whole(value);
            case "minProperties" ->
                !(document instanceof Node.Mapping map) || map.entries().size() >= whole(value);
            case "maxProperties" ->
                !(document instanceof Node.Mapping map) || map.entries().size() <= whole(value);
            case "minLength" -> !isText(document) || length(document) >= whole(value);
            case "maxLength" -> !isText(document) || length(document) <= whole(value);
            case "minimum" -> !isNumber(document) || number(document).compareTo(number(value)) >= 0;
            case "maximum" -> !isNumber(document) || number(document).compareTo(number(value)) <= 0;
            default -> false;
        };
    }

    private boolean refers(String reference, Node document) {
        return reference.startsWith(DEFINITIONS) && certain(reference.substring(DEFINITIONS.length()), document);
    }

    private @Nullable Node definition(String name) {
        return entry(root, "$defs") instanceof Node.Mapping definitions ? entry(definitions, name) : null;
    }

    /** Which of the keywords about properties, looked at together, ends the look. */
    private static String last(Node.Mapping schema) {
        return schema.entries().containsKey("additionalProperties")
                ? "additionalProperties"
                : schema.entries().containsKey("patternProperties") ? "patternProperties" : "properties";
    }

    /** Every value fits what its name asks for; each name that no keyword knows, what is asked of additional ones. */
    private boolean properties(Node.Mapping schema, Node.Mapping document) {
        Node named = entry(schema, "properties");
        Node matching = entry(schema, "patternProperties");
        Node additional = entry(schema, "additionalProperties");
        for (Map.Entry<String, Node.Entry> property : document.entries().entrySet()) {
            Node value = property.getValue().value();
            boolean known = false;
            if (named instanceof Node.Mapping names) {
                Node asked = entry(names, property.getKey());
                known = asked != null;
                if (asked != null && !fits(asked, value)) {
                    return false;
                }
            }
            if (matching instanceof Node.Mapping expressions) {
                for (Map.Entry<String, Node.Entry> asked : expressions.entries().entrySet()) {
                    if (pattern(asked.getKey()).matcher(property.getKey()).find()) {
                        known = true;
                        if (!fits(asked.getValue().value(), value)) {
                            return false;
                        }
                    }
                }
            }
            if (!known && additional != null && !fits(additional, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsAny(Node schemas, Node document) {
        for (Node schema : items(schemas)) {
            if (fits(schema, document)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitAll(Node schema, Node.Sequence document) {
        for (Node item : document.items()) {
            if (!fits(schema, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAll(Node names, Node.Mapping document) {
        for (Node name : items(names)) {
            if (!document.entries().containsKey(text(name))) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are texts of which no two are equal. What else may be equal is not looked at. */
    private static boolean differ(Node.Sequence document) {
        Set<String> seen = new HashSet<>();
        for (Node item : document.items()) {
            if (!isText(item) || !seen.add(text(item))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(Node values, Node document) {
        for (Node value : items(values)) {
            if (equal(value, document)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are the same value, written the same way. */
    private static boolean equal(Node value, Node document) {
        return value instanceof Node.Scalar one
                && document instanceof Node.Scalar other
                && one.type() == other.type()
                && one.text().equals(other.text());
    }

    private static boolean isOf(Node types, Node document) {
        if (types instanceof Node.Scalar type) {
            return isOf(type.text(), document);
        }
        for (Node type : items(types)) {
            if (isOf(text(type), document)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String type, Node document) {
        return switch (type) {
            case "object" -> document instanceof Node.Mapping;
            case "array" -> document instanceof Node.Sequence;
            case "string" -> isText(document);
            case "integer" -> is(document, Node.Type.INTEGER);
            case "number" -> isNumber(document);
            case "boolean" -> is(document, Node.Type.BOOLEAN);
            case "null" -> is(document, Node.Type.NULL);
            default -> false;
        };
    }

    private static boolean isTrue(Node.Scalar schema) {
        return schema.type() == Node.Type.BOOLEAN && schema.text().equals("true");
    }

    private static boolean is(Node node, Node.Type type) {
        return node instanceof Node.Scalar scalar && scalar.type() == type;
    }

    private static boolean isText(Node node) {
        return is(node, Node.Type.STRING);
    }

    private static boolean isNumber(Node node) {
        return is(node, Node.Type.INTEGER) || is(node, Node.Type.DECIMAL);
    }

    private Pattern pattern(String expression) {
        return patterns.computeIfAbsent(expression, Pattern::compile);
    }

    private static int length(Node text) {
        return text(text).codePointCount(0, text(text).length());
    }

    private static BigDecimal number(Node scalar) {
        return new BigDecimal(text(scalar));
    }

    private static int whole(Node scalar) {
        return Integer.parseInt(text(scalar));
    }

    private static String text(Node scalar) {
        return ((Node.Scalar) scalar).text();
    }

    private static List<Node> items(Node sequence) {
        return sequence instanceof Node.Sequence list ? list.items() : List.of();
    }

    private static @Nullable Node entry(Node.Mapping mapping, String name) {
        Node.Entry entry = mapping.entries().get(name);
        return entry == null ? null : entry.value();
    }
}
