package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
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
            capabilities.put(id, new Capability(id, id, Map.of(), Optional.empty(), Map.of()));
            offerings.put(
                    id,
                    Map.of(
                            "X", Offering.of(STATUSES.get(combination % 4)),
                            "Y", Offering.of(STATUSES.get(combination / 4 % 4)),
                            "Z", Offering.of(STATUSES.get(combination / 16))));
        }
        Map<String, Evidence> evidence = new TreeMap<>();
        GRADES.forEach(grade -> evidence.put(
                grade,
                new Evidence(
                        grade,
                        "source " + grade,
                        Optional.of(Grade.of(grade)),
                        Optional.empty(),
                        grade.equals("B2") ? Optional.of(TODAY.minusDays(1)) : Optional.empty(),
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
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence,
                List.of());
    }

    private Technology technology(int number) {
        Hosts hosts = any(Hosts.values());
        return Technology.builder("t" + number, "Technology " + number, any(Kind.values()))
                .capability("c" + random.nextInt(STATUSES.size() * STATUSES.size() * STATUSES.size()))
                .publication(new PublicationFact(
                        any(Publication.values()),
                        Optional.empty(),
                        random.nextBoolean() ? Optional.of(TODAY.minusMonths(random.nextInt(26))) : Optional.empty(),
                        Optional.empty(),
                        evidence()))
                .weights(new Stated<>(any(Weights.values()), Optional.empty(), evidence()))
                .official(official())
                .hosts(new HostsFact(
                        hosts, hosts == Hosts.KNOWN ? List.of("Host") : List.of(), Optional.empty(), evidence()))
                .lineage(Stated.of(any(Lineage.values())))
                .deviation(Stated.of(any(Deviation.values())))
                .exercised(Stated.of(any(Exercised.values())))
                .build();
    }

    private OfficialFact official() {
        Official status = any(Official.values());
        OfficialFact plain = OfficialFact.of(status);
        return status != Official.TEMPORARY
                ? plain
                : new OfficialFact(
                        status,
                        plain.channel(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TODAY.plusDays(random.nextInt(3) - 1L)),
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
