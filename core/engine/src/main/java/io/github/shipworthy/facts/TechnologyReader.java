package io.github.shipworthy.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes technologies of places that were found to be right. */
final class TechnologyReader {

    private TechnologyReader() {}

    static Technology technology(Place place) {
        return new Technology(
                place.required("id"),
                place.required("name"),
                place.names("names"),
                Kind.valueOf(place.required("kind")),
                place.text("capability"),
                place.texts("alsoServes"),
                place.at("publication").map(TechnologyReader::publication).orElse(PublicationFact.UNKNOWN),
                stated(place, "weights", Weights::valueOf, Weights.UNKNOWN),
                place.at("official").map(TechnologyReader::official).orElse(OfficialFact.UNKNOWN),
                place.at("hosts").map(TechnologyReader::hosts).orElse(HostsFact.UNKNOWN),
                stated(place, "lineage", Lineage::valueOf, Lineage.UNKNOWN),
                stated(place, "deviation", Deviation::valueOf, Deviation.UNKNOWN),
                stated(place, "exercised", Exercised::valueOf, Exercised.UNKNOWN),
                place.texts("seen"),
                attributes(place));
    }

    private static PublicationFact publication(Place place) {
        return new PublicationFact(
                Publication.valueOf(place.required("status")),
                place.text("id"),
                place.date("date"),
                place.text("note"),
                place.texts("evidence"));
    }

    private static OfficialFact official(Place place) {
        return new OfficialFact(
                Official.valueOf(place.required("status")),
                place.word("channel", Channel::valueOf, Channel.UNKNOWN),
                place.text("name"),
                place.text("release"),
                place.date("expected"),
                place.date("expires"),
                place.text("note"),
                place.texts("evidence"));
    }

    private static HostsFact hosts(Place place) {
        return new HostsFact(
                Hosts.valueOf(place.required("status")),
                place.texts("names"),
                place.text("note"),
                place.texts("evidence"));
    }

    private static <S extends Enum<S>> Stated<S> stated(
            Place technology, String name, Function<String, S> status, S unknown) {
        Optional<Place> fact = technology.at(name);
        return fact.map(place -> new Stated<>(
                        place.word("status", status, unknown), place.text("note"), place.texts("evidence")))
                .orElseGet(() -> Stated.of(unknown));
    }

    private static Map<String, Attribute> attributes(Place technology) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        technology
                .entries("attributes")
                .forEach((name, place) -> place.scalar()
                        .ifPresent(scalar ->
                                attributes.put(name, new Attribute(scalar.text(), Optional.of(scalar.at())))));
        return attributes;
    }
}
