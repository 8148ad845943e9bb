package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays one document over another. Each part keeps its place, so a problem still names the line that was written. */
final class Overlay {

    private Overlay() {}

    /** Mappings key by key and lists of things with an id by their ids; the rest is replaced, and {@code ~} removes. */
    static Node over(Node below, Node above) {
        if (below instanceof Mapping under && above instanceof Mapping mapping) {
            return over(under, mapping);
        }
        return below instanceof Sequence under && above instanceof Sequence list && haveIds(under) && haveIds(list)
                ? over(under, list)
                : above;
    }

    static Mapping over(Mapping below, Mapping above) {
        Map<String, Entry> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((name, entry) -> {
            Entry under = entries.get(name);
            if (isNothing(entry.value())) {
                entries.remove(name);
            } else {
                entries.put(name, under == null ? entry : new Entry(entry.keyAt(), over(under.value(), entry.value())));
            }
        });
        return new Mapping(above.at(), entries);
    }

    private static Sequence over(Sequence below, Sequence above) {
        Map<String, Node> byId = new LinkedHashMap<>();
        below.items().forEach(item -> byId.put(id(item).orElseThrow(), item));
        above.items().forEach(item -> byId.merge(id(item).orElseThrow(), item, Overlay::over));
        return new Sequence(above.at(), List.copyOf(byId.values()));
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar && scalar.type() == Node.Type.NULL;
    }

    private static boolean haveIds(Sequence list) {
        return list.items().stream().allMatch(item -> id(item).isPresent());
    }

    /** The id of a thing. */
    static Optional<String> id(Node node) {
        return node instanceof Mapping mapping
                ? mapping.value("id").filter(Scalar.class::isInstance).map(id -> ((Scalar) id).text())
                : Optional.empty();
    }

    /** A document that holds one value, at the end of these names; a list of things with ids is gone into by id. */
    static Mapping at(List<String> path, boolean technology, Node value) {
        Location at = value.at();
        List<String> names = technology ? path.subList(1, path.size()) : path;
        Node inner = value;
        for (int index = names.size() - 1; index >= 0; index--) {
            inner = mapping(at, names.get(index), inner);
        }
        if (!technology) {
            return (Mapping) inner;
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("id", new Entry(at, new Scalar(at, path.get(0), Node.Type.STRING)));
        ((Mapping) inner).entries().forEach(entries::put);
        List<Node> technologies = new ArrayList<>();
        technologies.add(new Mapping(at, entries));
        return mapping(at, "technologies", new Sequence(at, technologies));
    }

    static Mapping mapping(Location at, String name, Node value) {
        return new Mapping(at, Map.of(name, new Entry(at, value)));
    }
}
