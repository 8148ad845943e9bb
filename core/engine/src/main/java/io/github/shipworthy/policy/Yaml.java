package io.github.shipworthy.policy;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values out of nodes that a schema has accepted. What is not given is empty. */
final class Yaml {

    private Yaml() {}

    static Node.Mapping mapping(Node.Mapping parent, String name) {
        return parent.value(name)
                .map(Node.Mapping.class::cast)
                .orElseGet(() -> new Node.Mapping(new Location(parent.at().file(), 0, 0), Map.of()));
    }

    static List<Node> items(Node.Mapping parent, String name) {
        return parent.value(name).map(node -> ((Node.Sequence) node).items()).orElse(List.of());
    }

    static List<String> texts(Node.Mapping parent, String name) {
        return items(parent, name).stream().map(Yaml::text).toList();
    }

    static String text(Node.Mapping parent, String name) {
        return optional(parent, name).orElse("");
    }

    static Optional<String> optional(Node.Mapping parent, String name) {
        return parent.value(name).map(Yaml::text);
    }

    static String text(Node scalar) {
        return ((Node.Scalar) scalar).text();
    }
}
