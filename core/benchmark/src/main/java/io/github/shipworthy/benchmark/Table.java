package io.github.shipworthy.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown; all columns but the first are numbers and stand to the right. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... columns) {
        row(columns);
        lines.add("|---|" + "---:|".repeat(columns.length - 1));
    }

    void row(String... cells) {
        lines.add(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
