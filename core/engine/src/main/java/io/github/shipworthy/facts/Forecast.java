package io.github.shipworthy.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement about the future.
 *
 * @param release what it is expected of
 * @param names the statement in other languages, by language tag
 * @param aboutDomain the domain it speaks of, when it speaks of a domain
 * @param aboutCapability the id of the capability it speaks of, when it speaks of one
 * @param probability in percent, 0 to 100
 * @param expected the day it speaks of
 * @param basis the ids of the evidence it rests on, in the order given
 * @param outcome what happened
 * @param seen the sections of a report in which it appears, in the order given
 */
public record Forecast(
        String id,
        Optional<String> release,
        String statement,
        Map<String, String> names,
        Optional<String> aboutDomain,
        Optional<String> aboutCapability,
        Optional<BigDecimal> probability,
        Optional<LocalDate> expected,
        List<String> basis,
        Optional<Outcome> outcome,
        Optional<String> note,
        List<String> seen) {

    /** Copies the collections. */
    public Forecast {
        names = Sorted.copy(names);
        basis = List.copyOf(basis);
        seen = List.copyOf(seen);
    }

    /**
     * How a forecast turned out.
     *
     * @param happened whether it came true
     * @param hindsight whether this was learned after the portfolio's day
     */
    public record Outcome(boolean happened, Optional<LocalDate> date, boolean hindsight, Optional<String> note) {}
}
