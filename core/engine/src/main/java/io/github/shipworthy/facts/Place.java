package io.github.shipworthy.facts;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node of a portfolio file and the way to it. What does not have the expected shape counts as absent: the schema has
 * reported it, and whoever looks for more problems goes on.
 *
 * @param path the way as people write it, such as {@code technologies[0].official}; empty for the root
 * @param keyAt where its name stands, or where it begins when it has none
 */
record Place(Node node, String path, Location keyAt) {

    static Place root(Node node) {
        return new Place(node, "", node.at());
    }

    /** What stands under this name; empty for nothing. */
    Optional<Place> at(String name) {
        Node.Entry entry =
                node instanceof Node.Mapping mapping ? mapping.entries().get(name) : null;
        return entry == null ? Optional.empty() : Optional.of(child(name, entry));
    }

    /** The items of the list under this name; empty when there is none. */
    List<Place> items(String name) {
        Optional<Place> place = at(name);
        return place.isPresent() ? place.get().items() : List.of();
    }

    /** Its own items; empty when it is no list. */
    List<Place> items() {
        if (!(node instanceof Node.Sequence sequence)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Node item : sequence.items()) {
            places.add(new Place(item, path + "[" + places.size() + "]", item.at()));
        }
        return List.copyOf(places);
    }

    /** What stands in the mapping under this name, in the order of the file; empty when there is none. */
    Map<String, Place> entries(String name) {
        Optional<Place> place = at(name);
        return place.isPresent() ? place.get().entries() : Map.of();
    }

    /** What stands in it, by name, in the order of the file; empty when it is no mapping. */
    Map<String, Place> entries() {
        Map<String, Place> places = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                places.put(entry.getKey(), child(entry.getKey(), entry.getValue()));
            }
        }
        return places;
    }

    /** Its text, when it is one. */
    Optional<String> text() {
        return node instanceof Node.Scalar scalar && scalar.type() == Node.Type.STRING
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The text under this name, when there is one. */
    Optional<String> text(String name) {
        Optional<Place> place = at(name);
        return place.isPresent() ? place.get().text() : Optional.empty();
    }

    /** A text that the schema requires. */
    String required(String name) {
        return text(name).orElseThrow();
    }

    /** The texts of the list under this name, in order. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Place item : items(name)) {
            item.text().ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** The texts of the mapping under this name, by key. */
    Map<String, String> names(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        entries(name).forEach((key, value) -> value.text().ifPresent(text -> names.put(key, text)));
        return names;
    }

    /** The day under this name, when there is one. */
    Optional<LocalDate> date(String name) {
        return text(name).flatMap(Place::day);
    }

    /** The word under this name, or the given one when there is none. */
    <W extends Enum<W>> W word(String name, Function<String, W> word, W otherwise) {
        return text(name).map(word).orElse(otherwise);
    }

    /** The scalar it is, whatever its type. */
    Optional<Node.Scalar> scalar() {
        return node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** A problem with what stands here. */
    Problem problem(String message, Optional<String> hint) {
        return new Problem(node.at(), path.isEmpty() ? message : path + ": " + message, hint);
    }

    /** The day that a text names; empty when the calendar has no such day. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Place child(String name, Node.Entry entry) {
        return new Place(entry.value(), path.isEmpty() ? name : path + "." + name, entry.keyAt());
    }
}
