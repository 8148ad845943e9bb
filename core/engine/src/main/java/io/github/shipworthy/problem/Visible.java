package io.github.shipworthy.problem;

/** Text of an input made safe to print: what would move a cursor, end a line or reverse the reading order is spelt out. */
public final class Visible {

    /** Letters and symbols without a shape: fillers of Hangul syllables, and the blank Braille pattern. */
    private static final String INVISIBLE = "\u115F\u1160\u2800\u3164\uFFA0";

    /** The control character that ends ASCII. */
    private static final int LAST_OF_ASCII = 0x7F;

    private Visible() {}

    /** The text with each control, format, surrogate and line-separating character written as {@code \}{@code uXXXX}. */
    public static String text(String text) {
        int safe = 0;
        while (safe < text.length() && !hidden(text.charAt(safe))) {
            safe++;
        }
        if (safe == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, safe);
        for (int index = safe; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            int length = Character.charCount(codePoint);
            if (hidden(codePoint)) {
                for (int unit = index; unit < index + length; unit++) {
                    appendEscape(visible, text.charAt(unit));
                }
            } else {
                visible.appendCodePoint(codePoint);
            }
            index += length;
        }
        return visible.toString();
    }

    /** Whether a character has no business in a name, a note or a terminal: it has no shape of its own. */
    public static boolean hidden(int codePoint) {
        if (codePoint < LAST_OF_ASCII) {
            return codePoint < ' ';
        }
        if (INVISIBLE.indexOf(codePoint) >= 0) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void appendEscape(StringBuilder visible, char unit) {
        visible.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            visible.append(Character.toUpperCase(Character.forDigit((unit >> shift) & 0xF, 16)));
        }
    }
}
