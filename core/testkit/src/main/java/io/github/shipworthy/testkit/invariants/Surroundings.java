package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Domain;
import io.github.shipworthy.policy.Domain.Axis;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stays around technologies that vary: a given portfolio with one technology, or nothing. */
record Surroundings(Optional<Portfolio> given) {

    private static final String KIND = "kind";

    /** The part of a domain in which everything that is given stays; it always has a kind. */
    Domain within(Domain whole) {
        if (given.isEmpty()) {
            return whole.axes().stream().anyMatch(axis -> axis.name().equals(KIND))
                    ? whole
                    : whole.with(new Axis(KIND, List.of(Kind.SERVABLE_MODEL.name())));
        }
        Technology stated = given.get().technologies().get(0);
        Domain domain = whole.with(new Axis(KIND, List.of(stated.kind().name())));
        for (Axis axis : whole.axes()) {
            if (states(stated, Input.on(axis).name())) {
                domain = domain.with(new Axis(axis.name(), List.of(Input.UNKNOWN)));
            }
        }
        return domain;
    }

    private static boolean states(Technology stated, String name) {
        return switch (name) {
            case KIND -> false;
            case "publication" -> isKnown(stated.publication());
            case "weights" -> isKnown(stated.weights());
            case "official" -> isKnown(stated.official());
            case "hosts" -> isKnown(stated.hosts());
            case "lineage" -> isKnown(stated.lineage());
            case "deviation" -> isKnown(stated.deviation());
            case "exercised" -> isKnown(stated.exercised());
            case "channel" -> stated.official().channel() != Channel.UNKNOWN;
            case "expected" -> stated.official().expected().isPresent();
            case "lag" -> stated.publication().date().isPresent();
            case "evidence" ->
                stated.facts().stream().anyMatch(fact -> !fact.evidence().isEmpty());
            case "coverage" -> stated.capability().isPresent();
            default -> stated.attributes().containsKey(name);
        };
    }

    private static boolean isKnown(Fact<?> fact) {
        return !fact.status().name().equals(Input.UNKNOWN);
    }

    /** A portfolio of a domain with these ids, in what is given; without what none of its technologies refers to. */
    Portfolio portfolio(Portfolio drawn, List<String> ids) {
        Portfolio around = given.orElseGet(() -> Portfolio.of("case", "Owner", Domain.DAY, List.of()));
        List<Technology> technologies = IntStream.range(0, ids.size())
                .mapToObj(index -> technology(drawn.technologies().get(index), ids.get(index), around))
                .toList();
        Set<String> served = new HashSet<>();
        technologies.forEach(technology -> technology.capability().ifPresent(served::add));
        Map<String, Capability> capabilities = new HashMap<>(drawn.capabilities());
        capabilities.keySet().retainAll(served);
        capabilities.putAll(around.capabilities());
        Map<String, Map<String, Offering>> offerings = new HashMap<>(drawn.offerings());
        offerings.keySet().retainAll(served);
        Set<String> vendors = new LinkedHashSet<>(around.vendors());
        drawn.vendors().stream()
                .filter(vendor -> offerings.values().stream().anyMatch(offered -> offered.containsKey(vendor)))
                .forEach(vendors::add);
        offerings.putAll(around.offerings());
        return new Portfolio(
                around.id(),
                around.owner(),
                around.asOf(),
                List.copyOf(vendors),
                capabilities,
                around.domains(),
                offerings,
                technologies,
                around.programmes(),
                around.endpoints(),
                around.features(),
                around.forecasts(),
                evidence(drawn, technologies, around),
                around.claims());
    }

    private static Map<String, Evidence> evidence(Portfolio drawn, List<Technology> technologies, Portfolio around) {
        Map<String, Evidence> evidence = new HashMap<>(around.evidence());
        long days = ChronoUnit.DAYS.between(drawn.asOf(), around.asOf());
        Set<String> named = new HashSet<>();
        technologies.forEach(technology -> named.addAll(technology.publication().evidence()));
        drawn.evidence().values().stream()
                .filter(piece -> named.contains(piece.id()))
                .forEach(piece -> evidence.putIfAbsent(piece.id(), later(piece, days)));
        return evidence;
    }

    private static Evidence later(Evidence piece, long days) {
        return new Evidence(
                piece.id(),
                piece.source(),
                piece.grade(),
                piece.observed().map(day -> day.plusDays(days)),
                piece.expires().map(day -> day.plusDays(days)),
                piece.note());
    }

    /** What varies, and for the rest what is given. */
    private Technology technology(Technology drawn, String id, Portfolio around) {
        Technology stated = given.map(portfolio -> portfolio.technologies().get(0))
                .orElseGet(() -> Technology.builder(id, id, drawn.kind()).build());
        Map<String, Attribute> attributes = new HashMap<>(stated.attributes());
        attributes.putAll(drawn.attributes());
        return new Technology(
                id,
                id,
                Map.of(),
                drawn.kind(),
                drawn.capability().or(stated::capability),
                stated.alsoServes(),
                publication(drawn.publication(), stated.publication(), around),
                known(drawn.weights(), stated.weights()),
                official(drawn.official(), stated.official(), around),
                known(drawn.hosts(), stated.hosts()),
                known(drawn.lineage(), stated.lineage()),
                known(drawn.deviation(), stated.deviation()),
                known(drawn.exercised(), stated.exercised()),
                stated.seen(),
                attributes);
    }

    private static <F extends Fact<?>> F known(F drawn, F stated) {
        return isKnown(drawn) ? drawn : stated;
    }

    private static PublicationFact publication(PublicationFact drawn, PublicationFact stated, Portfolio around) {
        return new PublicationFact(
                known(drawn, stated).status(),
                stated.id(),
                drawn.date()
                        .map(day -> around.asOf().minusMonths(ChronoUnit.MONTHS.between(day, Domain.DAY)))
                        .or(stated::date),
                Optional.empty(),
                Stream.concat(drawn.evidence().stream(), stated.evidence().stream())
                        .distinct()
                        .toList());
    }

    private static OfficialFact official(OfficialFact drawn, OfficialFact stated, Portfolio around) {
        OfficialFact status = known(drawn, stated);
        long days = ChronoUnit.DAYS.between(Domain.DAY, around.asOf());
        return new OfficialFact(
                status.status(),
                drawn.channel() == Channel.UNKNOWN ? stated.channel() : drawn.channel(),
                stated.name(),
                stated.release(),
                drawn.expected().map(day -> day.plusDays(days)).or(stated::expected),
                stated.expires(),
                Optional.empty(),
                stated.evidence());
    }
}
