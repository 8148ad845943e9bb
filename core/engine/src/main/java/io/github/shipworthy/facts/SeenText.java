package io.github.shipworthy.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words and facts as they were read before: a million technologies have few that differ. Each has a place that its hash leads to;
 * whoever comes later takes it. Thread-safe: what one thread adds another may not see.
 */
final class SeenText {

    /** As powers of two. */
    private static final int WORDS = 1_024;

    private static final int FACTS = 4_096;

    /** Bytes of the longest word that is remembered, and of the longest fact: lines come from strangers. */
    private static final int LONGEST_WORD = 32;

    private static final int LONGEST_FACT = 256;

    private final @Nullable String[] words = new String[WORDS];
    private final @Nullable Seen[] facts = new Seen[FACTS];

    /** A fact under a name. */
    @SuppressWarnings("ArrayRecordComponent") // nobody but this class sees it
    private record Seen(String name, byte[] written, Object fact) {

        boolean is(String other, byte[] bytes, int from, int to) {
            return name.equals(other) && Arrays.equals(written, 0, written.length, bytes, from, to);
        }
    }

    /**
     * A word of ASCII that is written in some bytes; null when it is not known.
     *
     * @param hash of the bytes; the same of the same bytes
     */
    @Nullable
    String word(int hash, byte[] bytes, int from, int to) {
        String word = words[place(hash, WORDS)];
        return word != null && isWritten(word, bytes, from, to) ? word : null;
    }

    /** Adds a word; one that is not ASCII is not found. */
    void add(int hash, String word) {
        if (word.length() <= LONGEST_WORD) {
            words[place(hash, WORDS)] = word;
        }
    }

    /**
     * The fact that is written in some bytes under a name; null when it is not known.
     *
     * @param hash of the name and the bytes; the same of the same
     */
    @Nullable
    Object fact(int hash, String name, byte[] bytes, int from, int to) {
        Seen seen = to - from > LONGEST_FACT ? null : facts[place(hash, FACTS)];
        return seen != null && seen.is(name, bytes, from, to) ? seen.fact() : null;
    }

    /** Adds a fact. */
    void add(int hash, String name, byte[] bytes, int from, int to, Object fact) {
        if (to - from <= LONGEST_FACT) {
            facts[place(hash, FACTS)] = new Seen(name, Arrays.copyOfRange(bytes, from, to), fact);
        }
    }

    private static boolean isWritten(String word, byte[] bytes, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) != bytes[from + index]) {
                return false;
            }
        }
        return true;
    }

    private static int place(int hash, int places) {
        return (hash ^ hash >>> 15) & places - 1;
    }
}
