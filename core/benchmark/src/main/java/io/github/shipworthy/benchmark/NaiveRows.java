package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Row.Risk.Shared;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.benchmark.NaiveFacts.Drives;
import io.github.shipworthy.benchmark.NaiveFacts.Gap;
import io.github.shipworthy.benchmark.NaiveFacts.Highest;
import io.github.shipworthy.benchmark.NaiveFacts.In;
import io.github.shipworthy.benchmark.NaiveFacts.LongWay;
import io.github.shipworthy.benchmark.NaiveFacts.Risk;
import io.github.shipworthy.benchmark.NaiveFacts.Shares;
import io.github.shipworthy.benchmark.Scales.Manifestation;
import io.github.shipworthy.benchmark.Scales.OwnOffering;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows made from what the session of {@link NaiveDrools} holds in the end. */
final class NaiveRows {

    private static final List<Horizon> LANES = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);
    private static final List<String> CODES = List.of(
            "technical-debt",
            "ecosystem-fragmentation",
            "opportunity-cost",
            "competitive-pressure",
            "release-uncertainty");

    private final Portfolio portfolio;
    private final Surroundings around;
    private final List<Answer> answers;
    private final Map<String, Technology> byId = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final Set<String> longWays = new HashSet<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, TreeSet<String>> members = new HashMap<>();
    private final Map<String, TreeSet<String>> drivers = new HashMap<>();
    private final Map<String, TreeMap<String, TreeSet<String>>> shared = new HashMap<>();

    NaiveRows(Portfolio portfolio, Surroundings around, List<Answer> answers, Collection<?> facts) {
        this.portfolio = portfolio;
        this.around = around;
        this.answers = answers;
        portfolio.technologies().forEach(technology -> byId.put(technology.id(), technology));
        answers.forEach(answer -> places.put(answer.id(), places.size()));
        facts.forEach(this::add);
    }

    private void add(Object fact) {
        if (fact instanceof Gap gap) {
            gaps.add(gap);
        } else if (fact instanceof Risk risk) {
            risks.add(risk);
        } else if (fact instanceof LongWay way) {
            longWays.add(way.programme());
        } else if (fact instanceof Highest highest) {
            levels.put(highest.of() + " " + highest.result(), highest.rank());
        } else if (fact instanceof In in) {
            members.computeIfAbsent(in.row(), row -> new TreeSet<>()).add(in.technology());
        } else if (fact instanceof Drives drives) {
            drivers.computeIfAbsent(drives.row(), row -> new TreeSet<>()).add(drives.technology());
        } else if (fact instanceof Shares shares) {
            shared.computeIfAbsent(shares.row(), row -> new TreeMap<>())
                    .computeIfAbsent(shares.other(), other -> new TreeSet<>())
                    .add(shares.technology());
        }
    }

    List<Row> all() {
        List<Row> rows = new ArrayList<>(plan());
        gaps.stream()
                .sorted(Comparator.comparing(
                                (Gap gap) -> topic(gap.row(), gap.topic()).kind())
                        .reversed()
                        .thenComparing(gap -> ids(gap.row()).stream()
                                .mapToInt(places::get)
                                .min()
                                .orElseThrow()))
                .forEach(gap -> rows.add(row(gap)));
        risks.stream()
                .sorted(Comparator.comparing((Risk risk) -> CODES.indexOf(risk.code()))
                        .thenComparing(Risk::topic))
                .forEach(risk -> rows.add(row(risk)));
        portfolio.capabilities().values().forEach(capability -> rows.add(row(capability)));
        return rows;
    }

    private List<Planned> plan() {
        List<Planned> plan = new ArrayList<>();
        answers.stream()
                .filter(answer -> answer.horizon() != Horizon.NONE)
                .sorted(Comparator.comparing((Answer answer) -> answer.rank().isEmpty())
                        .thenComparing(answer ->
                                answer.planPriority().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .forEach(answer -> plan.add(row(answer)));
        portfolio.programmes().stream()
                .filter(programme -> longWays.contains(programme.id()))
                .forEach(programme -> plan.add(new Planned(
                        "plan:programme:" + programme.id(),
                        new Topic(Topic.Kind.PROGRAMME, programme.id(), programme.name(), programme.names()),
                        Horizon.LONG,
                        Optional.empty(),
                        Optional.empty(),
                        programme.members(),
                        List.of())));
        plan.sort(Comparator.comparingInt(row -> LANES.indexOf(row.horizon())));
        return plan;
    }

    private Planned row(Answer answer) {
        Technology technology = Objects.requireNonNull(byId.get(answer.id()));
        return new Planned(
                "plan:technology:" + answer.id(),
                new Topic(Topic.Kind.TECHNOLOGY, answer.id(), technology.name(), technology.names()),
                answer.horizon(),
                answer.planPriority(),
                answer.action(),
                List.of(),
                List.of());
    }

    private Row row(Gap gap) {
        Manifestation shows = Manifestation.values()[level(gap.row(), "manifestation")];
        return new Row.Gap(
                gap.row(),
                topic(gap.row(), gap.topic()),
                ids(gap.row()),
                Map.of("manifestation", shows.name(), "consequence", shows.consequence),
                List.of());
    }

    private Row row(Risk risk) {
        List<Shared> others = shared.getOrDefault(risk.row(), new TreeMap<>()).entrySet().stream()
                .map(other -> new Shared(other.getKey(), List.copyOf(other.getValue())))
                .toList();
        return new Row.Risk(
                risk.row(),
                risk.code(),
                topic(risk.row(), risk.topic()),
                String.valueOf(risk.ratio()),
                Optional.of(level(risk, "probability")),
                Optional.of(level(risk, "impact")),
                ids(risk.row()),
                List.copyOf(drivers.getOrDefault(risk.row(), new TreeSet<>())),
                others,
                others.isEmpty() ? List.of() : List.of("shared-driver"),
                List.of());
    }

    private RiskLevel level(Risk risk, String result) {
        return RiskLevel.values()[level(risk.row(), result)];
    }

    private Row row(Capability capability) {
        Topic topic = Overview.topic(capability);
        return new CapabilityStanding(
                Overview.id("capability", topic),
                topic,
                capability.domain(),
                Optional.ofNullable(around.coverage(capability.id()))
                        .map(share -> Rational.of(share.numerator(), share.denominator())
                                .toString()),
                ids(capability.id()),
                Map.of("own-offering", OwnOffering.values()[level(capability.id(), "own-offering")].name()),
                levels.containsKey(capability.id() + " expired-evidence") ? List.of("expired-evidence") : List.of(),
                List.of());
    }

    private int level(String of, String result) {
        return Objects.requireNonNull(levels.get(of + " " + result));
    }

    private List<String> ids(String row) {
        return List.copyOf(members.getOrDefault(row, new TreeSet<>()));
    }

    /** What a row is about, whose id holds the kind of its topic between two colons. */
    private Topic topic(String row, String id) {
        return switch (row.substring(row.indexOf(':') + 1, row.indexOf(':', row.indexOf(':') + 1))) {
            case "capability" ->
                Overview.topic(Objects.requireNonNull(portfolio.capabilities().get(id)));
            case "domain" -> Overview.topic(id, portfolio);
            case "portfolio" -> new Topic(Topic.Kind.PORTFOLIO, id, portfolio.owner(), Map.of());
            default ->
                portfolio.forecasts().stream()
                        .filter(forecast -> forecast.id().equals(id))
                        .map((Forecast forecast) -> Overview.topic(forecast))
                        .findFirst()
                        .orElseThrow();
        };
    }
}
