package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Domain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Small portfolios, drawn from what a policy's rules can tell apart, or one that is given. */
final class DrawnPortfolios {

    /** The technology that shares nothing with the others. */
    static final String UNRELATED = "unrelated";

    private static final int MOST_TECHNOLOGIES = 4;
    private static final List<String> DOMAINS = List.of("d1", "d2");

    private final Domain domain;
    private final Optional<Portfolio> given;
    private final boolean unrelated;

    /** @param unrelated whether a technology is added that shares nothing with the others */
    DrawnPortfolios(Ground ground, boolean unrelated) {
        this.domain = Domain.of(ground.policy());
        this.given = ground.setting().given();
        this.unrelated = unrelated;
    }

    Portfolio next(SplittableRandom random) {
        Portfolio portfolio = given.orElseGet(() -> drawn(random));
        return unrelated ? withUnrelated(portfolio, random) : portfolio;
    }

    private Portfolio drawn(SplittableRandom random) {
        List<String> ids = IntStream.rangeClosed(1, 1 + random.nextInt(MOST_TECHNOLOGIES))
                .mapToObj(number -> "t" + number)
                .toList();
        Portfolio plain = technologies(ids, Optional.empty(), random);
        Map<String, Capability> capabilities = new TreeMap<>();
        plain.capabilities().keySet().forEach(id -> capabilities.put(id, capability(id, any(DOMAINS, random))));
        return new Portfolio(
                plain.id(),
                plain.owner(),
                plain.asOf(),
                plain.vendors(),
                capabilities,
                Map.of(),
                plain.offerings(),
                plain.technologies(),
                some(2, random, number -> programme(number, ids, random)),
                some(2, random, number -> endpoint(number, random)),
                some(1, random, number -> feature(number, random)),
                capabilities.isEmpty() ? List.of() : some(2, random, number -> forecast(number, capabilities, random)),
                plain.evidence(),
                List.of());
    }

    private Portfolio technologies(List<String> ids, Optional<Portfolio> around, SplittableRandom random) {
        List<int[]> places = ids.stream().map(id -> places(random)).toList();
        return new Surroundings(around).portfolio(domain.portfolio(places), ids);
    }

    private int[] places(SplittableRandom random) {
        return domain.axes().stream()
                .mapToInt(axis -> random.nextInt(axis.values().size()))
                .toArray();
    }

    /** The portfolio with one technology more, which has a capability and a domain of its own. */
    private Portfolio withUnrelated(Portfolio portfolio, SplittableRandom random) {
        Portfolio alone = technologies(List.of(UNRELATED), Optional.empty(), random);
        Map<String, Capability> capabilities = new TreeMap<>(portfolio.capabilities());
        Map<String, Map<String, Offering>> offerings = new TreeMap<>(portfolio.offerings());
        List<String> vendors = new ArrayList<>(portfolio.vendors());
        alone.vendors().stream().filter(vendor -> !vendors.contains(vendor)).forEach(vendors::add);
        Technology technology = alone.technologies().get(0);
        capabilities.put(UNRELATED, capability(UNRELATED, UNRELATED));
        technology.capability().ifPresent(id -> offerings.put(UNRELATED, offered(alone, id)));
        List<Technology> technologies = new ArrayList<>(portfolio.technologies());
        technologies.add(serving(technology));
        Map<String, Evidence> evidence = new TreeMap<>(alone.evidence());
        evidence.putAll(portfolio.evidence());
        return new Portfolio(
                portfolio.id(),
                portfolio.owner(),
                portfolio.asOf(),
                vendors,
                capabilities,
                portfolio.domains(),
                offerings,
                technologies,
                portfolio.programmes(),
                portfolio.endpoints(),
                portfolio.features(),
                portfolio.forecasts(),
                evidence,
                portfolio.claims());
    }

    private static Map<String, Offering> offered(Portfolio alone, String capability) {
        return alone.offerings().getOrDefault(capability, Map.of("vendor-0", Offering.of(Coverage.UNKNOWN)));
    }

    private static Technology serving(Technology technology) {
        return new Technology(
                technology.id(),
                technology.name(),
                technology.names(),
                technology.kind(),
                Optional.of(UNRELATED),
                List.of(),
                technology.publication(),
                technology.weights(),
                technology.official(),
                technology.hosts(),
                technology.lineage(),
                technology.deviation(),
                technology.exercised(),
                technology.seen(),
                technology.attributes());
    }

    private static Capability capability(String id, String domain) {
        return new Capability(id, id, Map.of(), Optional.of(domain), Map.of());
    }

    private static Programme programme(int number, List<String> ids, SplittableRandom random) {
        List<String> members = ids.stream().filter(id -> random.nextBoolean()).toList();
        return new Programme("p" + number, "p" + number, Map.of(), members);
    }

    private static Endpoint endpoint(int number, SplittableRandom random) {
        Official status = any(List.of(Official.values()), random);
        return new Endpoint(
                "e" + number,
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Feature feature(int number, SplittableRandom random) {
        Official status = any(List.of(Official.values()), random);
        return new Feature("f" + number, Optional.empty(), status, Optional.empty(), Optional.empty(), List.of());
    }

    private static Forecast forecast(int number, Map<String, Capability> capabilities, SplittableRandom random) {
        Capability about = any(List.copyOf(capabilities.values()), random);
        return new Forecast(
                "o" + number,
                Optional.empty(),
                "o" + number,
                Map.of(),
                about.domain(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(random.nextInt(101))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static <T> List<T> some(int most, SplittableRandom random, IntFunction<T> make) {
        return IntStream.rangeClosed(1, random.nextInt(most + 1)).mapToObj(make).toList();
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
