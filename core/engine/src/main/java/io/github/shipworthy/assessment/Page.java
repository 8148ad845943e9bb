package io.github.shipworthy.assessment;

import io.github.shipworthy.problem.Visible;
import java.util.ArrayList;
import java.util.List;

/** Plain text in the making: wrapped at 100 columns, and nothing in it can move a terminal's cursor. */
final class Page {

    private static final int WIDTH = 100;
    private static final int NARROWEST = 20;

    /** The blocks of wide characters, first and last (Unicode Standard Annex 11, roughly). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private final StringBuilder text = new StringBuilder();

    /** A title, underlined. */
    void title(String title) {
        List<String> lines = wrap(Visible.text(title), WIDTH);
        lines.forEach(line -> line(0, line));
        line(0, "=".repeat(lines.stream().mapToInt(Page::width).max().orElse(0)));
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
        List<String> lines = wrap(Visible.text(paragraph), WIDTH - column);
        int gap = column - indent - width(visible);
        int first = 0;
        if (gap >= Math.min(2, column - indent)) {
            line(indent, visible + " ".repeat(gap) + lines.get(0));
            first = 1;
        } else {
            wrap(visible, WIDTH - indent).forEach(line -> line(indent, line));
        }
        lines.subList(first, lines.size()).forEach(line -> line(column, line));
    }

    /** The columns a text takes: two for each wide character of East Asian scripts. */
    static int width(String text) {
        return text.codePoints().map(Page::width).sum();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(int indent, String line) {
        text.append((" ".repeat(indent) + line).stripTrailing()).append('\n');
    }

    /** The text in lines of at most so many columns: broken at blanks, or anywhere in a word that is too long. */
    private static List<String> wrap(String text, int columns) {
        int room = Math.max(columns, NARROWEST);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int lastBlank = -1;
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            index += Character.charCount(codePoint);
            if (used + width(codePoint) > room) {
                int cut = lastBlank > 0 ? lastBlank : line.length();
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
                lastBlank = -1;
                if (line.length() > 0 && line.charAt(0) == ' ') {
                    line.deleteCharAt(0);
                }
                used = width(line.toString());
            }
            if (codePoint == ' ') {
                lastBlank = line.length();
            }
            line.appendCodePoint(codePoint);
            used += width(codePoint);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return true;
            }
        }
        return false;
    }
}
