package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Documents with less in them, from the outside in: whole parts first, then things of a list, then facts. Zeller and
 * Hildebrandt, Simplifying and isolating failure-inducing input, 2002, one piece at a time.
 */
final class Smaller {

    private Smaller() {}

    /** A document that fails as this one does, and of which no single piece can be taken. */
    static Mapping thatFails(Mapping failing, Predicate<Mapping> fails) {
        Mapping smallest = failing;
        Mapping before;
        do {
            before = smallest;
            smallest = mapping(smallest, fails);
        } while (!smallest.equals(before));
        return smallest;
    }

    private static Mapping mapping(Mapping mapping, Predicate<? super Mapping> fails) {
        Mapping current = mapping;
        for (String name : mapping.entries().keySet()) {
            Map<String, Entry> without = new LinkedHashMap<>(current.entries());
            Entry entry = without.remove(name);
            Mapping candidate = new Mapping(mapping.at(), without);
            if (fails.test(candidate)) {
                current = candidate;
            } else if (entry != null) {
                Mapping around = current;
                Node inner = smaller(entry.value(), value -> fails.test(with(around, name, value)));
                current = with(around, name, inner);
            }
        }
        return current;
    }

    private static Node smaller(Node node, Predicate<Node> fails) {
        if (node instanceof Mapping mapping) {
            return mapping(mapping, fails);
        }
        return node instanceof Sequence list ? list(list, fails) : node;
    }

    private static Sequence list(Sequence list, Predicate<Node> fails) {
        List<Node> items = new ArrayList<>(list.items());
        for (int index = items.size() - 1; index >= 0; index--) {
            List<Node> without = new ArrayList<>(items);
            without.remove(index);
            if (fails.test(new Sequence(list.at(), without))) {
                items = without;
            } else {
                int place = index;
                List<Node> around = List.copyOf(items);
                items.set(index, smaller(items.get(index), item -> fails.test(with(list, around, place, item))));
            }
        }
        return new Sequence(list.at(), items);
    }

    private static Sequence with(Sequence list, List<Node> items, int place, Node item) {
        List<Node> changed = new ArrayList<>(items);
        changed.set(place, item);
        return new Sequence(list.at(), changed);
    }

    private static Mapping with(Mapping mapping, String name, Node value) {
        Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(name, new Entry(mapping.at(), value));
        return new Mapping(mapping.at(), entries);
    }
}
