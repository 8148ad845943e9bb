package io.github.shipworthy.document;

import dev.harrel.jsonschema.Error;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One failed keyword of a schema, said so that a person can act on it.
 *
 * @param keyword the keyword; {@code false} for a value that has no business to be there
 * @param schema the schema object that holds the keyword
 * @param found the value it failed on
 */
record Violation(String keyword, Pointer schema, Pointer found) {

    private static final Map<String, String> TYPES = Map.of(
            "object", "a mapping",
            "array", "a list",
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "`true` or `false`",
            "null", "nothing");

    /** The violation behind an error, found again in the schema and in the document. */
    static Violation of(Error error, Node schema, Node document) {
        String location = error.getSchemaLocation();
        String pointer = location.substring(location.indexOf('#') + 1);
        Pointer found = Pointer.resolve(document, error.getInstanceLocation());
        String keyword = error.getKeyword();
        if (keyword == null) {
            String holder = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            return new Violation("false", Pointer.resolve(schema, holder), found);
        }
        return new Violation(keyword, Pointer.resolve(schema, pointer), found);
    }

    Problem problem() {
        return switch (keyword) {
            case "false" -> unknownKey();
            case "type" -> problem("expected " + expected() + ", found " + shown() + ".", quotes());
            case "enum", "const" -> notAllowed();
            case "required" -> problem(missing());
            case "pattern" -> mismatch();
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                problem(shown() + " is out of range, allowed is " + range() + ".", Optional.empty());
            case "maxLength" ->
                problem("the text is too long, at most " + number("maxLength") + " characters are allowed.");
            case "minLength" ->
                problem(
                        number("minLength").equals("1")
                                ? "the text is empty."
                                : "the text is too short, at least " + number("minLength") + " characters are needed.");
            case "maxItems" -> problem("the list is too long, at most " + number("maxItems") + " items are allowed.");
            case "minItems" -> problem("the list is too short, at least " + number("minItems") + " is needed.");
            case "uniqueItems" -> problem("the list names something twice.");
            case "minProperties" -> problem("the mapping is empty.");
            case "maxProperties" ->
                problem("the mapping is too large, at most " + number("maxProperties") + " keys are allowed.");
            default -> problem("does not fit `" + keyword + "`." + because());
        };
    }

    private Problem unknownKey() {
        List<String> known = schema.value("properties")
                .map(properties ->
                        List.copyOf(((Node.Mapping) properties).entries().keySet()))
                .orElse(List.of());
        String key = found.key();
        String parent = found.path().length() > key.length()
                ? found.path().substring(0, found.path().length() - key.length() - 1)
                : "";
        String prefix = parent.isEmpty() ? "" : parent + ": ";
        if (known.isEmpty()) {
            return new Problem(found.keyAt(), prefix + "`" + abbreviated(key) + "` is not allowed here." + because());
        }
        String what = text("title").map(title -> " of " + article(title)).orElse("");
        return new Problem(
                found.keyAt(),
                prefix + "`" + abbreviated(key) + "` is not a property" + what + ".",
                Maybe.hint(key, known).or(() -> Optional.of("Known are " + listed(known) + ".")));
    }

    private Problem notAllowed() {
        List<String> allowed = new ArrayList<>();
        schema.value("enum")
                .ifPresent(values ->
                        ((Node.Sequence) values).items().forEach(value -> allowed.add(((Node.Scalar) value).text())));
        schema.value("const").ifPresent(value -> allowed.add(((Node.Scalar) value).text()));
        if (!(found.node() instanceof Node.Scalar scalar)) {
            return problem("expected one of " + listed(allowed) + ", found " + shown() + ".");
        }
        if (scalar.type() == Node.Type.STRING && allowed.contains(scalar.text())) {
            return problem("expected `" + scalar.text() + "`, found it as a text.", Optional.of("Remove the quotes."));
        }
        return allowed.size() == 1
                ? problem(shown() + " is not supported, only " + listed(allowed) + " is.")
                : problem(shown() + " is not one of " + listed(allowed) + ".", Maybe.hint(scalar.text(), allowed));
    }

    private Problem mismatch() {
        String value = ((Node.Scalar) found.node()).text();
        String what = text("title")
                .map(title -> "`" + abbreviated(value) + "` is not " + article(title) + ".")
                .orElse("`" + abbreviated(value) + "` does not fit.");
        Optional<String> foreign = value.codePoints()
                .filter(codePoint -> codePoint > 0x7E)
                .mapToObj(codePoint -> "`" + Character.toString(codePoint) + "` is U+%04X, ".formatted(codePoint)
                        + Character.getName(codePoint) + ".")
                .findFirst();
        return problem(what + because(), foreign);
    }

    /** The validator has one error for all properties that are not there. */
    private String missing() {
        Node.Sequence required = (Node.Sequence) schema.value("required").orElseThrow();
        List<String> missing = required.items().stream()
                .map(item -> ((Node.Scalar) item).text())
                .filter(name -> found.value(name).isEmpty())
                .toList();
        return listed(missing) + (missing.size() == 1 ? " is missing." : " are missing.");
    }

    private String range() {
        Optional<String> above = number("exclusiveMinimum", "more than ");
        Optional<String> below = number("exclusiveMaximum", "less than ");
        Optional<String> low = number("minimum", "");
        Optional<String> high = number("maximum", "");
        if (low.isPresent() && high.isPresent()) {
            return low.get() + " to " + high.get();
        }
        return Stream.of(low.map(number -> number + " or more"), above, high.map(number -> number + " or less"), below)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private Optional<String> number(String name, String prefix) {
        return schema.value(name).map(number -> prefix + ((Node.Scalar) number).text());
    }

    private String number(String name) {
        return number(name, "").orElse("");
    }

    private String expected() {
        Node type = schema.value("type").orElseThrow();
        if (type instanceof Node.Sequence types) {
            return types.items().stream()
                    .map(item -> TYPES.getOrDefault(((Node.Scalar) item).text(), ""))
                    .collect(Collectors.joining(", "))
                    .replaceFirst(", ([^,]*)$", " or $1");
        }
        return TYPES.getOrDefault(((Node.Scalar) type).text(), "");
    }

    /** A version or a section number that was meant as text. */
    private Optional<String> quotes() {
        return found.node() instanceof Node.Scalar scalar
                        && scalar.type() != Node.Type.NULL
                        && scalar.type() != Node.Type.STRING
                        && expected().equals("a text")
                ? Optional.of("Put it in quotes: `\"" + abbreviated(scalar.text()) + "\"`.")
                : Optional.empty();
    }

    private String shown() {
        if (found.node() instanceof Node.Scalar scalar) {
            return scalar.type() == Node.Type.NULL ? "nothing (null)" : "`" + abbreviated(scalar.text()) + "`";
        }
        return found.node() instanceof Node.Mapping ? "a mapping" : "a list";
    }

    private String because() {
        return text("description").map(description -> " " + description).orElse("");
    }

    private Optional<String> text(String name) {
        return schema.value(name).map(node -> ((Node.Scalar) node).text());
    }

    private Problem problem(String message) {
        return problem(message, Optional.empty());
    }

    private Problem problem(String message, Optional<String> hint) {
        Location at = found.node().at();
        return new Problem(at, found.path().isEmpty() ? message : found.path() + ": " + message, hint);
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String listed(List<String> words) {
        return words.stream().collect(Collectors.joining("`, `", "`", "`"));
    }

    private static String abbreviated(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
