package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Visible;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a JSON document in which there is nothing unusual, read from left to right. What it does not take it refuses
 * without saying why.
 */
final class PlainText {

    /** The longest texts; the schema has the same numbers, as a test sees. */
    static final int NAME = 300;

    static final int NOTE = 2_000;
    static final int SECTION = 100;
    private static final int ID = 100;
    private static final int MOST_IDS = 100;
    private static final int MOST_TEXTS = 1_000;

    private static final String DAY = "yyyy-mm-dd";

    private final byte[] bytes;
    private final SeenText seen;
    private int at;

    /** @param seen what was read before, by anybody */
    PlainText(byte[] bytes, SeenText seen) {
        this.bytes = bytes;
        this.seen = seen;
    }

    /** Something unusual, right or wrong. */
    static final class NotPlain extends RuntimeException {
        private NotPlain() {
            super("not plain", null, false, false);
        }
    }

    /** What to throw for something unusual. */
    static NotPlain notPlain() {
        return new NotPlain();
    }

    /** Refuses what is not as it must be. */
    static void require(boolean plain) {
        if (!plain) {
            throw notPlain();
        }
    }

    /** The first key of a mapping that begins here; null when it has none. */
    @Nullable
    String firstKey() {
        expect('{');
        return taken('}') ? null : key();
    }

    /** The next key of a mapping; null at its end. */
    @Nullable
    String nextKey() {
        if (taken('}')) {
            return null;
        }
        expect(',');
        return key();
    }

    /**
     * The fact under a name, a mapping in which there is no other: as it was made when it was written in the same way, or as it
     * is made now.
     *
     * @param making reads it and makes it; the same of the same text
     */
    @SuppressWarnings("unchecked") // the facts under a name are of the same type
    <F> F fact(String name, Supplier<F> making) {
        skipSpace();
        int start = at;
        int hash = name.hashCode();
        boolean quoted = false;
        int end = start;
        do {
            require(end < bytes.length && bytes[end] != '\\');
            quoted ^= bytes[end] == '"';
            hash = 31 * hash + bytes[end];
            end++;
        } while (quoted || bytes[end - 1] != '}');
        Object known = seen.fact(hash, name, bytes, start, end);
        if (known != null) {
            at = end;
            return (F) known;
        }
        F made = making.get();
        require(at == end);
        seen.add(hash, name, bytes, start, end, made);
        return made;
    }

    /** Ids, each once. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(2);
        for (boolean more = openList(); more; more = moreItems()) {
            ids.add(id());
        }
        require(ids.size() <= MOST_IDS);
        return distinct(ids);
    }

    /** Texts that are no longer than so many characters. */
    List<String> texts(int longest) {
        List<String> texts = new ArrayList<>(2);
        for (boolean more = openList(); more; more = moreItems()) {
            texts.add(text(longest));
        }
        require(texts.size() <= MOST_TEXTS);
        return texts;
    }

    /** The same list, when no text stands in it twice. */
    static List<String> distinct(List<String> texts) {
        require(texts.size() < 2 || new HashSet<>(texts).size() == texts.size());
        return texts;
    }

    String id() {
        String id = text(ID);
        for (int index = 0; index < id.length(); index++) {
            char unit = id.charAt(index);
            boolean inner = unit == '.' || unit == '-' || unit == '_';
            require((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || (inner && index > 0));
        }
        return id;
    }

    LocalDate day() {
        String day = text(DAY.length());
        require(day.length() == DAY.length());
        for (int index = 0; index < DAY.length(); index++) {
            char unit = day.charAt(index);
            require(DAY.charAt(index) == '-' ? unit == '-' : unit >= '0' && unit <= '9');
        }
        try {
            return LocalDate.of(number(day, 0, 4), number(day, 5, 7), number(day, 8, 10));
        } catch (DateTimeException e) {
            throw notPlain();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** A constant by its name. */
    <E extends Enum<E>> E constant(Class<E> type) {
        return constant(type, word());
    }

    /** The constant that a name is of. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw notPlain();
        }
    }

    /** A text of at least one and at most so many characters, all of which can be seen. */
    String text(int longest) {
        String text = quoted();
        require(!text.isEmpty() && text.length() <= longest);
        return text;
    }

    /** Refuses anything but space up to the end. */
    void end() {
        skipSpace();
        require(at == bytes.length);
    }

    private String key() {
        String key = word();
        expect(':');
        return key;
    }

    private boolean openList() {
        expect('[');
        return !taken(']');
    }

    private boolean moreItems() {
        if (taken(']')) {
            return false;
        }
        expect(',');
        return true;
    }

    /** A text that many lines have. */
    private String word() {
        expect('"');
        int start = at;
        int hash = 0;
        while (at < bytes.length && bytes[at] != '"') {
            hash = 31 * hash + bytes[at];
            at++;
        }
        require(at < bytes.length);
        String known = seen.word(hash, bytes, start, at);
        if (known != null) {
            at++;
            return known;
        }
        at = start - 1;
        String word = quoted();
        seen.add(hash, word);
        return word;
    }

    private String quoted() {
        expect('"');
        int start = at;
        boolean ascii = true;
        for (; at < bytes.length && bytes[at] != '"'; at++) {
            byte next = bytes[at];
            require(next != '\\' && (next >= ' ' || next < 0) && next != 0x7F);
            ascii &= next > 0;
        }
        require(at < bytes.length);
        at++;
        if (ascii) {
            return new String(bytes, start, at - 1 - start, StandardCharsets.ISO_8859_1);
        }
        // Bytes that are not UTF-8 become a character that nobody writes.
        String text = new String(bytes, start, at - 1 - start, StandardCharsets.UTF_8);
        require(text.indexOf('\uFFFD') < 0 && text.codePoints().noneMatch(Visible::hidden));
        return text;
    }

    private void expect(char wanted) {
        require(taken(wanted));
    }

    private boolean taken(char wanted) {
        skipSpace();
        if (at < bytes.length && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }
}
