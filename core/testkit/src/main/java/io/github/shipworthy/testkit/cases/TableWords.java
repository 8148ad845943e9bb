package io.github.shipworthy.testkit.cases;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a table is read as somebody else printed it: which of its rows are meant, what its words are called here, and where it
 * is wrong.
 */
final class TableWords {

    private final Mapping table;
    private final List<String> header;
    private final Map<String, String> words;
    private final Map<String, String> only;
    private final Mapping corrections;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> rows = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    TableWords(Mapping table, List<String> header) {
        this.table = table;
        this.header = header.stream().map(String::strip).toList();
        this.words = Nodes.texts(table, "words");
        this.only = Nodes.texts(table, "only");
        this.corrections = Nodes.mapping(table, "corrections");
    }

    /** Whether a row is meant. */
    boolean takes(CsvRecord record) {
        return only.entrySet().stream().allMatch(each -> {
            int column = header.indexOf(each.getKey());
            return column >= 0
                    && column < record.getFieldCount()
                    && record.getField(column).strip().equals(each.getValue());
        });
    }

    /** What a cell says, in the words used here. */
    String of(String cell) {
        seen.add(cell);
        return words.getOrDefault(cell, cell);
    }

    /** Whether a row says something wrong. */
    boolean corrects(String row) {
        return corrections.entries().containsKey(row);
    }

    /** What a row should say; a correction that corrects nothing is a problem. */
    Mapping corrected(String row, Mapping printed) {
        rows.add(row);
        Map<String, Node.Entry> values = new LinkedHashMap<>(printed.entries());
        Nodes.mapping(corrections, row).entries().forEach((name, entry) -> {
            Optional<Node> before = printed.value(name);
            if (before.map(Nodes::texts).equals(Optional.of(Nodes.texts(entry.value())))) {
                problem(entry.keyAt(), "`" + name + "` of `" + row + "` is printed so already", Optional.empty());
            }
            values.put(name, entry);
        });
        return new Mapping(printed.at(), values);
    }

    /**
     * What was said of the table and fits nothing in it; to be asked last.
     *
     * @param read whether all rows could be read: what fits none of them may fit the one that could not
     */
    List<Problem> problems(boolean read) {
        if (read) {
            unused();
        }
        return List.copyOf(problems);
    }

    private void unused() {
        only.keySet().stream()
                .filter(column -> !header.contains(column))
                .forEach(column ->
                        problem(at("only", column), "has no column `" + column + "`", Maybe.hint(column, header)));
        if (rows.isEmpty()) {
            problem(table.at(), "no row of the table is meant", Optional.empty());
            return;
        }
        words.keySet().stream()
                .filter(word -> !seen.contains(word))
                .forEach(word -> problem(at("words", word), "no cell says `" + word + "`", Maybe.hint(word, seen)));
        corrections.entries().keySet().stream()
                .filter(row -> !rows.contains(row))
                .forEach(
                        row -> problem(at("corrections", row), "there is no row `" + row + "`", Maybe.hint(row, rows)));
    }

    private Location at(String part, String key) {
        return Optional.ofNullable(Nodes.mapping(table, part).entries().get(key))
                .map(Node.Entry::keyAt)
                .orElse(table.at());
    }

    private void problem(Location at, String message, Optional<String> hint) {
        problems.add(new Problem(at, message, hint));
    }
}
