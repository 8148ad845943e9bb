package io.github.shipworthy.problem;

import java.util.ArrayList;
import java.util.List;

/** How text stands on a terminal: the columns it takes, and where its lines break. */
public final class Terminal {

    private static final int NARROWEST = 8;

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

    private Terminal() {}

    /** The columns a text takes: two for each wide character of East Asian scripts. */
    public static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    /** The text in lines of at most so many columns: broken at blanks, or anywhere in a word that is too long. */
    public static List<String> wrap(String text, int columns) {
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
            if (codePoint == ' ' && line.isEmpty() && !lines.isEmpty()) {
                continue;
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
