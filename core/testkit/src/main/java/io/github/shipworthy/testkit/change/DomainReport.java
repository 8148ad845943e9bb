package io.github.shipworthy.testkit.change;

import java.io.IOException;
import java.io.Writer;

/**
 * A format in which it is written down whether two policies decide alike. The same difference always gives the same
 * characters, with {@code \n} between lines. Stateless and thread-safe.
 */
@FunctionalInterface
public interface DomainReport {

    /** Plain text for a terminal of 100 columns, without anything that could move its cursor. */
    static DomainReport text() {
        return new TextDomainReport();
    }

    /** One JSON document, indented. */
    static DomainReport json() {
        return new JsonDomainReport();
    }

    /** Markdown for a pull request; nothing in it is active that a policy says. */
    static DomainReport markdown() {
        return new MarkdownDomainReport();
    }

    /** Writes the difference and flushes the writer, which stays open. */
    void write(DomainDiff diff, Writer out) throws IOException;
}
