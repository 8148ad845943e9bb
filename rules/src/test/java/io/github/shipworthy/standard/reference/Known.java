package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a technology on the portfolio's day.
 *
 * @param official a temporary delivery whose last day has passed is none
 * @param coverage of its main capability
 * @param lag whole months from its publication
 * @param evidence what its facts name and what still holds, each piece once
 * @param lost whether a fact of it counts as UNKNOWN because its evidence has expired
 */
record Known(
        Technology given,
        Publication publication,
        Weights weights,
        Official official,
        Hosts hosts,
        Lineage lineage,
        Deviation deviation,
        Exercised exercised,
        Optional<Fraction> coverage,
        Optional<Fraction> lag,
        List<Evidence> evidence,
        boolean lost) {

    static Known of(Technology given, Day day) {
        Publication publication = day.status(given.publication(), Publication.UNKNOWN);
        List<Fact<?>> facts = List.of(
                given.publication(),
                given.weights(),
                given.official(),
                given.hosts(),
                given.lineage(),
                given.deviation(),
                given.exercised());
        return new Known(
                given,
                publication,
                day.status(given.weights(), Weights.UNKNOWN),
                official(given, day),
                day.status(given.hosts(), Hosts.UNKNOWN),
                day.status(given.lineage(), Lineage.UNKNOWN),
                day.status(given.deviation(), Deviation.UNKNOWN),
                day.status(given.exercised(), Exercised.UNKNOWN),
                given.capability().flatMap(day::coverage),
                given.publication()
                        .date()
                        .filter(published -> publication != Publication.UNKNOWN)
                        .map(published -> Fraction.of(
                                Period.between(published, day.date()).toTotalMonths())),
                day.holding(
                        facts.stream().flatMap(fact -> fact.evidence().stream()).toList()),
                facts.stream().anyMatch(fact -> day.hasLost(fact.evidence())));
    }

    private static Official official(Technology given, Day day) {
        Official status = day.status(given.official(), Official.UNKNOWN);
        return status == Official.TEMPORARY && day.isOver(given.official().expires()) ? Official.NONE : status;
    }

    String id() {
        return given.id();
    }

    Kind kind() {
        return given.kind();
    }

    /** Whether its kind can be put into service by itself. */
    boolean servable() {
        return kind() == Kind.SERVABLE_MODEL || kind() == Kind.PLATFORM_COMPONENT;
    }

    /** Whether customers would need a service that does not exist yet. */
    boolean needsNewService() {
        return kind() == Kind.TRAINING_METHOD || kind() == Kind.AGENT_PLATFORM;
    }

    /** The capabilities it serves, mainly or also, each once. */
    List<String> serves() {
        List<String> served = new ArrayList<>(given.alsoServes());
        given.capability().ifPresent(served::add);
        return served.stream().distinct().toList();
    }

    /** It, and what it would be in each way that the facts which nobody knows could be. The delivery is known. */
    Stream<Known> possibilities() {
        return ways(weights, Weights.UNKNOWN, Weights.OPEN, Weights.NONE)
                .flatMap(some -> ways(hosts, Hosts.UNKNOWN, Hosts.KNOWN, Hosts.NONE)
                        .flatMap(others -> ways(lineage, Lineage.UNKNOWN, Lineage.SHARED, Lineage.NONE)
                                .flatMap(line -> ways(deviation, Deviation.UNKNOWN, Deviation.DECLARED, Deviation.NONE)
                                        .map(deviates -> with(some, others, line, deviates)))));
    }

    private static <S> Stream<S> ways(S status, S unknown, S yes, S no) {
        return status.equals(unknown) ? Stream.of(yes, no) : Stream.of(status);
    }

    private Known with(Weights weights, Hosts hosts, Lineage lineage, Deviation deviation) {
        return new Known(
                given,
                publication,
                weights,
                official,
                hosts,
                lineage,
                deviation,
                exercised,
                coverage,
                lag,
                evidence,
                lost);
    }
}
