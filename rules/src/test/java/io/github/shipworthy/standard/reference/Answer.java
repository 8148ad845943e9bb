package io.github.shipworthy.standard.reference;

import io.github.shipworthy.standard.reference.Levels.Action;
import io.github.shipworthy.standard.reference.Levels.Availability;
import io.github.shipworthy.standard.reference.Levels.Consequence;
import io.github.shipworthy.standard.reference.Levels.Effort;
import io.github.shipworthy.standard.reference.Levels.EvidenceClass;
import io.github.shipworthy.standard.reference.Levels.Horizon;
import io.github.shipworthy.standard.reference.Levels.Manifestation;
import io.github.shipworthy.standard.reference.Levels.OwnOffering;
import io.github.shipworthy.standard.reference.Levels.Priority;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything the policy says of a portfolio but its audit and its reasons, as values that can be compared. Technologies are
 * named by their ids, in alphabetical order where nothing else is said; so are flags.
 *
 * @param technologies the ranked ones in rank order, then the others by id
 * @param plan by horizon, soonest first and TRACK last; then technologies by rank and priority, then programmes as given
 * @param gaps of capabilities, then of domains; by the best rank, then by id
 * @param risks by code in the order of the register, then by what they are about
 * @param capabilities by id
 * @param services endpoints, then features, as given
 * @param forecasts as given
 */
public record Answer(
        List<OfTechnology> technologies,
        List<Planned> plan,
        List<OfGap> gaps,
        List<OfRisk> risks,
        List<OfCapability> capabilities,
        List<OfService> services,
        List<OfForecast> forecasts) {

    /** Every row, table by table. */
    public List<Record> rows() {
        return Stream.<List<? extends Record>>of(technologies, plan, gaps, risks, capabilities, services, forecasts)
                .<Record>flatMap(List::stream)
                .toList();
    }

    /**
     * What follows from the facts of one technology.
     *
     * @param least the least productization that is possible, given what is not known
     * @param most the most that is possible
     * @param tieBreak the first ranking key in which it differs from the one ranked before it
     */
    public record OfTechnology(
            String id,
            Optional<Fraction> productization,
            Fraction least,
            Fraction most,
            Optional<Fraction> maturity,
            Optional<Urgency> urgency,
            Optional<Boolean> candidate,
            Optional<Priority> priority,
            Optional<Integer> rank,
            Optional<String> tieBreak,
            Optional<Horizon> horizon,
            Optional<Priority> planPriority,
            Optional<Action> action,
            Optional<EvidenceClass> evidenceClass,
            Optional<Effort> effort,
            List<String> flags) {}

    /** A row of the plan, about {@code technology x} or {@code programme x}. */
    public record Planned(
            String about,
            Horizon horizon,
            Optional<Priority> priority,
            Optional<Action> action,
            List<String> members) {}

    /** A gap of {@code capability x} or {@code domain x}. */
    public record OfGap(
            String about,
            List<String> technologies,
            Optional<Manifestation> manifestation,
            Optional<Consequence> consequence) {}

    /**
     * A risk of {@code domain x}, {@code portfolio x} or {@code forecast x}.
     *
     * @param shared the drivers it has in common with other risks, by {@code code about}
     */
    public record OfRisk(
            String code,
            String about,
            Fraction ratio,
            Optional<Levels.Risk> probability,
            Optional<Levels.Risk> impact,
            List<String> technologies,
            List<String> drivers,
            Map<String, List<String>> shared,
            List<String> flags) {}

    /** How a capability stands. */
    public record OfCapability(
            String id,
            Optional<Fraction> coverage,
            List<String> technologies,
            Optional<OwnOffering> ownOffering,
            List<String> flags) {}

    /** How {@code endpoint x} or {@code feature x} stands. */
    public record OfService(String about, Optional<Availability> availability, List<String> flags) {}

    /** How a forecast stands. */
    public record OfForecast(String id, Optional<Fraction> brier, List<String> flags) {}
}
