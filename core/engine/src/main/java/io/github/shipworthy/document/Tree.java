package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of nodes in the making: the checks that YAML and JSON share. Not thread-safe. */
final class Tree {

    private final Limits limits;
    private final List<Problem> problems;
    /** The way to the value that is being read, such as {@code technologies[0].kind}. */
    private final StringBuilder path = new StringBuilder();

    private int nodes;

    Tree(Limits limits, List<Problem> problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** A value, after its characters and its length were looked at. */
    Node.Scalar scalar(Location at, String text, Node.Type type) {
        if (text.length() > limits.text()) {
            problems.add(problem(
                    at, "the text has " + text.length() + " characters, at most " + limits.text() + " are allowed."));
            return new Node.Scalar(at, text.substring(0, 1), type);
        }
        lookAt(at, text);
        if (type == Node.Type.INTEGER || type == Node.Type.DECIMAL) {
            PlainScalar.refusal(text)
                    .ifPresent(refusal -> problems.add(problem(
                            at, "`" + shown(text) + "` " + refusal, Optional.of("Put it in quotes if it is a text."))));
        }
        return new Node.Scalar(at, text, type);
    }

    /** Adds a value under a name; the first one stays when the name is there already. */
    void put(Map<String, Node.Entry> entries, Location keyAt, String key, Node value) {
        lookAt(keyAt, key);
        if (key.length() > limits.text()) {
            problems.add(problem(
                    keyAt, "the key has " + key.length() + " characters, at most " + limits.text() + " are allowed."));
            return;
        }
        Node.Entry first = entries.putIfAbsent(key, new Node.Entry(keyAt, value));
        if (first != null) {
            problems.add(problem(
                    keyAt,
                    "the key `" + shown(key) + "` is already given on line "
                            + first.keyAt().line() + "."));
        }
    }

    /** Looks at the depth, from 1, at which a mapping or list begins. */
    void nest(Location at, int depth) {
        if (depth > limits.depth()) {
            throw new Refused(problem(at, "nested deeper than " + limits.depth() + " levels."));
        }
    }

    /** Counts a node. */
    void count(Location at) {
        if (++nodes > limits.nodes()) {
            throw new Refused(problem(at, "more than " + limits.nodes() + " values in one document."));
        }
    }

    /** Goes on to the value under a name. The result leads back, by {@link #leave}. */
    int enterKey(String key) {
        int back = path.length();
        path.append(back == 0 ? "" : ".").append(shown(key));
        return back;
    }

    /** Goes on to an item of a list. The result leads back, by {@link #leave}. */
    int enterItem(int index) {
        int back = path.length();
        path.append('[').append(index).append(']');
        return back;
    }

    /** Goes back to where the way was this long. */
    void leave(int back) {
        path.setLength(back);
    }

    /** A problem on the way. */
    Problem problem(Location at, String message) {
        return problem(at, message, Optional.empty());
    }

    /** A problem on the way, with a hint. */
    Problem problem(Location at, String message, Optional<String> hint) {
        return new Problem(at, path.isEmpty() ? message : path + ": " + message, hint);
    }

    private void lookAt(Location at, String text) {
        Characters.firstHidden(text)
                .ifPresent(spelt -> problems.add(
                        spelt.equals("U+000A") || spelt.equals("U+000D")
                                ? problem(
                                        at,
                                        "the text holds a line break (`" + spelt + "`).",
                                        Optional.of("Write one line."))
                                : problem(at, Characters.notAllowed(spelt), Optional.of("Remove it."))));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The rest of a document cannot be made out. */
    static final class Refused extends RuntimeException {

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
