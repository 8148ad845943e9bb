package io.github.shipworthy.policy;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values out of nodes that a schema has accepted. What is not given is empty. */
final class Yaml {

    private Yaml() {}

    static Node.Mapping mapping(Node.Mapping parent, String name) {
        Optional<Node> value = parent.value(name);
        return value.isPresent()
                ? (Node.Mapping) value.get()
                : new Node.Mapping(new Location(parent.at().file(), 0, 0), Map.of());
    }

    static List<Node> items(Node.Mapping parent, String name) {
        Optional<Node> value = parent.value(name);
        return value.isPresent() ? ((Node.Sequence) value.get()).items() : List.of();
    }

    static List<String> texts(Node.Mapping parent, String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(parent, name)) {
            texts.add(text(item));
        }
        return List.copyOf(texts);
    }

    static String text(Node.Mapping parent, String name) {
        return optional(parent, name).orElse("");
    }

    static Optional<String> optional(Node.Mapping parent, String name) {
        Optional<Node> value = parent.value(name);
        return value.isPresent() ? Optional.of(text(value.get())) : Optional.empty();
    }

    static String text(Node scalar) {
        return ((Node.Scalar) scalar).text();
    }
}
