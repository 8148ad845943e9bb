package io.github.shipworthy.testkit.change;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * A format in which the difference of two policies is written down. The same difference always gives the same
 * characters, with {@code \n} between lines. Stateless and thread-safe.
 */
@FunctionalInterface
public interface ChangeReport {

    /** Plain text for a terminal of 100 columns, without anything that could move its cursor. */
    static ChangeReport text() {
        return new TextChangeReport();
    }

    /** One JSON document, indented. */
    static ChangeReport json() {
        return new JsonChangeReport();
    }

    /** Markdown for a pull request; nothing in it is active that a policy or portfolio says. Tells the first of many. */
    static ChangeReport markdown() {
        return new MarkdownChangeReport();
    }

    /**
     * Writes the difference and flushes the writer, which stays open.
     *
     * @param verdict what of it is not as a contract lists, when there is a contract
     */
    void write(PolicyDiff diff, Optional<ChangeContract.Verdict> verdict, Writer out) throws IOException;
}
