package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as RFC 8259 has it and nothing else: no comments, no trailing commas, no second value. Written here
 * because a portfolio's problems need the line and column of every value, which JSON libraries do not tell.
 */
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[-+.A-Za-z0-9_]+");

    private final String file;
    private final String text;
    private final Tree tree;
    private final List<Problem> problems;
    private int index;
    private int line;
    private int lineStart;
    /** Characters before the index on this line that take two units. */
    private int pairs;

    JsonReader(String file, int line, String text, Limits limits, List<Problem> problems) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.problems = problems;
        this.tree = new Tree(limits, problems);
    }

    Optional<Node> read() {
        try {
            skipSpace();
            if (index == text.length()) {
                throw new Tree.Refused(new Problem(Location.of(file), "the file is empty."));
            }
            Node root = value(1);
            skipSpace();
            if (index < text.length()) {
                throw notJson("expected the end of the file, found " + found());
            }
            if (root instanceof Node.Scalar scalar && scalar.type() == Node.Type.NULL) {
                throw new Tree.Refused(new Problem(root.at(), "the document is empty (null)."));
            }
            return Optional.of(root);
        } catch (Tree.Refused refused) {
            problems.add(refused.problem());
            return Optional.empty();
        }
    }

    private Node value(int depth) {
        Location at = here();
        tree.count(at);
        return switch (index < text.length() ? text.charAt(index) : 0) {
            case '{' -> object(at, depth);
            case '[' -> array(at, depth);
            case '"' -> tree.scalar(at, string(), Node.Type.STRING);
            default -> word(at);
        };
    }

    private Node.Mapping object(Location at, int depth) {
        tree.nest(at, depth);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        index++;
        skipSpace();
        if (take('}')) {
            return new Node.Mapping(at, entries);
        }
        do {
            skipSpace();
            Location keyAt = here();
            if (index == text.length() || text.charAt(index) != '"') {
                throw notJson("expected a key in double quotes, found " + found());
            }
            String key = string();
            skipSpace();
            if (!take(':')) {
                throw notJson("expected `:`, found " + found());
            }
            skipSpace();
            int back = tree.enterKey(key);
            Node value = value(depth + 1);
            tree.leave(back);
            tree.put(entries, keyAt, key, value);
            skipSpace();
        } while (take(','));
        if (!take('}')) {
            throw notJson("expected `,` or `}`, found " + found());
        }
        return new Node.Mapping(at, entries);
    }

    private Node.Sequence array(Location at, int depth) {
        tree.nest(at, depth);
        List<Node> items = new ArrayList<>();
        index++;
        skipSpace();
        if (take(']')) {
            return new Node.Sequence(at, items);
        }
        do {
            skipSpace();
            int back = tree.enterItem(items.size());
            items.add(value(depth + 1));
            tree.leave(back);
            skipSpace();
        } while (take(','));
        if (!take(']')) {
            throw notJson("expected `,` or `]`, found " + found());
        }
        return new Node.Sequence(at, items);
    }

    private Node.Scalar word(Location at) {
        Matcher word = WORD.matcher(text).region(index, text.length());
        String found = word.lookingAt() ? word.group() : "";
        Node.Type type = switch (found) {
            case "true", "false" -> Node.Type.BOOLEAN;
            case "null" -> Node.Type.NULL;
            default -> number(found);
        };
        index += found.length();
        return tree.scalar(at, found, type);
    }

    private Node.Type number(String found) {
        Matcher number = NUMBER.matcher(found);
        if (!number.matches()) {
            throw notJson("expected a value, found " + (found.isEmpty() ? found() : "`" + abbreviated(found) + "`"));
        }
        return number.group(1) == null && number.group(2) == null ? Node.Type.INTEGER : Node.Type.DECIMAL;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        index++;
        while (true) {
            if (index == text.length()) {
                throw notJson("the text in quotes does not end");
            }
            char unit = text.charAt(index);
            if (unit == '"') {
                index++;
                return value.toString();
            }
            if (unit < ' ') {
                throw notJson("a line break or tab stands in a text in quotes");
            }
            if (Character.isHighSurrogate(unit)) {
                pairs++;
            }
            value.append(unit == '\\' ? escape() : unit);
            index++;
        }
    }

    /** The character of an escape; the index ends on its last unit. */
    private char escape() {
        index++;
        char kind = index < text.length() ? text.charAt(index) : 0;
        int escape = "\"\\/bfnrt".indexOf(kind);
        if (escape >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(escape);
        }
        if (kind != 'u' || index + 4 >= text.length()) {
            throw notJson("`\\" + (kind == 0 ? "" : kind) + "` is not an escape");
        }
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(text.charAt(++index), 16);
            if (value < 0 || text.charAt(index) > 'f') {
                throw notJson("`\\u` needs four hexadecimal digits");
            }
            code = code * 16 + value;
        }
        return (char) code;
    }

    private void skipSpace() {
        for (; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == '\n') {
                line++;
                lineStart = index + 1;
                pairs = 0;
            } else if (unit != ' ' && unit != '\t' && unit != '\r') {
                return;
            }
        }
    }

    private boolean take(char wanted) {
        if (index < text.length() && text.charAt(index) == wanted) {
            index++;
            return true;
        }
        return false;
    }

    private String found() {
        if (index >= text.length()) {
            return "the end of the file";
        }
        if (text.startsWith("//", index) || text.startsWith("/*", index) || text.charAt(index) == '#') {
            return "a comment";
        }
        Matcher word = WORD.matcher(text).region(index, text.length());
        return "`" + (word.lookingAt() ? abbreviated(word.group()) : Character.toString(text.codePointAt(index))) + "`";
    }

    private static String abbreviated(String word) {
        return word.length() > 60 ? word.substring(0, 60) + "…" : word;
    }

    private Location here() {
        return new Location(file, line, index - lineStart - pairs + 1);
    }

    private Tree.Refused notJson(String why) {
        return new Tree.Refused(new Problem(here(), "this is not JSON: " + why + "."));
    }
}
