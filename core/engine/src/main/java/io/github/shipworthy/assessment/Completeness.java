package io.github.shipworthy.assessment;

import java.util.List;

/**
 * How much is known of what a policy's rules ask about a technology.
 *
 * @param asked the facts and attributes that at least one rule reads, in alphabetical order
 * @param unknown those that nobody stated, in alphabetical order
 * @param expired those that were stated on evidence that has expired, and so are not known either, in alphabetical order
 */
public record Completeness(List<String> asked, List<String> unknown, List<String> expired) {

    /** Copies the lists. */
    public Completeness {
        asked = List.copyOf(asked);
        unknown = List.copyOf(unknown);
        expired = List.copyOf(expired);
    }

    /** How many of the facts are known. */
    public int known() {
        return asked.size() - unknown.size() - expired.size();
    }

    /** The share of the facts that is known, in whole percent, rounded down; 100 when a policy asks nothing. */
    public int percent() {
        return asked.isEmpty() ? 100 : known() * 100 / asked.size();
    }
}
