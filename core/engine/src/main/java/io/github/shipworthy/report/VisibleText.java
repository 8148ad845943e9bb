package io.github.shipworthy.report;

import io.github.shipworthy.problem.Visible;
import java.io.Writer;

/** Collects what is written, with everything that could not be seen spelt out. Used by one thread. */
final class VisibleText extends Writer {

    private final StringBuilder text = new StringBuilder(1 << 16);

    @Override
    public void write(int character) {
        char written = (char) character;
        if (Visible.hidden(written)) {
            text.append(Visible.text(String.valueOf(written)));
        } else {
            text.append(written);
        }
    }

    @Override
    public void write(String more) {
        text.append(Visible.text(more));
    }

    @Override
    public void write(String more, int offset, int length) {
        write(more.substring(offset, offset + length));
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(String.valueOf(characters, offset, length));
    }

    @Override
    public VisibleText append(CharSequence more) {
        write(more.toString());
        return this;
    }

    /** Adds what can be seen already. */
    void addSeen(String more) {
        text.append(more);
    }

    /** Ends a line. */
    void endLine() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
