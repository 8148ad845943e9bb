package io.github.shipworthy.testkit.written;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Entry;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Claim;
import io.github.shipworthy.facts.Domain;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A portfolio as a document that says the same, as it stands under {@code given} of a test. */
public final class Written {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Location AT = Location.of("case");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Written() {}

    /** The whole of it. */
    public static Mapping of(Portfolio portfolio) {
        return new Fields()
                .put("portfolio", new Fields().text("asOf", portfolio.asOf()).done())
                .texts("vendors", portfolio.vendors())
                .each("capabilities", portfolio.capabilities(), Written::capability)
                .each("domains", portfolio.domains(), Written::domain)
                .each("offerings", portfolio.offerings(), Written::offered)
                .each("technologies", portfolio.technologies(), Written::technology)
                .each(
                        "programmes",
                        portfolio.programmes(),
                        programme -> new Fields()
                                .text("id", programme.id())
                                .text("name", programme.name())
                                .texts("names", programme.names())
                                .list("members", programme.members())
                                .done())
                .each(
                        "endpoints",
                        portfolio.endpoints(),
                        endpoint -> new Fields()
                                .text("id", endpoint.id())
                                .text("serves", endpoint.serves())
                                .text("status", endpoint.status())
                                .text("expected", endpoint.expected())
                                .text("expires", endpoint.expires())
                                .texts("evidence", endpoint.evidence())
                                .done())
                .each(
                        "features",
                        portfolio.features(),
                        feature -> new Fields()
                                .text("id", feature.id())
                                .text("name", feature.name())
                                .text("status", feature.status())
                                .text("expires", feature.expires())
                                .texts("evidence", feature.evidence())
                                .done())
                .each("forecasts", portfolio.forecasts(), Written::forecast)
                .each("evidence", portfolio.evidence(), Written::evidence)
                .each("claims", portfolio.claims(), Written::claim)
                .done();
    }

    /** The portfolio that such a document is; empty when it is none. */
    public static Optional<Portfolio> read(Mapping document) {
        Map<String, Entry> entries = new LinkedHashMap<>(new Fields()
                .value("schemaVersion", "1")
                .list("technologies", List.of())
                .done()
                .entries());
        entries.putAll(document.entries());
        Map<String, Entry> header = new LinkedHashMap<>(
                new Fields().text("id", "case").text("owner", "Owner").done().entries());
        document.value("portfolio").ifPresent(stated -> header.putAll(((Mapping) stated).entries()));
        entries.put("portfolio", new Entry(AT, new Mapping(AT, header)));
        try {
            return Optional.of(Portfolio.of(new Mapping(AT, entries)));
        } catch (PortfolioException e) {
            return Optional.empty();
        }
    }

    private static Mapping capability(Capability capability) {
        return new Fields()
                .text("name", capability.name())
                .texts("names", capability.names())
                .text("domain", capability.domain())
                .texts("interface", capability.interfaceNames())
                .done();
    }

    private static Mapping domain(Domain domain) {
        return new Fields()
                .text("name", domain.name())
                .texts("names", domain.names())
                .done();
    }

    private static Mapping offered(Map<String, Offering> byVendor) {
        Fields fields = new Fields();
        byVendor.forEach((vendor, offering) ->
                fields.put(vendor, fact(offering).text("name", offering.name()).done()));
        return fields.done();
    }

    private static Mapping technology(Technology technology) {
        Fields fields = new Fields()
                .text("id", technology.id())
                .text("name", technology.name())
                .texts("names", technology.names())
                .text("kind", technology.kind())
                .text("capability", technology.capability())
                .texts("alsoServes", technology.alsoServes());
        stated(
                fields,
                "publication",
                technology.publication(),
                publication -> publication
                        .text("id", technology.publication().id())
                        .text("date", technology.publication().date()));
        stated(fields, "weights", technology.weights(), UnaryOperator.identity());
        stated(fields, "official", technology.official(), official -> official(technology, official));
        stated(
                fields,
                "hosts",
                technology.hosts(),
                hosts -> hosts.texts("names", technology.hosts().names()));
        stated(fields, "lineage", technology.lineage(), UnaryOperator.identity());
        stated(fields, "deviation", technology.deviation(), UnaryOperator.identity());
        stated(fields, "exercised", technology.exercised(), UnaryOperator.identity());
        return fields.texts("seen", technology.seen())
                .each("attributes", technology.attributes(), Written::attribute)
                .done();
    }

    private static Fields official(Technology technology, Fields official) {
        if (technology.official().channel() != Channel.UNKNOWN) {
            official.text("channel", technology.official().channel());
        }
        return official.text("name", technology.official().name())
                .text("release", technology.official().release())
                .text("expected", technology.official().expected())
                .text("expires", technology.official().expires());
    }

    /** A fact of which something is known. */
    private static void stated(Fields fields, String name, Fact<?> fact, UnaryOperator<Fields> more) {
        Mapping written = more.apply(new Fields().text("status", fact.status()))
                .texts("evidence", fact.evidence())
                .done();
        if (!fact.status().name().equals(UNKNOWN) || written.entries().size() > 1) {
            fields.put(name, written);
        }
    }

    private static Fields fact(Fact<?> fact) {
        return new Fields().text("status", fact.status()).texts("evidence", fact.evidence());
    }

    private static Scalar attribute(Attribute attribute) {
        String text = attribute.text();
        boolean truth = Set.of("true", "false").contains(text);
        return new Scalar(
                AT,
                text,
                truth ? Node.Type.BOOLEAN : NUMBER.matcher(text).matches() ? Node.Type.DECIMAL : Node.Type.STRING);
    }

    private static Mapping forecast(Forecast forecast) {
        Fields fields = new Fields()
                .text("id", forecast.id())
                .text("release", forecast.release())
                .text("statement", forecast.statement())
                .texts("names", forecast.names())
                .put(
                        "about",
                        new Fields()
                                .text("domain", forecast.aboutDomain())
                                .text("capability", forecast.aboutCapability())
                                .done());
        forecast.probability().ifPresent(percent -> fields.value("probability", percent.toPlainString()));
        fields.text("expected", forecast.expected()).texts("basis", forecast.basis());
        forecast.outcome()
                .ifPresent(outcome -> fields.put(
                        "outcome",
                        new Fields()
                                .value("happened", outcome.happened())
                                .text("date", outcome.date())
                                .value("hindsight", outcome.hindsight())
                                .done()));
        return fields.texts("seen", forecast.seen()).done();
    }

    private static Mapping evidence(Evidence evidence) {
        return new Fields()
                .text("source", evidence.source())
                .text("grade", evidence.grade())
                .text("observed", evidence.observed())
                .text("expires", evidence.expires())
                .done();
    }

    private static Mapping claim(Claim claim) {
        Fields fields = new Fields()
                .text("section", claim.section())
                .text("subject", claim.subject())
                .text("field", claim.field());
        return (claim.list()
                        ? fields.list("value", claim.values())
                        : fields.text("value", claim.values().get(0)))
                .done();
    }
}
