package io.github.shipworthy.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with an input.
 *
 * @param at where it stands
 * @param message what was found and what is allowed, without a final hint
 * @param hint what to do about it, such as {@code Maybe `weights`?}
 */
public record Problem(Location at, String message, Optional<String> hint) {

    /** The order in which problems are reported: by place, then by text. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::message);

    /** A problem without a hint. */
    public Problem(Location at, String message) {
        this(at, message, Optional.empty());
    }

    /** {@code file:line:column: message hint}, on one line: control characters of the input are escaped. */
    @Override
    public String toString() {
        String end = message.endsWith(".") ? " " : ". ";
        return Visible.text(at + ": " + message + hint.map(text -> end + text).orElse(""));
    }
}
