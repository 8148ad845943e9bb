package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        if (read.isPresent() && read.get() instanceof Scalar scalar) {
            return new Scalar(at, scalar.text(), scalar.type());
        }
        if (read.isPresent() && read.get() instanceof Sequence list) {
            return new Sequence(
                    at,
                    list.items().stream()
                            .filter(Scalar.class::isInstance)
                            .map(item -> (Node) new Scalar(at, ((Scalar) item).text(), ((Scalar) item).type()))
                            .toList());
        }
        if (read.isPresent() && read.get() instanceof Mapping mapping) {
            return mapping;
        }
        return Nodes.string(at, text);
    }
}
