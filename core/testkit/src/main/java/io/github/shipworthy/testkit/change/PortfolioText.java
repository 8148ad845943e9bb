package io.github.shipworthy.testkit.change;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.testkit.written.FlowYaml;
import io.github.shipworthy.testkit.written.Written;
import java.util.Map;
import java.util.Optional;

/** A portfolio of one technology as a file that can be loaded: what is known of it, and no more of the market than it needs. */
final class PortfolioText {

    private final Technology technology;
    private final Mapping document;
    private final StringBuilder text = new StringBuilder();

    private PortfolioText(Portfolio portfolio) {
        this.technology = portfolio.technologies().get(0);
        this.document = Written.of(portfolio);
    }

    /** That of a portfolio, of which the first technology is told. */
    static String of(Portfolio portfolio) {
        PortfolioText writing = new PortfolioText(portfolio);
        writing.line("schemaVersion: 1");
        writing.line("portfolio: {id: case, owner: Owner, asOf: " + portfolio.asOf() + "}");
        writing.technology.capability().ifPresent(writing::market);
        writing.evidence();
        writing.technology();
        return writing.text.toString();
    }

    private void market(String capability) {
        Map<String, Node.Entry> offered = part("offerings")
                .flatMap(offerings -> offerings.value(capability))
                .map(vendors -> ((Mapping) vendors).entries())
                .orElse(Map.of());
        line("vendors: [" + String.join(", ", offered.keySet()) + "]");
        line("capabilities: {" + capability + ": {name: " + capability + "}}");
        line("offerings:");
        line("  " + capability + ":");
        offered.forEach((vendor, offering) -> line("    " + vendor + ": " + FlowYaml.of(offering.value())));
    }

    private void evidence() {
        part("evidence").ifPresent(pieces -> {
            if (!technology.publication().evidence().isEmpty()) {
                line("evidence:");
                technology
                        .publication()
                        .evidence()
                        .forEach(
                                id -> pieces.value(id).ifPresent(piece -> line("  " + id + ": " + FlowYaml.of(piece))));
            }
        });
    }

    private void technology() {
        Mapping written =
                (Mapping) ((Node.Sequence) document.value("technologies").orElseThrow())
                        .items()
                        .get(0);
        line("technologies:");
        line("  - id: it");
        line("    name: It");
        written.entries().forEach((name, entry) -> {
            if (name.equals("attributes")) {
                line("    attributes:");
                ((Mapping) entry.value())
                        .entries()
                        .forEach((attribute, value) -> line("      " + attribute + ": " + FlowYaml.of(value.value())));
            } else if (!name.equals("id") && !name.equals("name")) {
                line("    " + name + ": " + FlowYaml.of(entry.value()));
            }
        });
    }

    private Optional<Mapping> part(String name) {
        return document.value(name).map(Mapping.class::cast);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
