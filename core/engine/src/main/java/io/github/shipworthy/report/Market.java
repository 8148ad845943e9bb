package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who offers what: a row for each capability that somebody is known to offer or not to offer, by domain; a column for
 * each vendor, and the owner's own.
 *
 * @param unknown the capabilities of which no vendor is known; empty when there are none
 * @param more what was left out; empty when nothing was
 */
record Market(List<String> vendors, String owner, List<Line> lines, String unknown, String more) {

    private static final int MOST_LINES = 100;

    /**
     * A capability.
     *
     * @param coverage the share of the known vendors that offer it; a question mark and a word when none is known
     */
    record Line(String capability, String domain, String coverage, List<Place> vendors, Place own) {}

    /**
     * How far somebody offers a capability.
     *
     * @param name what they call it; empty when that is not known
     * @param shade how far, as a style sheet names it
     */
    record Place(String shape, String word, String name, String shade) {}

    static Market of(Material material) {
        Portfolio portfolio = material.portfolio();
        Map<String, Row.CapabilityStanding> standings = material.assessment().capabilities().stream()
                .collect(Collectors.toMap(row -> row.topic().id(), row -> row, (first, second) -> first));
        List<Capability> capabilities = portfolio.capabilities().values().stream()
                .sorted(Comparator.<Capability, String>comparing(
                                each -> each.domain().orElse(""))
                        .thenComparing(Capability::id))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Capability capability : capabilities) {
            if (portfolio.offerings().containsKey(capability.id())) {
                lines.add(line(capability, Optional.ofNullable(standings.get(capability.id())), material));
            } else {
                unknown.add(material.name(capability));
            }
        }
        Words words = material.words();
        int left = lines.size() - MOST_LINES;
        return new Market(
                portfolio.vendors(),
                portfolio.owner(),
                lines.stream().limit(MOST_LINES).toList(),
                unknown(unknown, words),
                left <= 0 ? "" : words.label("more-left", Map.of("count", String.valueOf(left))));
    }

    /** Whether nobody is known to offer anything. */
    boolean none() {
        return lines.isEmpty();
    }

    private static String unknown(List<String> names, Words words) {
        if (names.isEmpty()) {
            return "";
        }
        return names.size() > MOST_LINES
                ? words.label("market-unknown-many", Map.of("count", String.valueOf(names.size())))
                : words.label("market-unknown", Map.of("names", words.list(names)));
    }

    private static Line line(Capability capability, Optional<Row.CapabilityStanding> standing, Material material) {
        Portfolio portfolio = material.portfolio();
        Words words = material.words();
        Map<String, Offering> offers = portfolio.offerings().getOrDefault(capability.id(), Map.of());
        return new Line(
                material.name(capability),
                capability.domain().map(domain -> material.domain(domain)).orElse(""),
                standing.flatMap(Row.CapabilityStanding::coverage)
                        .map(Share::shown)
                        .orElse("? " + words.label("value.UNKNOWN")),
                portfolio.vendors().stream()
                        .map(vendor -> vendor(Optional.ofNullable(offers.get(vendor)), material))
                        .toList(),
                own(standing.flatMap(row -> Optional.ofNullable(row.results().get("own-offering"))), words));
    }

    private static Place vendor(Optional<Offering> offering, Material material) {
        Mark mark =
                Mark.coverage(offering, material.portfolio(), material.words().language());
        return new Place(
                mark.shape(), mark.word(), offering.flatMap(Offering::name).orElse(""), mark.style());
    }

    /** The owner's own place: a level of the policy, shaded as far as its word is one we know. */
    private static Place own(Optional<String> level, Words words) {
        Mark.Symbol symbol = switch (level.orElse("UNKNOWN")) {
            case "FULL" -> Mark.Symbol.YES;
            case "NONE" -> Mark.Symbol.NO;
            case "UNKNOWN", "OPEN_WEIGHTS_UNKNOWN" -> Mark.Symbol.UNKNOWN;
            default -> Mark.Symbol.BETWEEN;
        };
        Mark mark = new Mark(
                symbol,
                level.map(each -> words.level("own-offering", each)).orElseGet(() -> words.label("value.UNKNOWN")));
        return new Place(mark.shape(), mark.word(), "", mark.style());
    }
}
