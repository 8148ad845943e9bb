package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the schema has already looked at; what it found wrong is simply not there. */
final class Nodes {

    private Nodes() {}

    static Optional<String> text(Mapping mapping, String name) {
        return mapping.value(name).flatMap(Nodes::text);
    }

    static Optional<String> text(Node node) {
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    static boolean yes(Mapping mapping, String name) {
        return text(mapping, name).filter("true"::equals).isPresent();
    }

    static List<Mapping> mappings(Mapping mapping, String name) {
        return items(mapping, name).stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    static List<Node> items(Mapping mapping, String name) {
        return mapping.value(name)
                .filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items())
                .orElse(List.of());
    }

    /** The texts of a list; of a single value that one. */
    static List<String> texts(Node node) {
        return node instanceof Sequence list
                ? list.items().stream().flatMap(item -> text(item).stream()).toList()
                : text(node).stream().toList();
    }

    static Mapping mapping(Mapping mapping, String name) {
        return mapping.value(name)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> new Mapping(mapping.at(), Map.of()));
    }

    /** The texts of a mapping, by name, in its order. */
    static Map<String, String> texts(Mapping mapping, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(mapping, name)
                .entries()
                .forEach((key, entry) -> text(entry.value()).ifPresent(value -> texts.put(key, value)));
        return texts;
    }

    static Scalar string(Location at, String text) {
        return new Scalar(at, text, Node.Type.STRING);
    }
}
