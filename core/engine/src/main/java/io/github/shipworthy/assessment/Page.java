package io.github.shipworthy.assessment;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.util.List;

/** Plain text in the making: wrapped at 100 columns, and nothing in it can move a terminal's cursor. */
final class Page {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** A title, underlined. */
    void title(String title) {
        List<String> lines = Terminal.wrap(Visible.text(title), WIDTH);
        lines.forEach(line -> line(0, line));
        line(0, "=".repeat(lines.stream().mapToInt(Terminal::width).max().orElse(0)));
    }

    /** A heading, with an empty line before it. */
    void heading(String heading) {
        text.append('\n');
        text(0, heading);
    }

    /** A paragraph. Blanks at its start are kept. */
    void text(int indent, String paragraph) {
        item(indent, "", indent, paragraph);
    }

    /** A label and, from a column on, a paragraph; on a line of its own when the label reaches into that column. */
    void item(int indent, String label, int column, String paragraph) {
        String visible = Visible.text(label);
        List<String> lines = Terminal.wrap(Visible.text(paragraph), WIDTH - column);
        int gap = column - indent - Terminal.width(visible);
        int first = 0;
        if (gap >= Math.min(2, column - indent)) {
            line(indent, visible + " ".repeat(gap) + lines.get(0));
            first = 1;
        } else {
            Terminal.wrap(visible, WIDTH - indent).forEach(line -> line(indent, line));
        }
        lines.subList(first, lines.size()).forEach(line -> line(column, line));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(int indent, String line) {
        text.append((" ".repeat(indent) + line).stripTrailing()).append('\n');
    }
}
