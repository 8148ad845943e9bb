package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as text, in columns as wide as their widest cell or as they may be, with a rule below the header. Nothing in a cell
 * can move a terminal's cursor.
 */
final class Table<T> {

    private static final String GAP = "  ";

    private final List<Column<T>> columns = new ArrayList<>();

    /** Adds a column whose cells are aligned left and broken into lines at so many terminal columns. */
    Table<T> left(String header, int width, Function<T, String> cell) {
        columns.add(new Column<>(header, width, false, cell));
        return this;
    }

    /** Adds a column whose cells are aligned right. */
    Table<T> right(String header, Function<T, String> cell) {
        columns.add(new Column<>(header, Integer.MAX_VALUE, true, cell));
        return this;
    }

    /** The table, each line ended by a line feed. */
    String of(List<T> rows) {
        List<List<List<String>>> cells = rows.stream().map(this::cells).toList();
        int[] widths = columns.stream()
                .mapToInt(column -> Terminal.width(column.header()))
                .toArray();
        for (List<List<String>> row : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(
                        widths[column],
                        row.get(column).stream().mapToInt(Terminal::width).max().orElse(0));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(column -> List.of(column.header())).toList(), 0, widths);
        int width = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        text.append(' ').append("-".repeat(width)).append('\n');
        for (List<List<String>> row : cells) {
            int height = row.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                line(text, row, line, widths);
            }
        }
        return text.toString();
    }

    private List<List<String>> cells(T row) {
        return columns.stream()
                .map(column -> Terminal.wrap(Visible.text(column.cell().apply(row)), column.width()))
                .toList();
    }

    private void line(StringBuilder text, List<List<String>> row, int number, int[] widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < widths.length; column++) {
            String cell = number < row.get(column).size() ? row.get(column).get(number) : "";
            String padding = " ".repeat(widths[column] - Terminal.width(cell));
            line.append(column == 0 ? "" : GAP).append(columns.get(column).right() ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private record Column<T>(String header, int width, boolean right, Function<T, String> cell) {}
}
