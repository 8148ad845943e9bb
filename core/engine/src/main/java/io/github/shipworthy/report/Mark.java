package io.github.shipworthy.report;

import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as a cell of a table shows it: a symbol for the eye and a word for everybody.
 *
 * @param word a word or two, in lower case where the language has one
 */
public record Mark(Symbol symbol, String word) {

    /** Yes, no, neither, and not known. */
    public enum Symbol {
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

    /** Whether a technology was made public, as far as the evidence still counts. */
    public static Mark publication(Technology technology, Portfolio portfolio, Language language) {
        if (!portfolio.stands(technology.publication().evidence())) {
            return expired(language);
        }
        Symbol symbol = switch (technology.publication().status()) {
            case PUBLISHED -> Symbol.YES;
            case MENTIONED, LEAKED -> Symbol.BETWEEN;
            case NONE -> Symbol.NO;
            case UNKNOWN -> Symbol.UNKNOWN;
        };
        return mark(symbol, "publication." + technology.publication().status(), language);
    }

    /** Whether its weights or source are open, as far as the evidence still counts. */
    public static Mark weights(Technology technology, Portfolio portfolio, Language language) {
        if (!portfolio.stands(technology.weights().evidence())) {
            return expired(language);
        }
        Symbol symbol = switch (technology.weights().status()) {
            case OPEN -> Symbol.YES;
            case GATED, NON_COMMERCIAL -> Symbol.BETWEEN;
            case NONE -> Symbol.NO;
            case NOT_APPLICABLE -> Symbol.NOT_APPLICABLE;
            case UNKNOWN -> Symbol.UNKNOWN;
        };
        return mark(symbol, "weights." + technology.weights().status(), language);
    }

    /** How far its owner delivers it on the portfolio's day, or that only others do, as far as the evidence still counts. */
    public static Mark official(Technology technology, Portfolio portfolio, Language language) {
        OfficialFact official = technology.official();
        if (!portfolio.stands(official.evidence())) {
            return expired(language);
        }
        return switch (official.status()) {
            case GA -> mark(Symbol.YES, "channel." + official.channel(), language);
            case BETA -> mark(Symbol.BETWEEN, "official.BETA", language);
            case PARTIAL -> mark(Symbol.BETWEEN, "official.PARTIAL", language);
            case TEMPORARY -> temporary(official, portfolio.asOf(), language);
            case ANNOUNCED ->
                official.expected()
                        .map(expected -> mark(Symbol.BETWEEN, "official.announced-for", expected, language))
                        .orElseGet(() -> mark(Symbol.BETWEEN, "official.ANNOUNCED", language));
            case RETIRED -> mark(Symbol.NO, "official.RETIRED", language);
            case NONE ->
                mark(
                        Symbol.NO,
                        technology.hosts().status() == Hosts.KNOWN
                                        && portfolio.stands(technology.hosts().evidence())
                                ? "official.third-party"
                                : "official.NONE",
                        language);
            case UNKNOWN -> mark(Symbol.UNKNOWN, "official.UNKNOWN", language);
        };
    }

    /** How far a vendor offers something, as far as the evidence still counts. */
    static Mark coverage(Optional<Offering> offering, Portfolio portfolio, Language language) {
        if (offering.filter(each -> !portfolio.stands(each.evidence())).isPresent()) {
            return expired(language);
        }
        Coverage coverage = offering.map(Offering::status).orElse(Coverage.UNKNOWN);
        Symbol symbol = switch (coverage) {
            case FULL -> Symbol.YES;
            case PARTIAL -> Symbol.BETWEEN;
            case NONE -> Symbol.NO;
            case UNKNOWN -> Symbol.UNKNOWN;
        };
        return mark(symbol, "coverage." + coverage, language);
    }

    /** Its shape. */
    public String shape() {
        return String.valueOf(symbol.shape);
    }

    /** Its symbol's name as a style sheet writes it. */
    String style() {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was stated on evidence that has expired is not known any more. */
    private static Mark expired(Language language) {
        return mark(Symbol.UNKNOWN, "expired", language);
    }

    private static Mark temporary(OfficialFact official, LocalDate day, Language language) {
        return official.expires()
                .map(last -> last.isBefore(day)
                        ? mark(Symbol.NO, "official.ended", last, language)
                        : mark(Symbol.BETWEEN, "official.until", last, language))
                .orElseGet(() -> mark(Symbol.BETWEEN, "official.TEMPORARY", language));
    }

    private static Mark mark(Symbol symbol, String key, Language language) {
        return new Mark(symbol, Labels.of(language).text("mark." + key));
    }

    private static Mark mark(Symbol symbol, String key, LocalDate day, Language language) {
        return new Mark(symbol, Labels.of(language).text("mark." + key, Map.of("day", day.toString())));
    }

    @Override
    public String toString() {
        return symbol.shape + " " + word;
    }
}
