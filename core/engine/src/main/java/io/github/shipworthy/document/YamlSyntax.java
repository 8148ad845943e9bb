package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser says about a syntax error, in our words and with our places. */
final class YamlSyntax {

    private YamlSyntax() {}

    static Problem problem(String file, String text, RuntimeException error) {
        if (!(error instanceof MarkedYamlEngineException marked)) {
            return new Problem(
                    Location.of(file),
                    "this is not YAML: "
                            + oneLine(Objects.requireNonNullElse(
                                    error.getMessage(), "it ends in a place where it should not"))
                            + ".");
        }
        Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
        int line = mark.map(Mark::getLine).orElse(0);
        int column = mark.map(Mark::getColumn).orElse(0);
        if (indentedByTab(text, line)) {
            return new Problem(
                    new Location(file, line + 1, indentation(text, line).indexOf('\t') + 1),
                    "a tab is not allowed for indentation.",
                    Optional.of("Use spaces."));
        }
        return new Problem(new Location(file, line + 1, column + 1), "this is not YAML: " + what(marked) + ".");
    }

    private static String what(MarkedYamlEngineException error) {
        String problem = oneLine(error.getProblem());
        if (error.getContext() == null) {
            return problem;
        }
        String since = error.getContextMark()
                .map(mark -> " that begins at " + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse("");
        return problem + ", " + oneLine(error.getContext()) + since;
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean indentedByTab(String text, int line) {
        return indentation(text, line).indexOf('\t') >= 0;
    }

    private static String indentation(String text, int line) {
        String found = text.lines().skip(line).findFirst().orElse("");
        return found.substring(0, found.length() - found.stripLeading().length());
    }
}
