package io.github.shipworthy.report;

import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on with every control, format and lone surrogate character as an escape. Outside of strings JSON has none
 * of them but the line feed, which passes.
 */
final class EscapingWriter extends Writer {

    private final Writer out;

    EscapingWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int end = offset + length;
        int from = offset;
        for (int index = offset; index < end; index++) {
            if (text.charAt(index) == '\n') {
                visible(text, from, index);
                out.write('\n');
                from = index + 1;
            }
        }
        visible(text, from, end);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(String.valueOf(characters, offset, length));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Flushes only: the writer behind belongs to somebody else. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void visible(String text, int from, int to) throws IOException {
        if (from < to) {
            out.write(Visible.text(text.substring(from, to)));
        }
    }
}
