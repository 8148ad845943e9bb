package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the owner's endpoints and features stand on the portfolio's day. */
record Services(List<Line> endpoints, List<Line> features) {

    private static final Set<String> THERE = Set.of("GENERAL", "GA", "SUPPORTED");
    private static final Set<String> NOT_THERE = Set.of("UNSUPPORTED", "UNAVAILABLE", "EXPIRED", "RETIRED", "NONE");

    /**
     * An endpoint or a feature.
     *
     * @param note its flags, what stands behind it and what its portfolio remarks
     */
    record Line(String name, Mark availability, String note) {}

    static Services of(Material material) {
        Map<String, Endpoint> endpoints = material.portfolio().endpoints().stream()
                .collect(Collectors.toMap(Endpoint::id, Function.identity(), (first, second) -> first));
        Map<String, Feature> features = material.portfolio().features().stream()
                .collect(Collectors.toMap(Feature::id, Function.identity(), (first, second) -> first));
        List<Row.ServiceStanding> rows = material.assessment().services();
        return new Services(
                rows.stream()
                        .filter(Row.ServiceStanding::endpoint)
                        .map(row -> line(
                                row,
                                endpoint(
                                        Optional.ofNullable(
                                                endpoints.get(row.topic().id())),
                                        material),
                                material))
                        .toList(),
                rows.stream()
                        .filter(row -> !row.endpoint())
                        .map(row -> line(
                                row,
                                feature(
                                        Optional.ofNullable(
                                                features.get(row.topic().id())),
                                        material),
                                material))
                        .toList());
    }

    /** Whether nothing is known of what the owner serves. */
    boolean none() {
        return endpoints.isEmpty() && features.isEmpty();
    }

    private static String endpoint(Optional<Endpoint> endpoint, Material material) {
        return note(
                material,
                List.of(
                        endpoint.flatMap(Endpoint::serves),
                        endpoint.flatMap(Endpoint::expected)
                                .map(day -> day("mark.official.announced-for", day.toString(), material)),
                        endpoint.flatMap(Endpoint::expires).map(day -> day("last-day", day.toString(), material)),
                        endpoint.flatMap(Endpoint::note)));
    }

    private static String feature(Optional<Feature> feature, Material material) {
        return note(
                material,
                List.of(
                        feature.flatMap(Feature::expires).map(day -> day("last-day", day.toString(), material)),
                        feature.flatMap(Feature::note)));
    }

    private static String day(String label, String day, Material material) {
        return material.words().label(label, Map.of("day", day));
    }

    private static String note(Material material, List<Optional<String>> parts) {
        return material.words().parts(parts.stream().flatMap(Optional::stream).toList());
    }

    private static Line line(Row.ServiceStanding row, String note, Material material) {
        String level = row.results().getOrDefault("availability", "UNKNOWN");
        Mark.Symbol symbol = level.equals("UNKNOWN")
                ? Mark.Symbol.UNKNOWN
                : THERE.contains(level)
                        ? Mark.Symbol.YES
                        : NOT_THERE.contains(level) ? Mark.Symbol.NO : Mark.Symbol.BETWEEN;
        Words words = material.words();
        return new Line(
                material.name(row.topic()),
                new Mark(symbol, words.level("availability", level)),
                words.parts(Stream.concat(row.flags().stream().map(code -> words.named("flag", code)), Stream.of(note))
                        .filter(part -> !part.isEmpty())
                        .toList()));
    }
}
