package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Claim;
import io.github.shipworthy.facts.Domain;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A portfolio of which every id, name and text is another; the facts are the same. */
final class Renamed {

    /** The fields whose name ends with the id of a capability, domain, endpoint or feature. */
    private static final Set<String> OF_AN_ID = Set.of("offering", "offered", "gap", "availability");

    private Renamed() {}

    static Portfolio of(Portfolio portfolio) {
        Map<String, Capability> capabilities = new TreeMap<>();
        portfolio
                .capabilities()
                .values()
                .forEach(capability -> capabilities.put(
                        id(capability.id()),
                        new Capability(
                                id(capability.id()),
                                text(capability.name()),
                                Map.of(),
                                capability.domain().map(Renamed::id),
                                Map.of())));
        Map<String, Map<String, Offering>> offerings = new TreeMap<>();
        portfolio.offerings().forEach((capability, vendors) -> {
            Map<String, Offering> renamed = new TreeMap<>();
            vendors.forEach((vendor, offering) -> renamed.put(
                    text(vendor),
                    new Offering(
                            offering.status(),
                            offering.name().map(Renamed::text),
                            offering.note().map(Renamed::text),
                            ids(offering.evidence()))));
            offerings.put(id(capability), renamed);
        });
        Map<String, Evidence> evidence = new TreeMap<>();
        portfolio
                .evidence()
                .values()
                .forEach(piece -> evidence.put(
                        id(piece.id()),
                        new Evidence(
                                id(piece.id()),
                                text(piece.source()),
                                piece.grade(),
                                piece.observed(),
                                piece.expires(),
                                piece.note().map(Renamed::text))));
        return new Portfolio(
                id(portfolio.id()),
                text(portfolio.owner()),
                portfolio.asOf(),
                portfolio.vendors().stream().map(Renamed::text).toList(),
                capabilities,
                domains(portfolio),
                offerings,
                portfolio.technologies().stream().map(Renamed::of).toList(),
                portfolio.programmes().stream()
                        .map(programme -> new Programme(
                                id(programme.id()), text(programme.name()), Map.of(), ids(programme.members())))
                        .toList(),
                portfolio.endpoints().stream().map(Renamed::of).toList(),
                portfolio.features().stream().map(Renamed::of).toList(),
                portfolio.forecasts().stream().map(Renamed::of).toList(),
                evidence,
                portfolio.claims().stream().map(Renamed::of).toList());
    }

    private static Map<String, Domain> domains(Portfolio portfolio) {
        Map<String, Domain> domains = new TreeMap<>();
        portfolio
                .domains()
                .values()
                .forEach(domain ->
                        domains.put(id(domain.id()), new Domain(id(domain.id()), text(domain.name()), Map.of())));
        return domains;
    }

    private static Endpoint of(Endpoint endpoint) {
        return new Endpoint(
                id(endpoint.id()),
                endpoint.serves().map(Renamed::text),
                endpoint.status(),
                endpoint.expected(),
                endpoint.expires(),
                endpoint.note().map(Renamed::text),
                ids(endpoint.evidence()));
    }

    private static Feature of(Feature feature) {
        return new Feature(
                id(feature.id()),
                feature.name().map(Renamed::text),
                feature.status(),
                feature.expires(),
                feature.note().map(Renamed::text),
                ids(feature.evidence()));
    }

    private static Forecast of(Forecast forecast) {
        return new Forecast(
                id(forecast.id()),
                forecast.release().map(Renamed::text),
                text(forecast.statement()),
                Map.of(),
                forecast.aboutDomain().map(Renamed::id),
                forecast.aboutCapability().map(Renamed::id),
                forecast.probability(),
                forecast.expected(),
                ids(forecast.basis()),
                forecast.outcome(),
                forecast.note().map(Renamed::text),
                sections(forecast.seen()));
    }

    /** The words of a claim that a policy knows stay; ids and sections are others. */
    private static Claim of(Claim claim) {
        return new Claim(
                section(claim.section()),
                claim.subject().equals("portfolio") ? "portfolio" : id(claim.subject()),
                field(claim.field()),
                claim.list() ? ids(claim.values()) : claim.values(),
                claim.list());
    }

    private static String field(String field) {
        int dot = field.indexOf('.');
        boolean ofAnId = dot > 0 && OF_AN_ID.contains(field.substring(0, dot));
        return ofAnId ? field.substring(0, dot + 1) + id(field.substring(dot + 1)) : field;
    }

    /** Another section, the same for the same one. */
    static String section(String section) {
        return "section " + id(section);
    }

    private static List<String> sections(List<String> sections) {
        return sections.stream().map(Renamed::section).toList();
    }

    private static Technology of(Technology technology) {
        PublicationFact publication = technology.publication();
        OfficialFact official = technology.official();
        HostsFact hosts = technology.hosts();
        return new Technology(
                id(technology.id()),
                text(technology.name()),
                Map.of(),
                technology.kind(),
                technology.capability().map(Renamed::id),
                ids(technology.alsoServes()),
                new PublicationFact(
                        publication.status(),
                        publication.id().map(Renamed::text),
                        publication.date(),
                        publication.note().map(Renamed::text),
                        ids(publication.evidence())),
                of(technology.weights()),
                new OfficialFact(
                        official.status(),
                        official.channel(),
                        official.name().map(Renamed::text),
                        official.release().map(Renamed::text),
                        official.expected(),
                        official.expires(),
                        official.note().map(Renamed::text),
                        ids(official.evidence())),
                new HostsFact(
                        hosts.status(),
                        hosts.names().stream().map(Renamed::text).toList(),
                        Optional.empty(),
                        ids(hosts.evidence())),
                of(technology.lineage()),
                of(technology.deviation()),
                of(technology.exercised()),
                sections(technology.seen()),
                technology.attributes());
    }

    private static <S extends Enum<S>> Stated<S> of(Stated<S> fact) {
        return new Stated<>(fact.status(), fact.note().map(Renamed::text), ids(fact.evidence()));
    }

    /** Another id, the same for the same one, in another alphabetical order. */
    static String id(String id) {
        return "n" + Integer.toUnsignedString(id.hashCode() * 0x9E3779B9, 36) + "-" + id.length();
    }

    private static String text(String text) {
        return "Text " + id(text);
    }

    private static List<String> ids(List<String> ids) {
        return ids.stream().map(Renamed::id).toList();
    }
}
