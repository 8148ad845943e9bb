package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Official;
import io.github.shipworthy.standard.reference.Levels.Action;
import io.github.shipworthy.standard.reference.Levels.Horizon;
import io.github.shipworthy.standard.reference.Levels.Priority;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A technology and what follows from its own facts and the market.
 *
 * @param range the least and the most that its productization could be
 * @param untouched whether it is a candidate of which nothing is a product
 */
record Judged(
        Known known,
        Optional<Fraction> productization,
        List<Fraction> range,
        Optional<Fraction> maturity,
        Optional<Urgency> urgency,
        boolean candidate,
        boolean untouched,
        boolean planned,
        Horizon horizon,
        SortedSet<String> flags) {

    static Judged of(Known known, Numbers numbers, Day day) {
        Scores scores = new Scores(numbers);
        Decisions decisions = new Decisions(numbers);
        Optional<Fraction> productization = scores.productization(known);
        Optional<Fraction> maturity = scores.maturity(known);
        boolean candidate = decisions.candidate(known, productization);
        boolean planned = decisions.planned(productization);
        return new Judged(
                known,
                productization,
                scores.range(known),
                maturity,
                decisions.urgency(known),
                candidate,
                candidate
                        && productization
                                .filter(value -> !numbers.exceeds(value, "gap.productization.most"))
                                .isPresent(),
                planned,
                Decisions.horizon(known, planned),
                new Flags(numbers, day).of(known, candidate, productization, maturity));
    }

    String id() {
        return known.id();
    }

    Optional<Priority> priority() {
        return candidate ? urgency.map(Decisions::priority) : Optional.empty();
    }

    Optional<Priority> planPriority() {
        return planned ? urgency.map(Decisions::priority) : Optional.empty();
    }

    Optional<Action> action() {
        return planned ? Optional.of(Decisions.action(known, horizon)) : Optional.empty();
    }

    /** Whether it could be served, and nobody has decided to. */
    boolean waitingModel() {
        return candidate && known.servable();
    }

    /** Whether it is a waiting model that its owner does not deliver. */
    boolean undeliveredModel() {
        return waitingModel() && known.official() == Official.NONE;
    }

    /** Whether it comes first and is not delivered. */
    boolean pressing() {
        return is(Priority.P0) && known.official() == Official.NONE;
    }

    boolean is(Priority priority) {
        return priority().equals(Optional.of(priority));
    }

    boolean is(Urgency level) {
        return urgency.equals(Optional.of(level));
    }

    /** The ids of technologies in alphabetical order. */
    static List<String> ids(List<Judged> technologies) {
        return technologies.stream().map(Judged::id).sorted().toList();
    }
}
