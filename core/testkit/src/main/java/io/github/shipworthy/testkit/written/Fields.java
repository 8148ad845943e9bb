package io.github.shipworthy.testkit.written;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping in the making; what is empty is left out. */
final class Fields {

    private static final Location AT = Location.of("case");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Fields put(String name, Node value) {
        boolean empty = (value instanceof Mapping mapping && mapping.entries().isEmpty())
                || (value instanceof Sequence list && list.items().isEmpty());
        if (!empty) {
            entries.put(name, new Entry(AT, value));
        }
        return this;
    }

    Fields text(String name, Object value) {
        return put(name, new Scalar(AT, value.toString(), Node.Type.STRING));
    }

    /** A number or a truth, which is no text. */
    Fields value(String name, Object value) {
        String text = value.toString();
        Node.Type type = text.equals("true") || text.equals("false")
                ? Node.Type.BOOLEAN
                : text.contains(".") ? Node.Type.DECIMAL : Node.Type.INTEGER;
        return put(name, new Scalar(AT, text, type));
    }

    Fields text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    Fields texts(String name, List<String> values) {
        return put(name, sequence(values));
    }

    /** A list that may be empty. */
    Fields list(String name, List<String> values) {
        entries.put(name, new Entry(AT, sequence(values)));
        return this;
    }

    private static Sequence sequence(List<String> values) {
        return new Sequence(
                AT,
                values.stream()
                        .map(value -> (Node) new Scalar(AT, value, Node.Type.STRING))
                        .toList());
    }

    Fields texts(String name, Map<String, String> values) {
        return each(name, values, text -> new Scalar(AT, text, Node.Type.STRING));
    }

    <T> Fields each(String name, List<T> values, Function<T, Mapping> write) {
        return put(
                name,
                new Sequence(
                        AT,
                        values.stream().map(value -> (Node) write.apply(value)).toList()));
    }

    <T> Fields each(String name, Map<String, T> values, Function<T, ? extends Node> write) {
        Map<String, Entry> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(key, new Entry(AT, write.apply(value))));
        return put(name, new Mapping(AT, written));
    }

    Mapping done() {
        return new Mapping(AT, entries);
    }
}
