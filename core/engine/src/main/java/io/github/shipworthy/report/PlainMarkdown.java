package io.github.shipworthy.report;

import io.github.shipworthy.problem.Visible;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that Markdown shows as it is, at the start of a line as well as in the cell of a table. What programs turn into a
 * link or a mention after escapes are undone, such as the {@code @} of an address, stands as code: there they leave it.
 */
public final class PlainMarkdown {

    private static final String ALWAYS = "\\`*_[]<>|&~#$";

    /** What is turned into a link or a mention wherever it stands. */
    private static final Pattern FOUND_BY_ITSELF =
            Pattern.compile("://|(?i:\\bwww)(?=\\.)|(?i:\\bmailto|\\bxmpp)(?=:)|@|#(?=[0-9])|(?i:\\bGH)(?=-[0-9])");

    /** What starts a list, a quotation, a heading's underline or a rule. */
    private static final Pattern STARTS_A_BLOCK = Pattern.compile("[-+=](?=[-+= ]|$)|:(?=:)|[0-9]{1,9}(?=[.)](?: |$))");

    private PlainMarkdown() {}

    /** The text with everything escaped that Markdown would take for a mark. */
    public static String of(String text) {
        String visible = Visible.text(text);
        StringBuilder plain = new StringBuilder(visible.length() + 16);
        Matcher start = STARTS_A_BLOCK.matcher(visible);
        int index = 0;
        if (start.lookingAt()) {
            boolean number = Character.isDigit(visible.charAt(0));
            index = start.end();
            plain.append(number ? start.group() + "\\" + visible.charAt(index) : "\\" + start.group());
            index += number ? 1 : 0;
        }
        Matcher found = FOUND_BY_ITSELF.matcher(visible);
        while (index < visible.length()) {
            char character = visible.charAt(index);
            found.region(index, visible.length()).useTransparentBounds(true).useAnchoringBounds(false);
            boolean edge = character == ' ' && (index == 0 || index == visible.length() - 1);
            if (edge) {
                plain.append("&#32;");
                index++;
            } else if (found.lookingAt()) {
                plain.append('`').append(found.group()).append('`');
                index = found.end();
            } else {
                plain.append(escaped(String.valueOf(character)));
                index++;
            }
        }
        return plain.toString();
    }

    private static String escaped(String text) {
        return ALWAYS.contains(text) ? "\\" + text : text;
    }
}
