package io.github.shipworthy.document;

/**
 * How large a document may be. Whatever exceeds a limit is refused before it costs time or memory.
 *
 * @param bytes of the whole document
 * @param depth of mappings and lists in each other
 * @param nodes in all, keys not counted
 * @param line characters of a line of YAML; JSON may stand on one line
 * @param text characters of a key or a value
 */
public record Limits(int bytes, int depth, int nodes, int line, int text) {

    /** For files of facts: up to 64 MiB. */
    public static final Limits FACTS = new Limits(64 << 20, 32, 2_000_000, 100_000, 10_000);

    /** For the files of a policy: up to 1 MiB. */
    public static final Limits POLICY = new Limits(1 << 20, 16, 50_000, 10_000, 4_000);
}
