package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a fact rests on.
 *
 * @param source who or what says so
 * @param expires the last day on which it may be relied on
 */
public record Evidence(
        String id,
        String source,
        Optional<Grade> grade,
        Optional<LocalDate> observed,
        Optional<LocalDate> expires,
        Optional<String> note) {

    /** Whether its last day lies before the given one. */
    public boolean expiredBy(LocalDate day) {
        return expires.filter(day::isAfter).isPresent();
    }
}
