package io.github.shipworthy.report;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link JsonWriter} writes into an {@link EscapingWriter} when nothing is indented, as UTF-8 and in less time: whoever
 * writes a million technologies writes little but short strings in which nothing has to be escaped. Looks at nothing but what
 * separates values; that they are put together well is the caller's part. Used by one thread.
 */
final class Utf8Json extends JsonWriter {

    /** A piece is passed on when it has so many bytes. */
    private static final int PIECE = 1 << 16;

    /** More or longer names are not remembered: some are a portfolio's. */
    private static final int MOST_NAMES = 1_024;

    private static final int LONGEST_NAME = 64;

    /** Bytes there is room for in the beginning. */
    static final int ROOM = 256;

    /** Whether a character of ASCII is written as it is. */
    private static final boolean[] PLAIN = plain();

    private static final int LAST_OF_TWO_BYTES = 0x7FF;

    private final Optional<Sink> pieces;

    /** Names as they are written, with their colons. */
    private final Map<String, byte[]> names = new HashMap<>();

    private byte[] written = new byte[ROOM];
    private int size;
    private boolean first = true;

    /** Keeps what it writes until somebody takes it. */
    Utf8Json() {
        super(Writer.nullWriter());
        this.pieces = Optional.empty();
    }

    /** @param pieces takes what is written, piece by piece; characters are whole in each */
    Utf8Json(Sink pieces) {
        super(Writer.nullWriter());
        this.pieces = Optional.of(pieces);
    }

    /** Takes bytes that it does not keep. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int length) throws IOException;
    }

    /** How many bytes were written that nobody has taken. */
    int size() {
        return size;
    }

    /** Hands over the array that begins with them, which is longer; what comes next is written into another. */
    byte[] handedOver(byte[] next) {
        byte[] full = written;
        written = next;
        size = 0;
        return full;
    }

    /** All that was written since something was taken last. */
    byte[] taken() {
        byte[] taken = Arrays.copyOf(written, size);
        size = 0;
        return taken;
    }

    @Override
    public JsonWriter beginObject() {
        return open('{');
    }

    @Override
    public JsonWriter endObject() {
        return end('}');
    }

    @Override
    public JsonWriter beginArray() {
        return open('[');
    }

    @Override
    public JsonWriter endArray() {
        return end(']');
    }

    @Override
    public JsonWriter name(String name) {
        separate();
        byte[] known = names.get(name);
        if (known == null) {
            int start = size;
            string(name);
            put(':');
            if (names.size() < MOST_NAMES && name.length() <= LONGEST_NAME) {
                names.put(name, Arrays.copyOfRange(written, start, size));
            }
        } else {
            append(known);
        }
        first = true;
        return this;
    }

    @Override
    public JsonWriter value(String value) {
        if (value == null) {
            return nullValue();
        }
        separate();
        string(value);
        return this;
    }

    @Override
    public JsonWriter value(boolean value) {
        return jsonValue(value ? "true" : "false");
    }

    @Override
    public JsonWriter value(Boolean value) {
        return value == null ? nullValue() : value(value.booleanValue());
    }

    @Override
    public JsonWriter value(long value) {
        return jsonValue(Long.toString(value));
    }

    @Override
    public JsonWriter value(float value) {
        throw inexact();
    }

    @Override
    public JsonWriter value(double value) {
        throw inexact();
    }

    @Override
    public JsonWriter value(Number value) {
        throw inexact();
    }

    @Override
    public JsonWriter nullValue() {
        return jsonValue("null");
    }

    /** @param json in ASCII, with nothing in it that would have to be escaped */
    @Override
    public JsonWriter jsonValue(String json) {
        separate();
        room(json.length());
        for (int index = 0; index < json.length(); index++) {
            written[size++] = (byte) json.charAt(index);
        }
        return this;
    }

    /** Members of an object or elements of an array, as they were written before. */
    void again(byte[] written) {
        separate();
        append(written);
    }

    /** Where the next member or element will begin, for {@link #since}. */
    int next() {
        separate();
        first = true;
        return size;
    }

    /** How many bytes were written since then, when nothing has been taken meanwhile. */
    int lengthSince(int next) {
        return size - next;
    }

    /** What was written since then. */
    byte[] since(int next) {
        return Arrays.copyOfRange(written, next, size);
    }

    /** Ends a line. */
    void line() {
        put('\n');
        first = true;
    }

    /** Passes everything on. */
    @Override
    public void flush() {
        if (pieces.isPresent()) {
            try {
                pieces.get().take(written, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            size = 0;
        }
    }

    @Override
    public void close() {
        flush();
    }

    private JsonWriter open(char bracket) {
        separate();
        put(bracket);
        first = true;
        return this;
    }

    private JsonWriter end(char bracket) {
        put(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (size >= PIECE) {
            flush();
        }
        if (!first) {
            put(',');
        }
        first = false;
    }

    private void put(char ascii) {
        room(1);
        written[size++] = (byte) ascii;
    }

    private void append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, written, size, bytes.length);
        size += bytes.length;
    }

    private void string(String value) {
        room(2 + 3 * value.length());
        int start = size;
        written[size++] = '"';
        for (int index = 0; index < value.length(); index++) {
            char each = value.charAt(index);
            if (each < PLAIN.length && PLAIN[each]) {
                written[size++] = (byte) each;
            } else if (each == '"' || each == '\\' || Visible.hidden(each)) {
                size = start;
                append(escaped(value));
                return;
            } else if (each <= LAST_OF_TWO_BYTES) {
                written[size++] = (byte) (0xC0 | (each >> 6));
                written[size++] = (byte) (0x80 | (each & 0x3F));
            } else {
                // No surrogate: those are hidden when they stand alone.
                written[size++] = (byte) (0xE0 | (each >> 12));
                written[size++] = (byte) (0x80 | (each >> 6 & 0x3F));
                written[size++] = (byte) (0x80 | (each & 0x3F));
            }
        }
        written[size++] = '"';
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean['~' + 1];
        for (char each = ' '; each < plain.length; each++) {
            plain[each] = each != '"' && each != '\\';
        }
        return plain;
    }

    private static byte[] escaped(String value) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(new EscapingWriter(text))) {
            json.setHtmlSafe(false);
            json.value(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (written.length - size < more) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, size + more));
        }
    }

    private static UnsupportedOperationException inexact() {
        return new UnsupportedOperationException("numbers are written as text that is exact");
    }
}
