package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import java.util.Optional;

/**
 * What a JSON pointer leads to in a document.
 *
 * @param path the way there as people write it, such as {@code technologies[0].kind}; empty for the root
 * @param key the last name on the way, or empty
 * @param keyAt where that name stands, or where the node begins when it has none
 */
record Pointer(Node node, String path, String key, Location keyAt) {

    static Pointer resolve(Node root, String pointer) {
        Pointer found = new Pointer(root, "", "", root.at());
        if (pointer.isEmpty()) {
            return found;
        }
        for (String escaped : pointer.substring(1).split("/", -1)) {
            found = found.step(escaped.replace("~1", "/").replace("~0", "~"));
        }
        return found;
    }

    /** The value with this name below the node; empty when there is none or the node is no mapping. */
    Optional<Node> value(String name) {
        return node instanceof Node.Mapping mapping ? mapping.value(name) : Optional.empty();
    }

    private Pointer step(String name) {
        if (node instanceof Node.Sequence sequence) {
            Node item = sequence.items().get(Integer.parseInt(name));
            return new Pointer(item, path + "[" + name + "]", "", item.at());
        }
        Node.Entry entry = Optional.ofNullable(((Node.Mapping) node).entries().get(name))
                .orElseThrow(() -> new IllegalArgumentException("no `" + name + "` at `" + path + "`"));
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return new Pointer(entry.value(), path.isEmpty() ? shown : path + "." + shown, name, entry.keyAt());
    }
}
