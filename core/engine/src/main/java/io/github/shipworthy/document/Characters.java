package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.problem.Visible;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The characters of a document: from bytes to a text in which every character can be seen. */
final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;
    private static final char BYTE_ORDER_MARK = 0xFEFF;
    /** A file with more unseen characters than this is not a text; the rest of them says nothing new. */
    private static final int HIDDEN_REPORTED = 20;

    private Characters() {}

    /**
     * The text of the bytes without a byte order mark. Characters that cannot be seen are reported and replaced, one
     * for one, so that places stay right. Empty when the bytes are too many or are not UTF-8.
     */
    static Optional<String> decode(String file, int line, byte[] bytes, Limits limits, List<Problem> problems) {
        if (bytes.length > limits.bytes()) {
            problems.add(new Problem(
                    Location.of(file),
                    "the file has " + bytes.length + " bytes, at most " + limits.bytes() + " are allowed."));
            return Optional.empty();
        }
        if (looksLikeUtf16(bytes)) {
            problems.add(new Problem(
                    new Location(file, line, 1),
                    "this is UTF-16, only UTF-8 is read.",
                    Optional.of("Save the file as UTF-8.")));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(new Problem(
                    endOf(file, line, text),
                    "this is not UTF-8: the byte `0x%02X` does not belong here.".formatted(bytes[in.position()]),
                    Optional.of("Save the file as UTF-8.")));
            return Optional.empty();
        }
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return Optional.of(seen(file, line, content, problems));
    }

    /** Whether no line is longer than allowed; a YAML scanner takes quadratic time over a line. */
    static boolean linesFit(String file, String text, Limits limits, List<Problem> problems) {
        int line = 1;
        boolean fit = true;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > limits.line()) {
                fit = false;
                problems.add(new Problem(
                        new Location(file, line, 1),
                        "the line has " + (end - start) + " characters, at most " + limits.line() + " are allowed."));
            }
            start = end + 1;
        }
        return fit;
    }

    /** The first character in a key or value that cannot be seen, spelt out; empty when all can. */
    static Optional<String> firstHidden(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < ' ' || unit > '~') {
                int codePoint = text.codePointAt(index);
                if (refused(codePoint)) {
                    return Optional.of(spelt(codePoint));
                }
                index += Character.charCount(codePoint) - 1;
            }
        }
        return Optional.empty();
    }

    private static boolean refused(int codePoint) {
        return codePoint != ZERO_WIDTH_JOINER && codePoint != ZERO_WIDTH_NON_JOINER && Visible.hidden(codePoint);
    }

    private static String spelt(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static String seen(String file, int firstLine, String text, List<Problem> problems) {
        StringBuilder replaced = new StringBuilder(0);
        int copied = 0;
        int reported = 0;
        int line = firstLine;
        int column = 1;
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            int length = Character.charCount(codePoint);
            boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            boolean printable = codePoint >= ' ' && codePoint <= '~';
            if (!printable && !layout && refused(codePoint)) {
                replaced.append(text, copied, index).appendCodePoint(REPLACEMENT);
                copied = index + length;
                if (reported++ < HIDDEN_REPORTED) {
                    problems.add(new Problem(
                            new Location(file, line, column), notAllowed(spelt(codePoint)), Optional.of("Remove it.")));
                }
            }
            if (codePoint == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            index += length;
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    /** What is wrong with a character that cannot be seen. */
    static String notAllowed(String spelt) {
        return "the character `" + spelt + "` cannot be seen and is not allowed.";
    }

    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return marked || (first == 0) != (second == 0);
    }

    private static Location endOf(String file, int firstLine, String text) {
        int line = firstLine + (int) text.chars().filter(unit -> unit == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Location(file, line, last.codePointCount(0, last.length()) + 1);
    }
}
