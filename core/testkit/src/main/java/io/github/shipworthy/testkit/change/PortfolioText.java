package io.github.shipworthy.testkit.change;

import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A portfolio of one technology as a file that can be loaded: what is known of it, and no more of the market than it needs. */
final class PortfolioText {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./+-]*");

    private final Portfolio portfolio;
    private final Technology technology;
    private final StringBuilder text = new StringBuilder();

    private PortfolioText(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.technology = portfolio.technologies().get(0);
    }

    /** That of a portfolio, of which the first technology is told. */
    static String of(Portfolio portfolio) {
        PortfolioText writing = new PortfolioText(portfolio);
        writing.write();
        return writing.text.toString();
    }

    private void write() {
        line("schemaVersion: 1");
        line("portfolio: {id: case, owner: Owner, asOf: " + portfolio.asOf() + "}");
        technology.capability().ifPresent(this::market);
        evidence();
        line("technologies:");
        line("  - id: it");
        line("    name: It");
        line("    kind: " + technology.kind());
        technology.capability().ifPresent(id -> line("    capability: " + id));
        facts();
        if (!technology.attributes().isEmpty()) {
            line("    attributes:");
            technology.attributes().forEach((name, value) -> line("      " + name + ": " + scalar(value.text())));
        }
    }

    private void market(String capability) {
        Map<String, Offering> offered = portfolio.offerings().getOrDefault(capability, Map.of());
        line("vendors: [" + String.join(", ", offered.keySet()) + "]");
        line("capabilities: {" + capability + ": {name: " + capability + "}}");
        line("offerings:");
        line("  " + capability + ":");
        offered.forEach((vendor, offering) -> line("    " + vendor + ": {status: " + offering.status() + "}"));
    }

    private void evidence() {
        List<String> named = technology.publication().evidence();
        if (!named.isEmpty()) {
            line("evidence:");
            named.forEach(
                    id -> Optional.ofNullable(portfolio.evidence().get(id)).ifPresent(found -> piece(id, found)));
        }
    }

    private void piece(String id, Evidence piece) {
        line("  " + id + ": "
                + Stream.of(
                                Optional.of("source: " + scalar(piece.source())),
                                piece.grade().map(grade -> "grade: " + grade),
                                piece.observed().map(day -> "observed: " + day),
                                piece.expires().map(day -> "expires: " + day))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private void facts() {
        fact("publication", technology.publication().status(), publication());
        fact("weights", technology.weights().status(), List.of());
        fact("official", technology.official().status(), official());
        fact(
                "hosts",
                technology.hosts().status(),
                technology.hosts().names().isEmpty()
                        ? List.of()
                        : List.of("names: ["
                                + String.join(", ", technology.hosts().names()) + "]"));
        fact("lineage", technology.lineage().status(), List.of());
        fact("deviation", technology.deviation().status(), List.of());
        fact("exercised", technology.exercised().status(), List.of());
    }

    private List<String> publication() {
        List<String> more = new ArrayList<>();
        technology.publication().date().ifPresent(day -> more.add("date: " + day));
        if (!technology.publication().evidence().isEmpty()) {
            more.add("evidence: [" + String.join(", ", technology.publication().evidence()) + "]");
        }
        return more;
    }

    private List<String> official() {
        List<String> more = new ArrayList<>();
        if (!technology.official().channel().name().equals(UNKNOWN)) {
            more.add("channel: " + technology.official().channel());
        }
        technology.official().expected().ifPresent(day -> more.add("expected: " + day));
        return more;
    }

    /** A fact of which something is known. */
    private void fact(String name, Enum<?> status, List<String> more) {
        if (!status.name().equals(UNKNOWN) || !more.isEmpty()) {
            line("    " + name + ": "
                    + Stream.concat(Stream.of("status: " + status.name()), more.stream())
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    /** A text is quoted unless it can be read in one way only. */
    private static String scalar(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
