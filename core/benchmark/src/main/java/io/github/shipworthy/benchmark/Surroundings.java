package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all technologies of a portfolio share: its day, the evidence that still stands, the market and the domains. */
final class Surroundings {

    private final LocalDate today;
    private final Map<String, Boolean> trusted = new HashMap<>();
    private final Map<String, Integer> ages = new HashMap<>();
    private final Map<String, Share> coverage = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Set<String> expired = new HashSet<>();

    Surroundings(Portfolio portfolio, Settings settings) {
        this.today = portfolio.asOf();
        for (Evidence piece : portfolio.evidence().values()) {
            if (!piece.expiredBy(today)) {
                trusted.put(
                        piece.id(),
                        piece.grade().isEmpty() || trusts(piece.grade().get(), settings));
                piece.observed().ifPresent(day -> ages.put(piece.id(), (int) ChronoUnit.DAYS.between(day, today)));
            }
        }
        portfolio.offerings().forEach((capability, vendors) -> {
            if (vendors.values().stream().anyMatch(offering -> !stands(offering))) {
                expired.add(capability);
            }
            Share share = share(vendors);
            if (share.denominator() > 0) {
                coverage.put(capability, share);
            }
        });
        portfolio
                .capabilities()
                .forEach((id, capability) -> capability.domain().ifPresent(domain -> domains.put(id, domain)));
    }

    private static boolean trusts(Grade grade, Settings settings) {
        return grade.reliabilityRank() <= settings.worstReliability()
                && grade.credibility() <= settings.worstCredibility();
    }

    /** The share of the vendors with a known status, in halves; of nothing when there is none. */
    private Share share(Map<String, Offering> vendors) {
        int halves = 0;
        int known = 0;
        for (Offering offering : vendors.values()) {
            if (offering.status() != Coverage.UNKNOWN && stands(offering)) {
                known++;
                halves += offering.status() == Coverage.FULL ? 2 : offering.status() == Coverage.PARTIAL ? 1 : 0;
            }
        }
        return new Share(halves, 2 * known);
    }

    LocalDate today() {
        return today;
    }

    /** Whether a fact may still be relied on. */
    boolean stands(Fact<?> fact) {
        return stands(fact.evidence());
    }

    /** Whether what rests on this evidence may still be relied on. */
    boolean stands(List<String> ids) {
        if (ids.isEmpty()) {
            return true;
        }
        for (String id : ids) {
            if (stands(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether evidence is known and has not expired. */
    boolean stands(String id) {
        return trusted.containsKey(id);
    }

    /** Whether evidence that stands is graded well enough, or not at all. */
    boolean trusts(String id) {
        return Boolean.TRUE.equals(trusted.get(id));
    }

    /** How many days ago somebody looked at evidence that stands; null when nobody says. */
    @Nullable
    Integer age(String id) {
        return ages.get(id);
    }

    /** The domain of a capability; null when it belongs to none. */
    @Nullable
    String domain(String capability) {
        return domains.get(capability);
    }

    /** Whether some vendor's offering does not count because its evidence has expired. */
    boolean expired(String capability) {
        return expired.contains(capability);
    }

    /** How far the market covers a capability; null when no vendor is known. */
    @Nullable
    Share coverage(String capability) {
        return coverage.get(capability);
    }
}
