package io.github.shipworthy.document;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a document, with the place where it stands. Immutable. */
public sealed interface Node {

    /** Where it begins. */
    Location at();

    /**
     * Named values.
     *
     * @param entries in the order of the file; no name occurs twice
     */
    record Mapping(Location at, Map<String, Entry> entries) implements Node {

        /** Copies the entries, in their order. */
        public Mapping {
            entries = ImmutableMap.copyOf(entries);
        }

        /** The value with this name, or empty when there is none. */
        public Optional<Node> value(String name) {
            Entry entry = entries.get(name);
            return entry == null ? Optional.empty() : Optional.of(entry.value());
        }
    }

    /**
     * A value of a mapping.
     *
     * @param keyAt where its name stands
     */
    record Entry(Location keyAt, Node value) {}

    /**
     * Values in order.
     *
     * @param items in the order of the file
     */
    record Sequence(Location at, List<Node> items) implements Node {

        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text as written, or what stands between the quotes with its escapes resolved
     */
    record Scalar(Location at, String text, Type type) implements Node {}

    /** What sort of value a scalar is. Whatever is quoted is a string. */
    enum Type {
        STRING,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }
}
