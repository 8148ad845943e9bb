package io.github.shipworthy.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement about the future.
 *
 * @param release what it is expected of
 * @param aboutDomain the domain it speaks of, when it speaks of a domain
 * @param aboutCapability the id of the capability it speaks of, when it speaks of one
 * @param probability in percent, 0 to 100
 * @param expected the day it speaks of
 * @param basis the ids of the evidence it rests on, in the order given
 * @param outcome what happened
 */
public record Forecast(
        String id,
        Optional<String> release,
        String statement,
        Optional<String> aboutDomain,
        Optional<String> aboutCapability,
        Optional<BigDecimal> probability,
        Optional<LocalDate> expected,
        List<String> basis,
        Optional<Outcome> outcome,
        Optional<String> note) {

    /** Copies the basis. */
    public Forecast {
        basis = List.copyOf(basis);
    }

    /**
     * How a forecast turned out.
     *
     * @param happened whether it came true
     * @param hindsight whether this was learned after the portfolio's day
     */
    public record Outcome(boolean happened, Optional<LocalDate> date, boolean hindsight, Optional<String> note) {}
}
