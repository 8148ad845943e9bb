package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The portfolios of {@link Portfolios#generated} as JSON Lines, of any size: one technology is held at a time. A file
 * reads as the portfolio itself, which has neither names in other languages nor claims.
 */
final class GeneratedLines {

    private GeneratedLines() {}

    /** Writes a portfolio of so many technologies. */
    static void write(int technologies, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Portfolio around = Portfolios.around(technologies);
            JsonLine.write(out, line -> header(line, around));
            Generator generator = Portfolios.generator();
            for (int index = 0; index < technologies; index++) {
                Technology technology = generator.technology(index);
                JsonLine.write(out, line -> technology(line, technology));
            }
        }
    }

    private static void header(JsonLine line, Portfolio portfolio) throws IOException {
        line.number("schemaVersion", 1)
                .object(
                        "portfolio",
                        head -> head.text("id", portfolio.id())
                                .text("owner", portfolio.owner())
                                .text("asOf", portfolio.asOf()))
                .texts("vendors", portfolio.vendors())
                .objects("capabilities", portfolio.capabilities(), GeneratedLines::capability)
                .objects("domains", portfolio.domains(), (each, domain) -> each.text("name", domain.name()))
                .objects("offerings", portfolio.offerings(), GeneratedLines::vendors)
                .objects("programmes", portfolio.programmes(), GeneratedLines::programme)
                .objects("endpoints", portfolio.endpoints(), GeneratedLines::endpoint)
                .objects("features", portfolio.features(), GeneratedLines::feature)
                .objects("forecasts", portfolio.forecasts(), GeneratedLines::forecast)
                .objects("evidence", portfolio.evidence(), GeneratedLines::evidence);
    }

    private static void technology(JsonLine line, Technology technology) throws IOException {
        line.text("id", technology.id())
                .text("name", technology.name())
                .text("kind", technology.kind())
                .text("capability", technology.capability())
                .texts("alsoServes", technology.alsoServes())
                .fact(
                        "publication",
                        technology.publication(),
                        fact -> fact.text("id", technology.publication().id())
                                .text("date", technology.publication().date()))
                .fact("weights", technology.weights())
                .fact("official", technology.official(), fact -> official(fact, technology))
                .fact(
                        "hosts",
                        technology.hosts(),
                        fact -> fact.texts("names", technology.hosts().names()))
                .fact("lineage", technology.lineage())
                .fact("deviation", technology.deviation())
                .fact("exercised", technology.exercised())
                .texts("seen", technology.seen());
    }

    private static void official(JsonLine line, Technology technology) throws IOException {
        if (technology.official().channel() != Channel.UNKNOWN) {
            line.text("channel", technology.official().channel());
        }
        line.text("name", technology.official().name())
                .text("release", technology.official().release())
                .text("expected", technology.official().expected())
                .text("expires", technology.official().expires());
    }

    private static void capability(JsonLine line, Capability capability) throws IOException {
        line.text("name", capability.name()).text("domain", capability.domain());
    }

    private static void vendors(JsonLine line, Map<String, Offering> vendors) throws IOException {
        for (Map.Entry<String, Offering> each : vendors.entrySet()) {
            line.object(
                    each.getKey(),
                    offering -> offering.status(each.getValue())
                            .text("name", each.getValue().name()));
        }
    }

    private static void programme(JsonLine line, Programme programme) throws IOException {
        line.text("id", programme.id()).text("name", programme.name()).texts("members", programme.members());
    }

    private static void endpoint(JsonLine line, Endpoint endpoint) throws IOException {
        line.text("id", endpoint.id())
                .text("serves", endpoint.serves())
                .text("status", endpoint.status())
                .text("expected", endpoint.expected())
                .text("expires", endpoint.expires())
                .texts("evidence", endpoint.evidence());
    }

    private static void feature(JsonLine line, Feature feature) throws IOException {
        line.text("id", feature.id())
                .text("name", feature.name())
                .text("status", feature.status())
                .text("expires", feature.expires())
                .texts("evidence", feature.evidence());
    }

    private static void forecast(JsonLine line, Forecast forecast) throws IOException {
        line.text("id", forecast.id())
                .text("statement", forecast.statement())
                .object(
                        "about",
                        about -> about.text("domain", forecast.aboutDomain())
                                .text("capability", forecast.aboutCapability()))
                .text("expected", forecast.expected())
                .texts("basis", forecast.basis());
        if (forecast.probability().isPresent()) {
            line.number("probability", forecast.probability().get());
        }
        if (forecast.outcome().isPresent()) {
            Forecast.Outcome outcome = forecast.outcome().get();
            line.object(
                    "outcome",
                    inner -> inner.truth("happened", outcome.happened())
                            .text("date", outcome.date())
                            .truth("hindsight", outcome.hindsight()));
        }
    }

    private static void evidence(JsonLine line, Evidence evidence) throws IOException {
        line.text("source", evidence.source())
                .text("grade", evidence.grade())
                .text("observed", evidence.observed())
                .text("expires", evidence.expires())
                .text("note", evidence.note());
    }
}
