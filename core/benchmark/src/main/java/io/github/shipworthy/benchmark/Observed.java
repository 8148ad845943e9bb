package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technology's facts as of the portfolio's day: what both comparisons start from. Public because rules read it.
 *
 * @param capability the main one; null when there is none
 * @param domain that of the main capability; null when there is none
 * @param coverage null when no vendor is known
 * @param lag whole months since publication, or -1 when its day is not known
 * @param evidenceAge days since somebody looked at the newest evidence, or -1 when nobody says
 * @param expiredFacts how many facts are not known any more because all their evidence has expired
 */
public record Observed(
        String id,
        Kind kind,
        Publication publication,
        Weights weights,
        Official official,
        Hosts hosts,
        Lineage lineage,
        Deviation deviation,
        Exercised exercised,
        @Nullable String capability,
        @Nullable String domain,
        @Nullable Share coverage,
        int lag,
        int namedEvidence,
        int trustedEvidence,
        int evidenceAge,
        int expiredFacts) {

    static final int UNKNOWN_LAG = -1;
    static final int UNKNOWN_AGE = -1;

    static Observed of(Technology technology, Surroundings around) {
        Publication publication = status(technology.publication(), Publication.UNKNOWN, around);
        List<String> evidence = evidence(technology, around);
        String capability = technology.capability().orElse(null);
        return new Observed(
                technology.id(),
                technology.kind(),
                publication,
                status(technology.weights(), Weights.UNKNOWN, around),
                official(technology, around),
                status(technology.hosts(), Hosts.UNKNOWN, around),
                status(technology.lineage(), Lineage.UNKNOWN, around),
                status(technology.deviation(), Deviation.UNKNOWN, around),
                status(technology.exercised(), Exercised.UNKNOWN, around),
                capability,
                capability == null ? null : around.domain(capability),
                capability == null ? null : around.coverage(capability),
                publication == Publication.UNKNOWN ? UNKNOWN_LAG : lag(technology, around.today()),
                evidence.size(),
                trusted(evidence, around),
                age(evidence, around),
                expired(technology, around));
    }

    /** Whether its kind can be put into service by itself. */
    public boolean servable() {
        return kind.servable();
    }

    /** Whether the day of its publication is known. */
    public boolean lagKnown() {
        return lag != UNKNOWN_LAG;
    }

    /** Whether any vendor is known. */
    public boolean coverageKnown() {
        return coverage != null;
    }

    /** Coverage as a floating-point number, 0 when it is not known. */
    public double coverageValue() {
        return coverage == null ? 0 : coverage.value();
    }

    private static <S extends Enum<S>> S status(Fact<S> fact, S unknown, Surroundings around) {
        return around.stands(fact) ? fact.status() : unknown;
    }

    private static Official official(Technology technology, Surroundings around) {
        Official status = status(technology.official(), Official.UNKNOWN, around);
        return status == Official.TEMPORARY
                        && technology.official().expires().isPresent()
                        && around.today()
                                .isAfter(technology.official().expires().get())
                ? Official.NONE
                : status;
    }

    private static int lag(Technology technology, LocalDate today) {
        return technology.publication().date().isPresent()
                ? (int) ChronoUnit.MONTHS.between(
                        technology.publication().date().get(), today)
                : UNKNOWN_LAG;
    }

    private static List<String> evidence(Technology technology, Surroundings around) {
        List<String> ids = List.of();
        ids = with(ids, technology.publication(), around);
        ids = with(ids, technology.weights(), around);
        ids = with(ids, technology.official(), around);
        ids = with(ids, technology.hosts(), around);
        ids = with(ids, technology.lineage(), around);
        ids = with(ids, technology.deviation(), around);
        return with(ids, technology.exercised(), around);
    }

    private static List<String> with(List<String> before, Fact<?> fact, Surroundings around) {
        List<String> ids = before;
        for (String id : fact.evidence()) {
            if (around.stands(id) && !ids.contains(id)) {
                ids = ids.isEmpty() ? new ArrayList<>(4) : ids;
                ids.add(id);
            }
        }
        return ids;
    }

    private static int trusted(List<String> evidence, Surroundings around) {
        int trusted = 0;
        for (String id : evidence) {
            if (around.trusts(id)) {
                trusted++;
            }
        }
        return trusted;
    }

    private static int age(List<String> evidence, Surroundings around) {
        int newest = UNKNOWN_AGE;
        for (String id : evidence) {
            Integer age = around.age(id);
            if (age != null && (newest == UNKNOWN_AGE || age < newest)) {
                newest = age;
            }
        }
        return newest;
    }

    private static int expired(Technology technology, Surroundings around) {
        int expired = 0;
        for (Fact<?> fact : technology.facts()) {
            if (!around.stands(fact)) {
                expired++;
            }
        }
        return expired;
    }
}
