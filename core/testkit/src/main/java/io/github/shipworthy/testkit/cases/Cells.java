package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text of a cell, or of a key, as a document would. */
final class Cells {

    private Cells() {}

    /** A value or a list of values; anything else is a text. {@code ~} is nothing. */
    static Node node(String text, Location at) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> read = Document.read(
                        at.file() + ".yaml", text.getBytes(StandardCharsets.UTF_8), Limits.POLICY, problems)
                .filter(node -> problems.isEmpty());
        return read.map(node -> moved(node, at)).orElseGet(() -> Nodes.string(at, text));
    }

    /** The same in its place: where the cell stands. */
    private static Node moved(Node node, Location at) {
        if (node instanceof Mapping mapping) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((name, entry) -> entries.put(name, new Entry(at, moved(entry.value(), at))));
            return new Mapping(at, entries);
        } else if (node instanceof Sequence list) {
            return new Sequence(
                    at, list.items().stream().map(item -> moved(item, at)).toList());
        }
        Scalar scalar = (Scalar) node;
        return new Scalar(at, scalar.text(), scalar.type());
    }
}
