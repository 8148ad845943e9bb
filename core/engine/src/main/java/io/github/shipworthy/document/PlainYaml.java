package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML in which there is nothing unusual, as people write most of it, several times faster than the parser: mappings and
 * lists by indentation or in brackets, of values on one line. It never says what is wrong: a document that it does
 * not take is read by {@link YamlReader}, which may find nothing wrong with it. A test holds both against each other, for texts as
 * {@link Characters} gives them.
 */
final class PlainYaml {

    /** What of ASCII a value without quotes may begin with, beside letters, digits and a minus before either. */
    private static final String BEGINNINGS = "(/$_.+<=^;~";

    /** Less than the parser allows, by some way. */
    private static final int LONGEST_KEY = 1_000;

    /** What is nested deeper would need a deep stack. */
    private static final int DEEPEST = 100;

    private static final char NO_BREAK_SPACE = 0xA0;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;
    private static final char BYTE_ORDER_MARK = 0xFEFF;
    private static final char REPLACEMENT = 0xFFFD;

    private final String file;
    private final String text;
    private final Tree tree;
    private final List<Problem> problems = new ArrayList<>();
    /** Where in the text the next character stands. */
    private int next;

    private int line = 1;
    /** How far in the block stands that is being read, or the next line when one has ended; -1 after the last line. */
    private int indent;
    /** Where in this line columns were counted up to, which is not behind the next character, and the column there. */
    private int counted;

    private int column;

    private PlainYaml(String file, String text, Limits limits) {
        this.file = file;
        this.text = text;
        this.tree = new Tree(limits, problems);
    }

    /** The root of a document; empty for one that has to be read in the ordinary way. */
    static Optional<Node> read(String file, String text, Limits limits) {
        PlainYaml reader = new PlainYaml(file, text, limits);
        try {
            return Optional.of(reader.document());
        } catch (NotPlain | Tree.Refused ordinary) {
            return Optional.empty();
        }
    }

    private Node document() {
        for (int index = 0; index < text.length(); index++) {
            require(isUsual(text.charAt(index)));
        }
        goToLine();
        require(indent == 0);
        Node root = mapping(1);
        // A line that fits no block goes on with a value, if it means anything at all.
        require(indent < 0 && problems.isEmpty());
        return root;
    }

    /** Whether the parser takes a character for no more than itself, or for a line break. */
    private static boolean isUsual(char c) {
        return (c >= ' ' && c <= '~')
                || c == '\n'
                || (c > NO_BREAK_SPACE
                        && c < REPLACEMENT
                        && c != LINE_SEPARATOR
                        && c != PARAGRAPH_SEPARATOR
                        && c != BYTE_ORDER_MARK);
    }

    /** A mapping or list that begins here, at the beginning of a line. */
    private Node block(int depth) {
        return isItem() ? sequence(depth) : mapping(depth);
    }

    private Node mapping(int depth) {
        int level = indent;
        Location begin = here();
        begin(begin, depth);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        do {
            Location keyAt = here();
            String key = key();
            skipBlanks();
            int back = tree.enterKey(key);
            Node value = isEndOfLine() ? below(level, depth + 1) : alone(depth + 1);
            tree.leave(back);
            tree.put(entries, keyAt, key, value);
        } while (indent == level);
        return new Node.Mapping(begin, entries);
    }

    private Node sequence(int depth) {
        int level = indent;
        Location begin = here();
        begin(begin, depth);
        List<Node> items = new ArrayList<>();
        do {
            require(isItem());
            int dash = next++;
            skipBlanks();
            indent = level + next - dash;
            int back = tree.enterItem(items.size());
            items.add(endOfKey() >= 0 ? mapping(depth + 1) : alone(depth + 1));
            tree.leave(back);
        } while (indent == level);
        return new Node.Sequence(begin, items);
    }

    /** A mapping or list that begins in a line below, further in. */
    private Node below(int level, int depth) {
        endLine();
        require(indent > level);
        return block(depth);
    }

    /** A value with nothing else behind it in its line. */
    private Node alone(int depth) {
        Node value = value(depth, false);
        endLine();
        return value;
    }

    /** A value in one line. */
    private Node value(int depth, boolean inBrackets) {
        return switch (peek(next)) {
            case '{' -> mappingInBrackets(depth);
            case '[' -> sequenceInBrackets(depth);
            case '"', '\'' -> quoted();
            default -> plain(inBrackets);
        };
    }

    private Node mappingInBrackets(int depth) {
        Location begin = here();
        begin(begin, depth);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (boolean more = open('}'); more; more = comma('}')) {
            Location keyAt = here();
            String key = key();
            skipBlanks();
            int back = tree.enterKey(key);
            Node value = value(depth + 1, true);
            tree.leave(back);
            tree.put(entries, keyAt, key, value);
        }
        return new Node.Mapping(begin, entries);
    }

    private Node sequenceInBrackets(int depth) {
        Location begin = here();
        begin(begin, depth);
        List<Node> items = new ArrayList<>();
        for (boolean more = open(']'); more; more = comma(']')) {
            int back = tree.enterItem(items.size());
            items.add(value(depth + 1, true));
            tree.leave(back);
        }
        return new Node.Sequence(begin, items);
    }

    /** Goes over a bracket that opens; also over the one that closes, when nothing stands between them. */
    private boolean open(char closing) {
        next++;
        skipBlanks();
        boolean empty = peek(next) == closing;
        next += empty ? 1 : 0;
        return !empty;
    }

    /** Goes over what stands behind a value in brackets: a comma, and perhaps the end of the line; or no comma but their end. */
    private boolean comma(char closing) {
        skipBlanks();
        char c = peek(next++);
        require(c == ',' || c == closing);
        skipBlanks();
        if (c == ',' && peek(next) == '\n') {
            int level = indent;
            endLine();
            require(indent > level);
            indent = level;
        }
        return c == ',';
    }

    private void begin(Location at, int depth) {
        require(depth <= DEEPEST);
        tree.count(at);
        tree.nest(at, depth);
    }

    private Node quoted() {
        Location at = here();
        tree.count(at);
        char quote = peek(next);
        int end = text.indexOf(quote, next + 1);
        require(end >= 0);
        String value = text.substring(next + 1, end);
        next = end + 1;
        require(value.indexOf('\n') < 0 && (quote == '\'' || value.indexOf('\\') < 0));
        return tree.scalar(at, value, Node.Type.STRING);
    }

    private Node plain(boolean inBrackets) {
        Location at = here();
        tree.count(at);
        char first = peek(next);
        require(isOfWord(first) || BEGINNINGS.indexOf(first) >= 0 || (first == '-' && isLetterOrDigit(peek(next + 1))));
        int end = next;
        for (int index = next; !endsValue(index, inBrackets); index++) {
            end = peek(index) == ' ' ? end : index + 1;
        }
        String value = text.substring(next, end);
        next = end;
        return tree.scalar(at, value, PlainScalar.type(value));
    }

    /** Whether a value without quotes ends before a character, which may be one that is left to the parser. */
    private boolean endsValue(int index, boolean inBrackets) {
        return switch (peek(index)) {
            case '\n' -> {
                require(!inBrackets);
                yield true;
            }
            case ':' -> {
                require(!inBrackets && peek(index + 1) != ' ' && peek(index + 1) != '\n');
                yield false;
            }
            case '#' -> {
                require(!inBrackets);
                yield peek(index - 1) == ' ';
            }
            case ',', ']', '}' -> inBrackets;
            case '[', '{', '?' -> {
                require(!inBrackets);
                yield false;
            }
            default -> false;
        };
    }

    /** A name with a colon behind it, and a blank or the end of the line behind that. */
    private String key() {
        int end = endOfKey();
        require(end >= 0);
        int quotes = peek(next) == '"' ? 1 : 0;
        String key = text.substring(next + quotes, end - quotes);
        next = end + 1;
        return key;
    }

    /** Where the colon behind a key stands; -1 when here is no key, or none that is read here. */
    private int endOfKey() {
        int end = peek(next) == '"' ? endOfQuotedKey() : endOfPlainKey();
        boolean key = end > next && end - next <= LONGEST_KEY && peek(end) == ':';
        return key && (peek(end + 1) == ' ' || peek(end + 1) == '\n') ? end : -1;
    }

    private int endOfQuotedKey() {
        int end = next + 1;
        for (char c = peek(end); c != '"'; c = peek(end)) {
            if (c == '\n' || c == '\\') {
                return -1;
            }
            end++;
        }
        return end + 1;
    }

    private int endOfPlainKey() {
        int end = next;
        for (char c = peek(end); isOfWord(c) || (end > next && " _-./()".indexOf(c) >= 0); c = peek(end)) {
            end++;
        }
        return end == next || peek(end - 1) == ' ' ? -1 : end;
    }

    private static boolean isOfWord(char c) {
        return isLetterOrDigit(c) || c > NO_BREAK_SPACE;
    }

    private boolean isItem() {
        return peek(next) == '-' && peek(next + 1) == ' ';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean isEndOfLine() {
        char c = peek(next);
        return c == '\n' || (c == '#' && peek(next - 1) == ' ');
    }

    private void skipBlanks() {
        while (peek(next) == ' ') {
            next++;
        }
    }

    /** Goes over what may stand behind a value, and on to the next line that says something. */
    private void endLine() {
        skipBlanks();
        require(isEndOfLine() && problems.isEmpty());
        int end = text.indexOf('\n', next);
        next = end < 0 ? text.length() : end + 1;
        line++;
        goToLine();
    }

    /** From the beginning of a line on to the first character that says something. */
    private void goToLine() {
        int begin = next;
        skipBlanks();
        while (next < text.length() && (peek(next) == '\n' || peek(next) == '#')) {
            int end = text.indexOf('\n', next);
            next = end < 0 ? text.length() : end + 1;
            line++;
            begin = next;
            skipBlanks();
        }
        indent = next == text.length() ? -1 : next - begin;
        counted = begin;
        column = 1;
    }

    /** Where the next character stands. */
    private Location here() {
        for (; counted < next; counted++) {
            column += Character.isLowSurrogate(text.charAt(counted)) ? 0 : 1;
        }
        return new Location(file, line, column);
    }

    /** A character of the text, behind which there is one more line break. */
    private char peek(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    /** The document has to be read in the ordinary way. */
    private static final class NotPlain extends RuntimeException {

        private NotPlain() {
            super(null, null, false, false);
        }
    }
}
