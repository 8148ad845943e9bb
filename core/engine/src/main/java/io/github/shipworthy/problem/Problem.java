package io.github.shipworthy.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with an input, or worth a second look.
 *
 * @param at where it stands
 * @param level whether the input is refused for it
 * @param message what was found and what is allowed, without a final hint
 * @param hint what to do about it, such as {@code Maybe `weights`?}
 * @param line the line it stands on, as written; empty when there is none to show
 */
public record Problem(Location at, Level level, String message, Optional<String> hint, Optional<String> line) {

    /** What follows from a problem. */
    public enum Level {
        /** The input is refused. */
        ERROR,
        /** The input is accepted, and probably not what was meant. */
        WARNING
    }

    /** The order in which problems are reported: by place, then by text. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::message);

    private static final int MARGIN = 4;
    private static final int WIDTH = 110;

    /** An error. */
    public Problem(Location at, String message, Optional<String> hint) {
        this(at, Level.ERROR, message, hint, Optional.empty());
    }

    /** An error without a hint. */
    public Problem(Location at, String message) {
        this(at, message, Optional.empty());
    }

    /** Something that is worth a second look. */
    public static Problem warning(Location at, String message, Optional<String> hint) {
        return new Problem(at, Level.WARNING, message, hint, Optional.empty());
    }

    /** Whether the input is refused for it. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** The same with the line it stands on. */
    public Problem on(String text) {
        return new Problem(at, level, message, hint, Optional.of(text));
    }

    /** {@code file:line:column: message hint}, on one line: control characters of the input are escaped. */
    @Override
    public String toString() {
        String end = message.endsWith(".") ? " " : ". ";
        return Visible.text(at + ": " + (isError() ? "" : "warning: ") + message
                + hint.map(text -> end + text).orElse(""));
    }

    /** The same, and below it the line it stands on with a caret under the column, when there is a line to show. */
    public String shown() {
        return line.map(text -> this + "\n" + excerpt(text)).orElseGet(this::toString);
    }

    private String excerpt(String text) {
        int column = Math.min(Math.max(at.column() - 1, 0), text.length());
        // Of a long line only what stands around the column is shown.
        int from = text.length() <= WIDTH ? 0 : Math.max(0, column - WIDTH / 2);
        int to = Math.min(text.length(), from + WIDTH);
        String before = visible(text.substring(from, column));
        String number = String.valueOf(at.line());
        String gutter = " ".repeat(MARGIN + number.length());
        return " ".repeat(MARGIN) + number + " | " + before
                + visible(text.substring(column, to)).stripTrailing() + "\n" + gutter + " | "
                + " ".repeat(Terminal.width(before)) + "^";
    }

    private static String visible(String text) {
        return Visible.text(text.replace('\t', ' '));
    }
}
