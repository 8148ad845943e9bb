package io.github.shipworthy.cli;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as text, in columns as wide as their widest cell or as they may be, with a rule below the header. Nothing in a cell
 * can move a terminal's cursor.
 */
final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<List<String>>> rows = new ArrayList<>();

    /** Adds a column whose cells are aligned left and broken into lines at so many terminal columns. */
    Table left(String header, int width) {
        columns.add(new Column(header, width, false));
        return this;
    }

    /** Adds a column whose cells are aligned right. */
    Table right(String header) {
        columns.add(new Column(header, Integer.MAX_VALUE, true));
        return this;
    }

    /** Adds a row, with a cell for each column. */
    void row(String... cells) {
        checkArgument(cells.length == columns.size(), "%s cells for %s columns", cells.length, columns.size());
        List<List<String>> row = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            row.add(Terminal.wrap(
                    Visible.text(cells[column]), columns.get(column).width()));
        }
        rows.add(row);
    }

    /** The table, each line ended by a line feed. */
    String text() {
        List<List<String>> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(List.of(column.header()));
        }
        int[] widths = new int[columns.size()];
        widen(widths, header);
        for (List<List<String>> row : rows) {
            widen(widths, row);
        }
        StringBuilder text = new StringBuilder();
        lines(text, header, widths);
        int across = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            across += width;
        }
        text.append(' ').append("-".repeat(across)).append('\n');
        for (List<List<String>> row : rows) {
            lines(text, row, widths);
        }
        return text.toString();
    }

    private static void widen(int[] widths, List<List<String>> row) {
        for (int column = 0; column < widths.length; column++) {
            for (String line : row.get(column)) {
                widths[column] = Math.max(widths[column], Terminal.width(line));
            }
        }
    }

    private void lines(StringBuilder text, List<List<String>> row, int[] widths) {
        int height = 0;
        for (List<String> cell : row) {
            height = Math.max(height, cell.size());
        }
        for (int line = 0; line < height; line++) {
            line(text, row, line, widths);
        }
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

    private record Column(String header, int width, boolean right) {}
}
