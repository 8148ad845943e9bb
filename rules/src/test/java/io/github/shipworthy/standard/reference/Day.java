package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What counts on the portfolio's day: which evidence still holds, which of it is trusted, how much the market covers. */
final class Day {

    private final Portfolio portfolio;
    private final Numbers numbers;

    Day(Portfolio portfolio, Numbers numbers) {
        this.portfolio = portfolio;
        this.numbers = numbers;
    }

    LocalDate date() {
        return portfolio.asOf();
    }

    /** Whether something's last day lies behind; what has none lasts. */
    boolean isOver(Optional<LocalDate> last) {
        return last.isPresent() && date().isAfter(last.get());
    }

    /** The pieces of evidence of these ids that have not expired, each once. */
    List<Evidence> holding(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(portfolio.evidence()::get)
                .filter(Objects::nonNull)
                .filter(piece -> !isOver(piece.expires()))
                .toList();
    }

    /** Whether something rests on evidence all of which has expired. What names no evidence has none that could. */
    boolean hasLost(Collection<String> ids) {
        return !ids.isEmpty() && holding(ids).isEmpty();
    }

    /** The status of a fact; UNKNOWN once its evidence has expired. */
    <S extends Enum<S>> S status(Fact<S> fact, S unknown) {
        return hasLost(fact.evidence()) ? unknown : fact.status();
    }

    /** Whether there is evidence, and each piece is graded below what is trusted (by default D, E, F or 4, 5, 6). */
    boolean isRumour(Collection<Evidence> evidence) {
        return !evidence.isEmpty()
                && evidence.stream()
                        .allMatch(piece -> piece.grade().filter(this::isLow).isPresent());
    }

    private boolean isLow(Grade grade) {
        return numbers.exceeds(Fraction.of(grade.reliability() - 'A' + 1), "trust.reliability.worst")
                || numbers.exceeds(Fraction.of(grade.credibility()), "trust.credibility.worst");
    }

    /** What the vendors offer of a capability, of whatever status. */
    Collection<Offering> offerings(String capability) {
        Map<String, Offering> offerings = portfolio.offerings().get(capability);
        return offerings == null ? List.of() : offerings.values();
    }

    /**
     * The coverage of a capability: what the known vendors offer (FULL 1, PARTIAL 1/2, NONE 0), over how many they are.
     * Where no vendor is known, there is none.
     */
    Optional<Fraction> coverage(String capability) {
        Fraction offered = Fraction.ZERO;
        int known = 0;
        for (Offering offering : offerings(capability)) {
            Coverage status = status(offering, Coverage.UNKNOWN);
            if (status != Coverage.UNKNOWN) {
                offered = offered.plus(share(status));
                known++;
            }
        }
        return known == 0 ? Optional.empty() : Optional.of(offered.over(known));
    }

    private Fraction share(Coverage status) {
        return switch (status) {
            case FULL -> numbers.of("coverage.full.share");
            case PARTIAL -> numbers.of("coverage.partial.share");
            case NONE -> numbers.of("coverage.none.share");
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is no share");
        };
    }
}
