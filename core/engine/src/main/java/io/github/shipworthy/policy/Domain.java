package io.github.shipworthy.policy;

import com.google.common.base.Splitter;
import com.google.common.math.LongMath;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
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
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Every technology that some policies can tell apart, by the facts they look at: each value of an enumeration that a rule
 * or grid names and one of those that none does, each limit that a number is compared with and a value on either side.
 * Finite, and numbered from 0. What the policies do not look at is not known. Unstable.
 */
public final class Domain {

    /** The day on which all of it is looked at. */
    public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final long DAYS_OF_A_CENTURY = 36_500;

    private final List<Axis> axes;
    private final boolean exhaustive;
    private final Map<String, Capability> capabilities = new TreeMap<>();
    private final Map<String, Map<String, Offering>> offerings = new TreeMap<>();
    private final Set<String> vendors = new LinkedHashSet<>();
    private final Map<String, Evidence> evidence = new TreeMap<>();

    Domain(List<Axis> axes, boolean exhaustive) {
        this.axes = List.copyOf(axes);
        this.exhaustive = exhaustive;
        axes.forEach(axis -> {
            if (axis.name().equals("coverage")) {
                axis.values().forEach(this::capability);
            } else if (axis.name().equals("evidence")) {
                axis.values().forEach(this::evidence);
            }
        });
    }

    /** The domain that the facts and limits of some policies span. */
    public static Domain of(Policy... policies) {
        return new Axes(Arrays.asList(policies)).domain();
    }

    /** The part of a policy's domain that decides some results of a technology, as the policy names them. */
    public static Domain behind(Policy policy, Collection<String> results) {
        Set<String> read = Slice.of(policy.compiled(), new TreeSet<>(results)).names();
        return new Axes(List.of(policy)).domain(read);
    }

    /** The same with other values on one axis, which need not have been there. */
    public Domain with(Axis other) {
        List<Axis> changed = new ArrayList<>(axes);
        changed.removeIf(axis -> axis.name().equals(other.name()));
        changed.add(other);
        return new Domain(changed, exhaustive);
    }

    /**
     * What can vary.
     *
     * @param name a fact, an attribute, {@code coverage}, {@code lag} or {@code evidence}
     * @param values in order; the first is that nothing is known, where a fact can be unknown
     */
    public record Axis(String name, List<String> values) {
        /** Copies the values. */
        public Axis {
            values = List.copyOf(values);
        }
    }

    /** What varies. */
    public List<Axis> axes() {
        return axes;
    }

    /** Whether the policies treat every technology like one of these; a formula may calculate with other numbers too. */
    public boolean isExhaustive() {
        return exhaustive;
    }

    /** How many technologies there are; {@link Long#MAX_VALUE} when there are more. */
    public long size() {
        long size = 1;
        for (Axis axis : axes) {
            size = LongMath.saturatedMultiply(size, axis.values().size());
        }
        return size;
    }

    /** The values of one technology, as places on the axes; the last axis changes fastest. */
    public int[] places(long number) {
        int[] places = new int[axes.size()];
        long rest = number;
        for (int index = axes.size() - 1; index >= 0; index--) {
            int size = axes.get(index).values().size();
            places[index] = (int) (rest % size);
            rest /= size;
        }
        return places;
    }

    /** All places, those that differ least from the first ones of all axes first; each is told once. */
    public Iterator<int[]> bySize() {
        return new BySize(axes.stream().mapToInt(axis -> axis.values().size()).toArray());
    }

    /** What varies of one technology, by name, without what is not known. */
    public Map<String, String> described(int[] places) {
        Map<String, String> described = new LinkedHashMap<>();
        for (int index = 0; index < places.length; index++) {
            String value = axes.get(index).values().get(places[index]);
            if (!value.equals(Axes.UNKNOWN)) {
                described.put(axes.get(index).name(), value);
            }
        }
        return described;
    }

    /** A portfolio of the technologies at these places, whose ids are {@code t0}, {@code t1} and so on. */
    public Portfolio portfolio(List<int[]> places) {
        return new Portfolio(
                "domain",
                "domain",
                DAY,
                List.copyOf(vendors),
                capabilities,
                Map.of(),
                offerings,
                IntStream.range(0, places.size())
                        .mapToObj(index -> technology("t" + index, places.get(index)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence,
                List.of());
    }

    private Technology technology(String id, int[] places) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < places.length; index++) {
            values.put(axes.get(index).name(), axes.get(index).values().get(places[index]));
        }
        Kind kind = Kind.valueOf(values.getOrDefault("kind", Kind.SERVABLE_MODEL.name()));
        TechnologyBuilder technology = Technology.builder(id, id, kind)
                .weights(status(values, "weights", Weights.class))
                .official(official(values))
                .publication(publication(values))
                .lineage(Stated.of(status(values, "lineage", Lineage.class)))
                .deviation(Stated.of(status(values, "deviation", Deviation.class)))
                .exercised(Stated.of(status(values, "exercised", Exercised.class)));
        Hosts hosts = status(values, "hosts", Hosts.class);
        technology.hosts(new HostsFact(
                hosts, hosts == Hosts.KNOWN ? List.of("somebody") : List.of(), Optional.empty(), List.of()));
        known(values, "coverage").ifPresent(value -> technology.capability(capabilityId(value)));
        values.forEach((name, value) -> {
            if (name.startsWith(Axes.ATTRIBUTE) && !value.equals(Axes.UNKNOWN)) {
                technology.attribute(name.substring(Axes.ATTRIBUTE.length()), value);
            }
        });
        return technology.build();
    }

    private static OfficialFact official(Map<String, String> values) {
        return new OfficialFact(
                status(values, "official", Official.class),
                status(values, "channel", Channel.class),
                Optional.empty(),
                Optional.empty(),
                known(values, "expected").map(LocalDate::parse),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static PublicationFact publication(Map<String, String> values) {
        return new PublicationFact(
                status(values, "publication", Publication.class),
                Optional.empty(),
                known(values, "lag").map(months -> DAY.minusMonths(Long.parseLong(months))),
                Optional.empty(),
                known(values, "evidence").map(Domain::pieces).orElse(List.of()).stream()
                        .map(Domain::id)
                        .toList());
    }

    private static <E extends Enum<E>> E status(Map<String, String> values, String name, Class<E> type) {
        return Enum.valueOf(type, values.getOrDefault(name, Axes.UNKNOWN));
    }

    private static Optional<String> known(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.equals(Axes.UNKNOWN));
    }

    private static String capabilityId(String share) {
        return "covered-" + share.replace("/", "-of-");
    }

    /** A capability that so many of so many vendors offer. */
    private void capability(String share) {
        if (share.equals(Axes.UNKNOWN)) {
            return;
        }
        List<String> parts = Splitter.on('/').splitToList(share);
        int full = Integer.parseInt(parts.get(0));
        int all = Integer.parseInt(parts.get(1));
        String id = capabilityId(share);
        capabilities.put(id, new Capability(id, id, Map.of(), Optional.empty(), Map.of()));
        Map<String, Offering> offered = new TreeMap<>();
        for (int index = 0; index < all; index++) {
            String vendor = "vendor-" + index;
            vendors.add(vendor);
            offered.put(vendor, Offering.of(index < full ? Coverage.FULL : Coverage.NONE));
        }
        offerings.put(id, offered);
    }

    /** Pieces of evidence, each by its grade and how many days ago it was observed, or that it has expired. */
    private void evidence(String value) {
        if (!value.equals(Axes.UNKNOWN)) {
            pieces(value).forEach(piece -> evidence.put(id(piece), piece(piece)));
        }
    }

    private static List<String> pieces(String value) {
        return Splitter.on('+').splitToList(value);
    }

    /** A grade is no id that a portfolio file could have. */
    private static String id(String piece) {
        return piece.toLowerCase(Locale.ROOT);
    }

    private static Evidence piece(String piece) {
        List<String> parts = Splitter.on('-').splitToList(piece);
        boolean expired = parts.get(1).equals("expired");
        return new Evidence(
                id(piece),
                piece,
                Optional.of(Grade.of(parts.get(0))),
                Optional.of(DAY.minusDays(expired ? DAYS_OF_A_CENTURY : Long.parseLong(parts.get(1)))),
                expired ? Optional.of(DAY.minusDays(1)) : Optional.empty(),
                Optional.empty());
    }
}
