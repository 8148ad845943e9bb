package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Domain;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Forecast.Outcome;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.facts.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Portfolios to assess: the same for the same size, on any machine. */
final class Portfolios {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);
    private static final int PROGRAMMES = 4;
    private static final int MEMBERS = 3;
    private static final List<String> VENDORS = List.of("Vendor A", "Vendor B", "Vendor C");

    /** What the three vendors offer of each capability; - is not known, X known from expired evidence alone. */
    private static final Map<String, String> MARKET = market();

    /** The domains and their capabilities; {@code inference} belongs to none. */
    private static final Map<String, List<String>> DOMAINS = Map.of(
            "seeing", List.of("vision", "image", "ocr", "unified"),
            "finding", List.of("vector", "reasoning", "search"),
            "training", List.of("tuning", "distillation", "agents"),
            "speaking", List.of("speech"));

    private Portfolios() {}

    /** A portfolio of so many technologies of all kinds and statuses, about a third of them candidates. */
    static Portfolio generated(int technologies) {
        return portfolio("generated-" + technologies, technologies(technologies), evidence());
    }

    /** The same with but the first few technologies: those that something around them names. */
    static Portfolio around(int technologies) {
        List<Technology> named = technologies(Math.min(technologies, PROGRAMMES * MEMBERS));
        return portfolio("generated-" + technologies, named, evidence());
    }

    /** What makes the technologies of {@link #generated}, one after the other. */
    static Generator generator() {
        return new Generator(
                TODAY, List.copyOf(MARKET.keySet()), List.copyOf(evidence().keySet()));
    }

    private static List<Technology> technologies(int count) {
        Generator generator = generator();
        return IntStream.range(0, count).mapToObj(generator::technology).toList();
    }

    /** Twelve technologies and three that are only named, much like those of a published report on one AI lab. */
    static Portfolio report() {
        return portfolio(
                "report",
                List.of(
                        delivered("mixture", Kind.ARCHITECTURE, "inference", Deviation.NONE),
                        delivered("attention", Kind.ARCHITECTURE, "inference", Deviation.NONE),
                        delivered("reasoner", Kind.SERVABLE_MODEL, "reasoning", Deviation.DECLARED),
                        open("vision", Kind.SERVABLE_MODEL, "vision", LocalDate.of(2024, 12, 13))
                                .hosts(HostsFact.of("Host 1", "Host 2"))
                                .lineage(Stated.of(Lineage.SHARED))
                                .build(),
                        open("image", Kind.SERVABLE_MODEL, "image", LocalDate.of(2025, 1, 27))
                                .hosts(HostsFact.of("Host 1", "Host 2", "Host 3"))
                                .build(),
                        open("ocr", Kind.SERVABLE_MODEL, "ocr", LocalDate.of(2026, 1, 27))
                                .build(),
                        open("prediction", Kind.INFERENCE_TECHNIQUE, "inference", LocalDate.of(2024, 12, 27))
                                .build(),
                        open("optimization", Kind.TRAINING_METHOD, "tuning", LocalDate.of(2025, 1, 22))
                                .build(),
                        published("distillation", Kind.TRAINING_METHOD, "distillation", LocalDate.of(2025, 1, 22))
                                .weights(Weights.NONE)
                                .official(Official.NONE)
                                .build(),
                        published("agent-data", Kind.TRAINING_METHOD, "agents", LocalDate.of(2025, 12, 1))
                                .weights(Weights.NONE)
                                .official(Official.PARTIAL)
                                .build(),
                        Technology.builder("agent", "agent", Kind.AGENT_PLATFORM)
                                .capability("agents")
                                .publication(PublicationFact.of(Publication.MENTIONED))
                                .weights(Weights.NONE)
                                .official(Official.NONE)
                                .build(),
                        Technology.builder("vector", "vector", Kind.SERVABLE_MODEL)
                                .capability("vector")
                                .publication(PublicationFact.of(Publication.LEAKED, LocalDate.of(2026, 2, 23)))
                                .weights(Weights.NONE)
                                .official(Official.ANNOUNCED)
                                .exercised(new Stated<>(Exercised.YES_BY_OUTSIDERS, Optional.empty(), List.of("e5")))
                                .build(),
                        named("hyper"),
                        named("memory"),
                        named("sparse")),
                evidence());
    }

    private static Technology delivered(String id, Kind kind, String capability, Deviation deviation) {
        return open(id, kind, capability, LocalDate.of(2025, 1, 22))
                .official(Official.GA)
                .deviation(Stated.of(deviation))
                .build();
    }

    private static TechnologyBuilder open(String id, Kind kind, String capability, LocalDate day) {
        return published(id, kind, capability, day).weights(Weights.OPEN).official(Official.NONE);
    }

    private static TechnologyBuilder published(String id, Kind kind, String capability, LocalDate day) {
        return Technology.builder(id, id, kind)
                .capability(capability)
                .publication(PublicationFact.of(Publication.PUBLISHED, day));
    }

    private static Technology named(String id) {
        return Technology.builder(id, id, Kind.ARCHITECTURE)
                .publication(PublicationFact.of(Publication.PUBLISHED))
                .build();
    }

    /** With a capability that nothing serves and nobody offers, as forecasts know some. */
    private static Portfolio portfolio(String id, List<Technology> technologies, Map<String, Evidence> evidence) {
        Map<String, Capability> capabilities = new LinkedHashMap<>();
        Map<String, Map<String, Offering>> offerings = new LinkedHashMap<>();
        MARKET.forEach((capability, statuses) -> {
            capabilities.put(
                    capability, new Capability(capability, capability, Map.of(), domain(capability), Map.of()));
            offerings.put(capability, offerings(statuses));
        });
        capabilities.put("sound", new Capability("sound", "sound", Map.of(), Optional.of("hearing"), Map.of()));
        return new Portfolio(
                id,
                "Owner",
                TODAY,
                VENDORS,
                capabilities,
                Map.of("seeing", new Domain("seeing", "What sees", Map.of())),
                offerings,
                technologies,
                programmes(technologies),
                endpoints(),
                features(),
                forecasts(),
                evidence,
                List.of());
    }

    private static Optional<String> domain(String capability) {
        return DOMAINS.entrySet().stream()
                .filter(domain -> domain.getValue().contains(capability))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Four programmes of three technologies, as far as there are so many, and one of a single technology. */
    private static List<Programme> programmes(List<Technology> technologies) {
        List<String> ids = technologies.stream().map(Technology::id).toList();
        return Stream.concat(
                        IntStream.range(0, Math.min(PROGRAMMES, ids.size() / MEMBERS))
                                .mapToObj(index -> programme(
                                        "p" + index, ids.subList(MEMBERS * index, MEMBERS * index + MEMBERS))),
                        ids.stream().limit(1).map(id -> programme("alone", List.of(id))))
                .toList();
    }

    private static Programme programme(String id, List<String> members) {
        return new Programme(id, "Programme " + id, Map.of(), members);
    }

    private static List<Endpoint> endpoints() {
        return Stream.of(Official.values())
                .map(status -> new Endpoint(
                        "endpoint-" + status.name().toLowerCase(Locale.ROOT),
                        Optional.empty(),
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    private static List<Feature> features() {
        return List.of(
                new Feature(
                        "trial",
                        Optional.of("Trial"),
                        Official.TEMPORARY,
                        Optional.of(TODAY.minusDays(1)),
                        Optional.empty(),
                        List.of()),
                new Feature(
                        "forgotten", Optional.empty(), Official.GA, Optional.empty(), Optional.empty(), List.of("e7")));
    }

    private static List<Forecast> forecasts() {
        Optional<LocalDate> passed = Optional.of(TODAY.minusDays(1));
        Optional<LocalDate> ahead = Optional.of(TODAY.plusMonths(3));
        return List.of(
                forecast("ahead", "seeing", "80", ahead, List.of("e1"), Optional.empty()),
                forecast("passed", "training", "35", passed, List.of(), Optional.empty()),
                forecast("rumour", "finding", "95.5", ahead, List.of("e4", "e5"), Optional.empty()),
                forecast("missed", "seeing", "70", passed, List.of("e2"), Optional.of(false)),
                forecast("right", "finding", "65", passed, List.of("e0", "e4"), Optional.of(true)),
                forecast("elsewhere", "hearing", "20", ahead, List.of("e7"), Optional.empty()));
    }

    private static Forecast forecast(
            String id,
            String domain,
            String percent,
            Optional<LocalDate> expected,
            List<String> basis,
            Optional<Boolean> happened) {
        return new Forecast(
                id,
                Optional.empty(),
                "Forecast " + id,
                Map.of(),
                Optional.of(domain),
                Optional.empty(),
                Optional.of(new BigDecimal(percent)),
                expected,
                basis,
                happened.map(yes -> new Outcome(yes, expected, !yes, Optional.empty())),
                Optional.empty(),
                List.of());
    }

    private static Map<String, String> market() {
        Map<String, String> market = new LinkedHashMap<>();
        market.put("vision", "FFF");
        market.put("image", "FFN");
        market.put("ocr", "FFF");
        market.put("unified", "NPN");
        market.put("vector", "-FF");
        market.put("reasoning", "FF-");
        market.put("tuning", "NN-");
        market.put("speech", "FPP");
        market.put("agents", "---");
        market.put("inference", "--P");
        market.put("distillation", "---");
        market.put("search", "PPX");
        return market;
    }

    private static Map<String, Offering> offerings(String statuses) {
        Map<String, Offering> offerings = new LinkedHashMap<>();
        for (int vendor = 0; vendor < VENDORS.size(); vendor++) {
            offerings.put(VENDORS.get(vendor), offering(statuses.charAt(vendor)));
        }
        return offerings;
    }

    private static Offering offering(char status) {
        return switch (status) {
            case 'F' -> Offering.of(Coverage.FULL);
            case 'P' -> Offering.of(Coverage.PARTIAL);
            case 'N' -> Offering.of(Coverage.NONE);
            case 'X' -> new Offering(Coverage.FULL, Optional.empty(), Optional.empty(), List.of("e7"));
            default -> Offering.of(Coverage.UNKNOWN);
        };
    }

    private static Map<String, Evidence> evidence() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        List<String> grades = List.of("A1", "A2", "B2", "C3", "C4", "E4", "F6", "B1");
        for (int index = 0; index < grades.size(); index++) {
            String id = "e" + index;
            Optional<LocalDate> expires = index == 7 ? Optional.of(TODAY.minusDays(1)) : Optional.empty();
            evidence.put(
                    id,
                    new Evidence(
                            id,
                            "Source " + index,
                            Optional.of(Grade.of(grades.get(index))),
                            Optional.of(TODAY.minusMonths(1)),
                            expires,
                            Optional.empty()));
        }
        evidence.put(
                "e8",
                new Evidence("e8", "Source 8", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        evidence.put(
                "e9",
                new Evidence(
                        "e9",
                        "Source 9",
                        Optional.of(Grade.of("A2")),
                        Optional.of(TODAY.minusYears(2)),
                        Optional.empty(),
                        Optional.empty()));
        return evidence;
    }
}
