package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.standard.reference.Answer.OfForecast;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** On what basis something is expected, and how it turned out. */
final class Outlook {

    private Outlook() {}

    static OfForecast of(Forecast forecast, Day day) {
        SortedSet<String> flags = new TreeSet<>();
        if (day.isOver(forecast.expected()) && forecast.outcome().isEmpty()) {
            flags.add("stale-forecast");
        }
        if (forecast.basis().isEmpty()) {
            flags.add("no-basis");
        }
        if (day.hasLost(forecast.basis())) {
            flags.add("expired-evidence");
        }
        if (day.isRumour(day.holding(forecast.basis()))) {
            flags.add("rumour-only");
        }
        return new OfForecast(forecast.id(), brier(forecast), List.copyOf(flags));
    }

    /**
     * The squared distance from what happened (Brier, Verification of forecasts expressed in terms of probability, 1950, for
     * one event), with six decimals as all points have; none until it is known what happened.
     */
    private static Optional<Fraction> brier(Forecast forecast) {
        return forecast.outcome()
                .flatMap(outcome -> forecast.probability().map(percent -> {
                    Fraction happened = outcome.happened() ? Fraction.ONE : Fraction.ZERO;
                    Fraction distance = Fraction.of(percent).over(100).minus(happened);
                    return distance.times(distance).sixDecimals();
                }));
    }
}
