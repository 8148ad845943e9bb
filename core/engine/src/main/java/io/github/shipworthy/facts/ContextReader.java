package io.github.shipworthy.facts;

import io.github.shipworthy.document.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of everything around the technologies, from places that were found to be right. */
final class ContextReader {

    private ContextReader() {}

    static Portfolio portfolio(Place root, List<Technology> technologies) {
        Place header = root.at("portfolio").orElseThrow();
        return new Portfolio(
                header.required("id"),
                header.required("owner"),
                header.date("asOf").orElseThrow(),
                root.texts("vendors"),
                byName(root, "capabilities", ContextReader::capability),
                byName(root, "domains", ContextReader::domain),
                offerings(root),
                technologies,
                root.items("programmes").stream().map(ContextReader::programme).toList(),
                root.items("endpoints").stream().map(ContextReader::endpoint).toList(),
                root.items("features").stream().map(ContextReader::feature).toList(),
                root.items("forecasts").stream().map(ContextReader::forecast).toList(),
                byName(root, "evidence", ContextReader::evidence),
                root.items("claims").stream().map(ContextReader::claim).toList());
    }

    private static Capability capability(String id, Place place) {
        return new Capability(
                id, place.required("name"), place.names("names"), place.text("domain"), place.names("interface"));
    }

    private static Domain domain(String id, Place place) {
        return new Domain(id, place.required("name"), place.names("names"));
    }

    private static Map<String, Map<String, Offering>> offerings(Place root) {
        Map<String, Map<String, Offering>> offerings = new LinkedHashMap<>();
        root.entries("offerings")
                .keySet()
                .forEach(capability -> offerings.put(
                        capability,
                        byName(
                                root.at("offerings").orElseThrow(),
                                capability,
                                (vendor, place) -> new Offering(
                                        Coverage.valueOf(place.required("status")),
                                        place.text("name"),
                                        place.text("note"),
                                        place.texts("evidence")))));
        return offerings;
    }

    private static Programme programme(Place place) {
        return new Programme(
                place.required("id"), place.required("name"), place.names("names"), place.texts("members"));
    }

    private static Endpoint endpoint(Place place) {
        return new Endpoint(
                place.required("id"),
                place.text("serves"),
                Official.valueOf(place.required("status")),
                place.date("expected"),
                place.date("expires"),
                place.text("note"),
                place.texts("evidence"));
    }

    private static Feature feature(Place place) {
        return new Feature(
                place.required("id"),
                place.text("name"),
                Official.valueOf(place.required("status")),
                place.date("expires"),
                place.text("note"),
                place.texts("evidence"));
    }

    private static Forecast forecast(Place place) {
        Optional<Place> about = place.at("about");
        return new Forecast(
                place.required("id"),
                place.text("release"),
                place.required("statement"),
                place.names("names"),
                about.flatMap(subject -> subject.text("domain")),
                about.flatMap(subject -> subject.text("capability")),
                place.at("probability").flatMap(Place::scalar).map(scalar -> new BigDecimal(scalar.text())),
                place.date("expected"),
                place.texts("basis"),
                place.at("outcome").map(ContextReader::outcome),
                place.text("note"),
                place.texts("seen"));
    }

    private static Forecast.Outcome outcome(Place place) {
        return new Forecast.Outcome(
                yes(place, "happened"), place.date("date"), yes(place, "hindsight"), place.text("note"));
    }

    private static boolean yes(Place place, String name) {
        return place.at(name)
                .flatMap(Place::scalar)
                .filter(scalar -> scalar.text().equalsIgnoreCase("true"))
                .isPresent();
    }

    private static Evidence evidence(String id, Place place) {
        return new Evidence(
                id,
                place.required("source"),
                place.text("grade").map(Grade::of),
                place.date("observed"),
                place.date("expires"),
                place.text("note"));
    }

    private static Claim claim(Place place) {
        Place value = place.at("value").orElseThrow();
        List<String> values = value.scalar()
                .map(scalar -> List.of(scalar.text()))
                .orElseGet(() -> value.items().stream()
                        .flatMap(item -> item.scalar().stream())
                        .map(Node.Scalar::text)
                        .toList());
        return new Claim(
                place.required("section"),
                place.required("subject"),
                place.required("field"),
                values,
                value.scalar().isEmpty());
    }

    private static <T> Map<String, T> byName(Place holder, String name, Maker<T> maker) {
        Map<String, T> made = new LinkedHashMap<>();
        holder.entries(name).forEach((key, place) -> made.put(key, maker.make(key, place)));
        return made;
    }

    /** Makes a record of a name and what stands under it. */
    private interface Maker<T> {
        T make(String name, Place place);
    }
}
