package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What could go wrong with a technology, or with its assessment. */
final class Flags {

    private final Numbers numbers;
    private final Day day;

    Flags(Numbers numbers, Day day) {
        this.numbers = numbers;
        this.day = day;
    }

    /** The codes of the flags it carries. */
    SortedSet<String> of(
            Known known, boolean candidate, Optional<Fraction> productization, Optional<Fraction> maturity) {
        SortedSet<String> flags = new TreeSet<>();
        if (candidate) {
            ofCandidate(flags, known, productization, maturity);
        }
        raise(flags, "rumour-only", known.publication() == Publication.LEAKED || day.isRumour(known.evidence()));
        raise(
                flags,
                "no-market-data",
                known.official() != Official.UNKNOWN && known.coverage().isEmpty());
        raise(flags, "not-assessable", known.official() == Official.UNKNOWN);
        raise(flags, "stale-evidence", isStale(known));
        raise(flags, "expired-evidence", known.lost());
        return flags;
    }

    private void ofCandidate(
            SortedSet<String> flags, Known known, Optional<Fraction> productization, Optional<Fraction> maturity) {
        boolean none = known.official() == Official.NONE;
        boolean mature = reaches(maturity, "technical-debt.maturity.least");
        boolean unproductized = productization
                .filter(value -> !numbers.exceeds(value, "technical-debt.productization.most"))
                .isPresent();
        raise(flags, "technical-debt", none && mature && unproductized && known.kind() == Kind.SERVABLE_MODEL);
        raise(flags, "ecosystem-fragmentation", none && known.hosts() == Hosts.KNOWN);
        raise(flags, "opportunity-cost", none && reaches(known.coverage(), "opportunity-cost.coverage.least"));
        raise(flags, "competitive-pressure", reaches(known.coverage(), "competitive-pressure.coverage.least"));
        raise(flags, "release-uncertainty", known.official() == Official.ANNOUNCED);
    }

    /** Whether its evidence was last looked at longer ago than a year. */
    private boolean isStale(Known known) {
        return known.evidence().stream()
                .map(Evidence::observed)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .map(latest -> Fraction.of(ChronoUnit.DAYS.between(latest, day.date())))
                .filter(age -> numbers.exceeds(age, "stale-evidence.age.most"))
                .isPresent();
    }

    private boolean reaches(Optional<Fraction> number, String limit) {
        return number.filter(value -> numbers.reaches(value, limit)).isPresent();
    }

    private static void raise(SortedSet<String> flags, String code, boolean raised) {
        if (raised) {
            flags.add(code);
        }
    }
}
