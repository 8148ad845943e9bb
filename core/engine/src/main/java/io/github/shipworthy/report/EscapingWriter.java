package io.github.shipworthy.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on with every control, format and lone surrogate character as an escape. Outside of strings JSON has none
 * of them but the line feed, which passes. Collects characters until there are many, or until it is flushed. Used by one
 * thread.
 */
final class EscapingWriter extends Writer {

    private static final int MOST = 8_192;

    private final StringBuilder passed = new StringBuilder();
    private final Writer out;

    EscapingWriter(Writer out) {
        this.out = out;
    }

    /** JSON for people, indented by two spaces. */
    static JsonWriter indented(Writer out) {
        JsonWriter json = new JsonWriter(new EscapingWriter(out));
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
        json.setHtmlSafe(false);
        return json;
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int end = offset + length;
        int shown = offset;
        while (shown < end && passes(text.charAt(shown))) {
            shown++;
        }
        passed.append(text, offset, shown);
        int from = shown;
        for (int index = shown; index < end; index++) {
            if (text.charAt(index) == '\n') {
                passed.append(Visible.text(text.substring(from, index))).append('\n');
                from = index + 1;
            }
        }
        if (from < end) {
            passed.append(Visible.text(text.substring(from, end)));
        }
        passOn(MOST);
    }

    @Override
    public void write(int character) throws IOException {
        if (passes((char) character)) {
            passed.append((char) character);
        } else {
            write(String.valueOf((char) character));
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(String.valueOf(characters, offset, length));
    }

    /** Passes everything on, and flushes what takes it. */
    @Override
    public void flush() throws IOException {
        passOn(1);
        out.flush();
    }

    /** Flushes only: what takes it belongs to somebody else. */
    @Override
    public void close() throws IOException {
        flush();
    }

    /** Whether a character passes without a look at its neighbours. */
    private static boolean passes(char character) {
        return character == '\n' || !Visible.hidden(character);
    }

    private void passOn(int least) throws IOException {
        if (passed.length() >= least) {
            out.append(passed);
            passed.setLength(0);
        }
    }
}
