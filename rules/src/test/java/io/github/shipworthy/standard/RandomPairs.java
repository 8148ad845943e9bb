package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Numbers and small portfolios drawn from a seed, so that much happens on a limit or just beside it. */
final class RandomPairs {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 2, 24),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 30));
    private static final List<String> PERCENT = List.of("0", "100", "50", "20", "66.666667", "33.3", "12.25", "75");
    private static final List<String> GRADES = List.of("A1", "B2", "C3", "C4", "D3", "D4", "F6", "E1", "A5");

    private final Random random;
    private final SortedMap<String, String> values;
    private final LocalDate today;
    private final List<String> evidence;
    private final List<String> capabilities;
    private final List<String> vendors;

    private RandomPairs(Random random) {
        this.random = random;
        this.values = RandomNumbers.draw(random);
        this.today = any(DAYS);
        this.evidence = ids("e", random.nextInt(5));
        this.capabilities = ids("c", 1 + random.nextInt(4));
        this.vendors = ids("V", random.nextInt(5));
    }

    /** The same pair for the same seed. */
    static Pair of(long seed) {
        RandomPairs pairs = new RandomPairs(new Random(seed));
        return new Pair(pairs.values, pairs.portfolio());
    }

    private Portfolio portfolio() {
        List<String> ids = new ArrayList<>(ids("t", 1 + random.nextInt(1 + random.nextInt(8))));
        Collections.shuffle(ids, random);
        return new Portfolio(
                "portfolio",
                "nobody",
                today,
                vendors,
                byId(capabilities, this::capability),
                Map.of(),
                byId(capabilities, id -> offerings()),
                ids.stream().map(this::technology).toList(),
                some(3, number -> programme("p" + number, ids)),
                some(3, number -> endpoint("n" + number)),
                some(2, number -> feature("f" + number)),
                some(3, number -> forecast("o" + number)),
                byId(evidence, this::evidence),
                List.of());
    }

    private Capability capability(String id) {
        Optional<String> domain = maybe(9, () -> random.nextInt(3) == 0 ? "d2" : "d1");
        return new Capability(id, id, Map.of(), domain, Map.of());
    }

    /** Offerings of some vendors; often all alike, so that the whole market has it, or none has. */
    private Map<String, Offering> offerings() {
        Coverage mostly = any(Coverage.values());
        SortedMap<String, Offering> offerings = new TreeMap<>();
        for (String vendor : vendors) {
            Coverage status = random.nextInt(3) > 0 ? mostly : any(Coverage.values());
            if (random.nextInt(8) > 0) {
                offerings.put(vendor, new Offering(status, Optional.empty(), Optional.empty(), named(8)));
            }
        }
        return offerings;
    }

    private Technology technology(String id) {
        Hosts hosts = any(Hosts.values());
        var builder = Technology.builder(id, id, random.nextBoolean() ? Kind.SERVABLE_MODEL : any(Kind.values()))
                .publication(publication())
                .weights(new Stated<>(mostly(Weights.OPEN, Weights.values()), Optional.empty(), named(4)))
                .official(official())
                .hosts(new HostsFact(
                        hosts, hosts == Hosts.KNOWN ? List.of("Host") : List.of(), Optional.empty(), named(6)))
                .lineage(new Stated<>(any(Lineage.values()), Optional.empty(), named(9)))
                .deviation(new Stated<>(any(Deviation.values()), Optional.empty(), named(9)))
                .exercised(new Stated<>(any(Exercised.values()), Optional.empty(), named(9)));
        if (random.nextInt(9) > 0) {
            builder.capability(
                    any(capabilities),
                    some(2, number -> any(capabilities)).stream().distinct().toArray(String[]::new));
        }
        return builder.build();
    }

    private PublicationFact publication() {
        return new PublicationFact(
                mostly(Publication.PUBLISHED, Publication.values()),
                Optional.empty(),
                maybe(8, () -> beside(today.minusMonths(whole("urgency.very-high.lag")))),
                Optional.empty(),
                named(4));
    }

    private OfficialFact official() {
        return new OfficialFact(
                mostly(Official.NONE, Official.values()),
                any(Channel.values()),
                Optional.empty(),
                Optional.empty(),
                maybe(3, () -> beside(today)),
                maybe(4, () -> beside(today)),
                Optional.empty(),
                named(5));
    }

    private Programme programme(String id, List<String> technologies) {
        return new Programme(
                id,
                id,
                Map.of(),
                some(4, number -> any(technologies)).stream().distinct().toList());
    }

    private Endpoint endpoint(String id) {
        return new Endpoint(
                id,
                Optional.empty(),
                mostly(Official.TEMPORARY, Official.values()),
                Optional.empty(),
                maybe(4, () -> beside(today)),
                Optional.empty(),
                named(4));
    }

    private Feature feature(String id) {
        return new Feature(
                id,
                Optional.empty(),
                any(Official.values()),
                maybe(4, () -> beside(today)),
                Optional.empty(),
                named(4));
    }

    private Forecast forecast(String id) {
        return new Forecast(
                id,
                Optional.empty(),
                id,
                Map.of(),
                maybe(6, () -> random.nextInt(3) == 0 ? "d2" : "d1"),
                maybe(2, () -> any(capabilities)),
                maybe(8, () -> new BigDecimal(any(PERCENT))),
                maybe(4, () -> beside(today)),
                named(2),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(new Forecast.Outcome(
                                random.nextBoolean(), Optional.empty(), random.nextBoolean(), Optional.empty())),
                Optional.empty(),
                List.of());
    }

    private Evidence evidence(String id) {
        return new Evidence(
                id,
                "source",
                maybe(5, () -> Grade.of(any(GRADES))),
                maybe(3, () -> beside(today.minusDays(whole("stale-evidence.age.most")))),
                random.nextInt(2) == 0 ? Optional.empty() : Optional.of(beside(today)),
                Optional.empty());
    }

    /** A limit that is a number of months or days, without its fraction. */
    private long whole(String key) {
        String value = RandomNumbers.value(values, key);
        return value.contains("/") ? 11 : new BigDecimal(value).longValue();
    }

    /** This day, the day before or the day after. */
    private LocalDate beside(LocalDate day) {
        return day.plusDays(random.nextInt(3) - 1L);
    }

    /** No evidence, but once in so many times a piece or two. */
    private List<String> named(int onceIn) {
        return evidence.isEmpty() || random.nextInt(onceIn) > 0
                ? List.of()
                : some(3, number -> any(evidence)).stream().distinct().toList();
    }

    private <T> Optional<T> maybe(int missingOnceIn, java.util.function.Supplier<T> value) {
        return random.nextInt(missingOnceIn) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> some(int below, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(below)).mapToObj(make).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <E> E any(E[] list) {
        return list[random.nextInt(list.length)];
    }

    private <E> E mostly(E usual, E[] list) {
        return random.nextBoolean() ? usual : any(list);
    }

    private static List<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> letter + number)
                .toList();
    }

    private static <V> Map<String, V> byId(List<String> ids, java.util.function.Function<String, V> make) {
        Map<String, V> map = new TreeMap<>();
        ids.forEach(id -> map.put(id, make.apply(id)));
        return map;
    }
}
