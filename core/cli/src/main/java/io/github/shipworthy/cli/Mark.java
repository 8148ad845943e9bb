package io.github.shipworthy.cli;

import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;

/**
 * A cell of the gap matrix: a fact as a symbol for the eye and a word for everybody.
 *
 * @param word a word or two in lower case
 */
record Mark(Symbol symbol, String word) {

    /** Yes, no, neither, and not known. */
    enum Symbol {
        YES('\u2713'),
        NO('\u2717'),
        BETWEEN('~'),
        UNKNOWN('?'),
        NOT_APPLICABLE('-');

        private final char shape;

        Symbol(char shape) {
            this.shape = shape;
        }
    }

    private static final Mark ASKED = new Mark(Symbol.UNKNOWN, "unknown");

    /** Whether it was made public. */
    static Mark publication(Technology technology) {
        return switch (technology.publication().status()) {
            case PUBLISHED -> new Mark(Symbol.YES, "yes");
            case MENTIONED -> new Mark(Symbol.BETWEEN, "mentioned");
            case LEAKED -> new Mark(Symbol.BETWEEN, "leaked");
            case NONE -> new Mark(Symbol.NO, "no");
            case UNKNOWN -> ASKED;
        };
    }

    /** Whether its weights or source are open. */
    static Mark weights(Technology technology) {
        return switch (technology.weights().status()) {
            case OPEN -> new Mark(Symbol.YES, "yes");
            case GATED -> new Mark(Symbol.BETWEEN, "gated");
            case NON_COMMERCIAL -> new Mark(Symbol.BETWEEN, "non-commercial");
            case NONE -> new Mark(Symbol.NO, "no");
            case NOT_APPLICABLE -> new Mark(Symbol.NOT_APPLICABLE, "not applicable");
            case UNKNOWN -> ASKED;
        };
    }

    /** How far its owner delivers it on a day, or that only others do. */
    static Mark official(Technology technology, LocalDate day) {
        OfficialFact official = technology.official();
        return switch (official.status()) {
            case GA -> delivered(official);
            case BETA -> new Mark(Symbol.BETWEEN, "beta");
            case PARTIAL -> new Mark(Symbol.BETWEEN, "partial");
            case TEMPORARY -> temporary(official, day);
            case ANNOUNCED ->
                new Mark(
                        Symbol.BETWEEN,
                        official.expected()
                                .map(expected -> "announced for " + expected)
                                .orElse("announced"));
            case RETIRED -> new Mark(Symbol.NO, "retired");
            case NONE -> new Mark(Symbol.NO, technology.hosts().status() == Hosts.KNOWN ? "third-party only" : "no");
            case UNKNOWN -> ASKED;
        };
    }

    private static Mark delivered(OfficialFact official) {
        return switch (official.channel()) {
            case API, UNKNOWN -> new Mark(Symbol.YES, "yes");
            case MANAGED_SERVICE -> new Mark(Symbol.YES, "managed service");
            case END_USER_PRODUCT -> new Mark(Symbol.YES, "end-user product");
        };
    }

    private static Mark temporary(OfficialFact official, LocalDate day) {
        return official.expires()
                .map(last -> last.isBefore(day)
                        ? new Mark(Symbol.NO, "ended " + last)
                        : new Mark(Symbol.BETWEEN, "until " + last))
                .orElse(new Mark(Symbol.BETWEEN, "temporary"));
    }

    @Override
    public String toString() {
        return symbol.shape + " " + word;
    }
}
