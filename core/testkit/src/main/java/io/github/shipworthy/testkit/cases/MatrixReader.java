package io.github.shipworthy.testkit.cases;

import com.google.common.base.Splitter;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a case of each value that one fact can have. */
final class MatrixReader {

    private final FileReader reader;
    private final Mapping matrix;

    MatrixReader(FileReader reader, Mapping matrix) {
        this.reader = reader;
        this.matrix = matrix;
    }

    void read() {
        String name = Nodes.text(matrix, "name").orElse("");
        String path = Nodes.text(matrix, "vary").orElse("");
        Mapping expecting = Nodes.mapping(matrix, "expect");
        check(path, expecting);
        Optional<Mapping> given = reader.given(matrix);
        String technology = path.substring(0, Math.max(0, path.indexOf('.')));
        expecting.entries().forEach((value, entry) -> {
            if (isRefused(entry)) {
                return;
            }
            Node cell = Cells.node(value, entry.keyAt());
            Optional<Mapping> varied = given.flatMap(below -> reader.with(below, path, cell));
            reader.add(
                    matrix,
                    name + ": " + value,
                    entry.keyAt(),
                    varied,
                    reader.expectation(expecting(technology, entry.value())),
                    Map.of());
        });
    }

    private boolean isRefused(Node.Entry entry) {
        return reader.problems().stream().anyMatch(problem -> problem.at().equals(entry.keyAt()));
    }

    /** What is expected speaks of the technology that varies, or says itself what it speaks of. */
    private static Mapping expecting(String technology, Node value) {
        boolean whole = value instanceof Mapping mapping
                && (mapping.value("expect").isPresent()
                        || mapping.value("rows").isPresent()
                        || mapping.value("rowsOf").isPresent());
        return whole
                ? (Mapping) value
                : Overlay.mapping(value.at(), "expect", Overlay.mapping(value.at(), technology, value));
    }

    /** A fact of countable values is looked at whole, unless the matrix says that it is not. */
    private void check(String path, Mapping expecting) {
        List<String> constants = constants(path);
        if (constants.isEmpty()) {
            return;
        }
        expecting.entries().forEach((value, entry) -> {
            if (!constants.contains(value) && !value.equals("~")) {
                reader.problems()
                        .add(new Problem(
                                entry.keyAt(),
                                "`" + value + "` is no value of `" + path + "`; allowed are "
                                        + String.join(", ", constants),
                                Maybe.hint(value, constants)));
            }
        });
        List<String> missing = constants.stream()
                .filter(constant -> !expecting.entries().containsKey(constant))
                .toList();
        if (!missing.isEmpty() && !Nodes.yes(matrix, "partial")) {
            reader.problems()
                    .add(new Problem(
                            expecting.at(),
                            "the matrix leaves out " + String.join(", ", missing),
                            Optional.of("Say what follows, or state `partial: true`.")));
        }
    }

    /** The values that the fact at a path can have; empty when they cannot be counted. */
    private static List<String> constants(String path) {
        List<String> names = Splitter.on('.').splitToList(path);
        if (names.size() < 2) {
            return List.of();
        }
        String last = names.get(names.size() - 1);
        if (names.get(0).equals("offerings") && last.equals("status")) {
            return Arrays.stream(Coverage.values()).map(Enum::name).toList();
        }
        String fact = last.equals("status") ? names.get(names.size() - 2) : last;
        boolean status = last.equals("status") || last.equals("kind") || last.equals("channel");
        return status ? Vocabulary.word(fact).map(Vocabulary.Word::constants).orElse(List.of()) : List.of();
    }
}
