package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.util.List;

/** Plain text in the making: wrapped at 100 columns, and nothing in it can move a terminal's cursor. */
final class Lines {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** A paragraph, its lines indented. */
    void text(int indent, String paragraph) {
        Terminal.wrap(Visible.text(paragraph), WIDTH - indent)
                .forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
    }

    /** A label and, from a column on, a paragraph. */
    void item(int indent, String label, int column, String paragraph) {
        String visible = Visible.text(label);
        List<String> lines = Terminal.wrap(Visible.text(paragraph), WIDTH - column);
        String start = " ".repeat(indent) + visible;
        if (Terminal.width(start) < column) {
            text.append(start)
                    .append(" ".repeat(column - Terminal.width(start)))
                    .append(lines.get(0))
                    .append('\n');
            lines = lines.subList(1, lines.size());
        } else {
            text.append(start).append('\n');
        }
        lines.forEach(line -> text.append(" ".repeat(column)).append(line).append('\n'));
    }

    /** A line that is not wrapped. */
    void line(String line) {
        text.append(Visible.text(line)).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
