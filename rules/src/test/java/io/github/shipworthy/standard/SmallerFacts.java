package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.facts.Weights;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Technologies, forecasts and evidence of which a little less is known, each time something else. */
final class SmallerFacts {

    private SmallerFacts() {}

    static Stream<Technology> technologies(Technology technology) {
        PublicationFact publication = technology.publication();
        OfficialFact official = technology.official();
        Stream<Technology> changed = Stream.<Function<TechnologyBuilder, TechnologyBuilder>>of(
                        some -> some.publication(PublicationFact.UNKNOWN),
                        some -> some.weights(Weights.UNKNOWN),
                        some -> some.official(OfficialFact.UNKNOWN),
                        some -> some.hosts(HostsFact.UNKNOWN),
                        some -> some.lineage(Stated.of(Lineage.UNKNOWN)),
                        some -> some.deviation(Stated.of(Deviation.UNKNOWN)),
                        some -> some.exercised(Stated.of(Exercised.UNKNOWN)),
                        some -> some.publication(PublicationFact.of(publication.status())),
                        some -> publication.date().isEmpty()
                                ? some
                                : some.publication(PublicationFact.of(
                                        publication.status(), publication.date().get())),
                        some -> some.weights(technology.weights().status()),
                        some -> some.official(official.status()),
                        some -> some.official(without(official)),
                        some -> technology.hosts().status() == Hosts.UNKNOWN
                                ? some
                                : some.hosts(
                                        HostsFact.of(technology.hosts().names().toArray(String[]::new))),
                        some -> some.lineage(Stated.of(technology.lineage().status())),
                        some -> some.deviation(Stated.of(technology.deviation().status())),
                        some -> some.exercised(Stated.of(technology.exercised().status())))
                .map(change -> change.apply(copy(technology, true)).build());
        Stream<Technology> served = technology.capability().stream()
                .flatMap(main -> Stream.of(
                        copy(technology, false).build(),
                        copy(technology, false).capability(main).build()));
        return Stream.concat(served, changed);
    }

    private static OfficialFact without(OfficialFact fact) {
        return new OfficialFact(
                fact.status(),
                fact.channel(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fact.expires(),
                Optional.empty(),
                List.of());
    }

    private static TechnologyBuilder copy(Technology technology, boolean serving) {
        TechnologyBuilder copy = Technology.builder(technology.id(), technology.name(), technology.kind())
                .publication(technology.publication())
                .weights(technology.weights())
                .official(technology.official())
                .hosts(technology.hosts())
                .lineage(technology.lineage())
                .deviation(technology.deviation())
                .exercised(technology.exercised());
        if (serving) {
            technology
                    .capability()
                    .ifPresent(main ->
                            copy.capability(main, technology.alsoServes().toArray(String[]::new)));
        }
        return copy;
    }

    static Stream<Forecast> forecasts(Forecast forecast) {
        return Stream.of(
                forecast(forecast, Optional.empty(), List.of()),
                forecast(forecast, forecast.outcome(), List.of()),
                forecast(forecast, Optional.empty(), forecast.basis()));
    }

    private static Forecast forecast(Forecast given, Optional<Forecast.Outcome> outcome, List<String> basis) {
        return new Forecast(
                given.id(),
                given.release(),
                given.statement(),
                given.names(),
                given.aboutDomain(),
                Optional.empty(),
                given.probability(),
                given.expected(),
                basis,
                outcome,
                given.note(),
                given.seen());
    }

    static Stream<Evidence> evidence(Evidence piece) {
        return Stream.of(
                new Evidence(
                        piece.id(), piece.source(), Optional.empty(), piece.observed(), piece.expires(), piece.note()),
                new Evidence(
                        piece.id(), piece.source(), piece.grade(), Optional.empty(), piece.expires(), piece.note()),
                new Evidence(
                        piece.id(), piece.source(), piece.grade(), piece.observed(), Optional.empty(), piece.note()));
    }
}
