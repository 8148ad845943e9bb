package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Claim;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Technologies with every kind of fact, in combinations drawn from a seed. */
final class WidePortfolio {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);
    private static final List<Coverage> STATUSES = List.of(Coverage.values());
    private static final List<String> GRADES = List.of("A1", "B2", "C3", "D3", "C4", "F6");

    private static final String EXPIRED = "B2";

    /** Few, so that each has several models. */
    private static final int DOMAINS = 9;

    /** Capabilities with a technology or two each, and ten with none. */
    private static final int SMALL = 160;

    private final Random random;

    private WidePortfolio(long seed) {
        this.random = new Random(seed);
    }

    static Portfolio of(long seed, int technologies) {
        return new WidePortfolio(seed).portfolio(technologies);
    }

    private Portfolio portfolio(int size) {
        List<Technology> technologies =
                IntStream.range(0, size).mapToObj(this::technology).toList();
        Map<String, Capability> capabilities = new TreeMap<>();
        Map<String, Map<String, Offering>> offerings = new TreeMap<>();
        int combinations = STATUSES.size() * STATUSES.size() * STATUSES.size();
        for (int combination = 0; combination < combinations; combination++) {
            String id = "c" + combination;
            capabilities.put(id, new Capability(id, id, Map.of(), Optional.of("d" + combination % DOMAINS), Map.of()));
            offerings.put(
                    id,
                    Map.of(
                            "X", Offering.of(STATUSES.get(combination % 4)),
                            "Y", Offering.of(STATUSES.get(combination / 4 % 4)),
                            "Z", Offering.of(STATUSES.get(combination / 16))));
        }
        for (int small = 0; small < SMALL; small++) {
            String id = "s" + small;
            capabilities.put(id, new Capability(id, id, Map.of(), Optional.of("s" + small / 2), Map.of()));
            offerings.put(
                    id,
                    Map.of(
                            "X",
                            new Offering(
                                    STATUSES.get(small % 4),
                                    Optional.empty(),
                                    Optional.empty(),
                                    small % 40 == 1 ? List.of(EXPIRED) : List.of()),
                            "Y",
                            Offering.of(small % 8 < 4 ? Coverage.NONE : Coverage.FULL)));
        }
        Map<String, Evidence> evidence = new TreeMap<>();
        GRADES.forEach(grade -> evidence.put(
                grade,
                new Evidence(
                        grade,
                        "source " + grade,
                        Optional.of(Grade.of(grade)),
                        grade.equals("A1") ? Optional.of(TODAY.minusYears(2)) : Optional.empty(),
                        grade.equals(EXPIRED) ? Optional.of(TODAY.minusDays(1)) : Optional.empty(),
                        Optional.empty())));
        return new Portfolio(
                "wide",
                "nobody",
                TODAY,
                List.of("X", "Y", "Z"),
                capabilities,
                Map.of(),
                offerings,
                technologies,
                programmes(size),
                endpoints(),
                features(),
                forecasts(),
                evidence,
                claims(size));
    }

    private Technology technology(int number) {
        // In some small domains one model waits in each of two capabilities: published, open, neither delivered nor
        // hosted.
        boolean alone = number % 5 == 0 && number < 5 * SMALL && number / 5 % 4 < 2;
        Hosts hosts = alone ? Hosts.NONE : any(Hosts.values());
        return Technology.builder(
                        "t" + number, "Technology " + number, alone ? Kind.SERVABLE_MODEL : any(Kind.values()))
                .capability(
                        number % 5 == 0
                                ? "s" + number / 5 % (SMALL - 10)
                                : "c" + random.nextInt(STATUSES.size() * STATUSES.size() * STATUSES.size()))
                .publication(new PublicationFact(
                        alone ? Publication.PUBLISHED : any(Publication.values()),
                        Optional.of("paper " + number / 2),
                        random.nextBoolean()
                                ? Optional.of(TODAY.minusMonths(random.nextInt(26) - 1))
                                : Optional.empty(),
                        Optional.empty(),
                        evidence()))
                .weights(new Stated<>(alone ? Weights.OPEN : any(Weights.values()), Optional.empty(), evidence()))
                .official(alone ? OfficialFact.of(Official.NONE) : official())
                .hosts(new HostsFact(
                        hosts, hosts == Hosts.KNOWN ? List.of("Host") : List.of(), Optional.empty(), evidence()))
                .lineage(Stated.of(any(Lineage.values())))
                .deviation(Stated.of(any(Deviation.values())))
                .exercised(Stated.of(any(Exercised.values())))
                .seen(List.of("section " + number / 2))
                .build();
    }

    private List<Programme> programmes(int size) {
        return IntStream.range(0, 20)
                .mapToObj(number -> new Programme(
                        "p" + number,
                        "Programme " + number,
                        Map.of(),
                        IntStream.range(0, number % 4)
                                .mapToObj(member -> "t" + random.nextInt(size))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Official status : Official.values()) {
            for (int day = -1; day <= 1; day += 2) {
                boolean ends = status == Official.TEMPORARY;
                endpoints.add(new Endpoint(
                        "e" + endpoints.size(),
                        Optional.empty(),
                        status,
                        Optional.empty(),
                        ends ? Optional.of(TODAY.plusDays(day)) : Optional.empty(),
                        Optional.empty(),
                        List.of()));
            }
        }
        return endpoints;
    }

    private static List<Feature> features() {
        return List.of(
                new Feature("f0", Optional.of("Feature"), Official.GA, Optional.empty(), Optional.empty(), List.of()),
                new Feature("f1", Optional.empty(), Official.GA, Optional.empty(), Optional.empty(), List.of(EXPIRED)));
    }

    private List<Forecast> forecasts() {
        return IntStream.range(0, 40)
                .mapToObj(number -> new Forecast(
                        "o" + number,
                        Optional.empty(),
                        "Statement " + number,
                        Map.of(),
                        number % 3 == 0 ? Optional.empty() : Optional.of("d" + number % DOMAINS),
                        Optional.empty(),
                        number % 5 == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(101))),
                        number % 4 == 0 ? Optional.empty() : Optional.of(TODAY.plusDays(number % 7 - 3L)),
                        number % 20 == 7 ? List.of(EXPIRED) : evidence(),
                        number % 6 < 4
                                ? Optional.empty()
                                : Optional.of(new Forecast.Outcome(
                                        random.nextBoolean(),
                                        Optional.empty(),
                                        random.nextBoolean(),
                                        Optional.empty())),
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    /** Values drawn for every field that is compared, right and wrong, once and twice. */
    private List<Claim> claims(int size) {
        List<Claim> claims = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String section = String.valueOf(number % 7);
            String technology = "t" + (10 + random.nextInt(size - 10));
            claims.add(claim(section, technology, "priority", "P" + random.nextInt(3)));
            claims.add(claim(section, technology, "productization", String.valueOf(random.nextInt(10) * 10)));
        }
        claims.add(claim("1", "t1", "urgency", "HIGH"));
        claims.add(claim("1", "t1", "productization", "10"));
        claims.add(claim("1", "t1", "priority", "P0"));
        claims.add(claim("1", "t2", "urgency", "HIGH"));
        claims.add(claim("1", "t2", "productization", "20"));
        claims.add(claim("1", "t2", "priority", "P0"));
        claims.add(claim("1", "portfolio", "impact.boredom", "HIGH"));
        claims.add(claim("4", "portfolio", "offered.s" + (SMALL - 1), "true"));
        claims.add(new Claim("1", "portfolio", "endpoints", List.of("e6", "e7"), true));
        claims.add(new Claim("2", "portfolio", "endpoints", List.of("e6"), true));
        claims.add(new Claim("2", "portfolio", "plan.SHORT", List.of("t1", "t2"), true));
        claims.add(new Claim("3", "portfolio", "notProductized", List.of("t1"), true));
        for (int capability = 0; capability < 60; capability++) {
            claims.add(claim("4", "portfolio", "offered.c" + capability, String.valueOf(random.nextBoolean())));
        }
        return claims;
    }

    private static Claim claim(String section, String subject, String field, String value) {
        return new Claim(section, subject, field, List.of(value), false);
    }

    private OfficialFact official() {
        Official status = any(Official.values());
        OfficialFact plain = OfficialFact.of(status);
        LocalDate day = TODAY.plusDays(random.nextInt(3) - 1L);
        return status != Official.TEMPORARY && status != Official.ANNOUNCED
                ? plain
                : new OfficialFact(
                        status,
                        plain.channel(),
                        Optional.empty(),
                        Optional.empty(),
                        status == Official.ANNOUNCED ? Optional.of(day) : Optional.empty(),
                        status == Official.TEMPORARY ? Optional.of(day) : Optional.empty(),
                        Optional.empty(),
                        List.of());
    }

    private List<String> evidence() {
        List<String> ids = new ArrayList<>();
        while (random.nextInt(4) == 0) {
            ids.add(GRADES.get(random.nextInt(GRADES.size())));
        }
        return ids.stream().distinct().toList();
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
