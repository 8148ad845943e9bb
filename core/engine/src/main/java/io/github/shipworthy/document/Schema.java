package io.github.shipworthy.document;

import com.google.common.base.Suppliers;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A JSON Schema (2020-12) of ours. It says what is wrong with a document in sentences, so whatever a person might get
 * wrong has a {@code title} or a {@code description} there. Immutable and thread-safe.
 */
public final class Schema {

    private static final Location START = new Location("schema", 1, 1);

    private final String text;
    private final Node.Mapping root;
    private final Fit fit;
    private final Optional<String> definition;
    private final Supplier<Validation> validation;

    private Schema(String text, Node.Mapping root, Fit fit, Optional<String> definition) {
        this.text = text;
        this.root = root;
        this.fit = fit;
        this.definition = definition;
        this.validation = Suppliers.memoize(() -> Validation.of(root, definition));
    }

    /** The schema at an absolute path of the class path, such as {@code /io/github/shipworthy/facts/x.schema.json}. */
    public static Schema resource(String path) {
        String text = content(path);
        List<Problem> problems = new ArrayList<>();
        Node root = Document.readJson(path, 1, text.getBytes(StandardCharsets.UTF_8), Limits.POLICY, problems)
                .filter(found -> problems.isEmpty())
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
        Node.Mapping mapping = (Node.Mapping) root;
        return new Schema(text, mapping, new Fit(mapping), Optional.empty());
    }

    /** The part of this schema that stands under {@code $defs} with this name, for a document of its own. */
    public Schema definition(String name) {
        return new Schema(text, root, fit, Optional.of(name));
    }

    /**
     * Adds everything that is wrong with the document, by place. A place at which the problems already name something
     * is left alone: what was misread there cannot be judged.
     */
    public void check(Node document, List<Problem> problems) {
        if (fits(document)) {
            return;
        }
        Validator.Result result = validated(document);
        if (result.isValid()) {
            return;
        }
        Set<Location> known = new HashSet<>();
        problems.forEach(problem -> known.add(problem.at()));
        Leaves.of(result.getErrors()).stream()
                .map(error -> Violation.of(error, root, document).problem())
                .filter(problem -> !known.contains(problem.at()))
                .distinct()
                .forEach(problems::add);
    }

    /** What the validator says. */
    Validator.Result validated(Node document) {
        return validation.get().of(document);
    }

    /** Whether a document certainly fits; one that does not say so may fit all the same. */
    boolean fits(Node document) {
        return definition.map(name -> fit.certain(name, document)).orElseGet(() -> fit.certain(document));
    }

    /** The schema as it is written. */
    public String text() {
        return text;
    }

    private static String content(String path) {
        try (InputStream in = Schema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The validator, made when a document may not fit. */
    private record Validation(Validator validator, URI start) {

        static Validation of(Node root, Optional<String> definition) {
            Validator validator = new ValidatorFactory()
                    .withDefaultDialect(new Dialects.Draft2020Dialect())
                    .withJsonNodeFactory(new SchemaNode.Factory())
                    .withDisabledSchemaValidation(true)
                    .createValidator();
            URI start = validator.registerSchema((Object) root);
            return new Validation(
                    validator,
                    definition.map(name -> part(validator, start, name)).orElse(start));
        }

        private static URI part(Validator validator, URI start, String name) {
            Node reference = new Node.Scalar(START, start + "#/$defs/" + name, Node.Type.STRING);
            Node part = new Node.Mapping(START, Map.of("$ref", new Node.Entry(START, reference)));
            return validator.registerSchema(URI.create(start + "/" + name), (Object) part);
        }

        Validator.Result of(Node document) {
            return validator.validate(start, (JsonNode) new SchemaNode(document, ""));
        }
    }
}
