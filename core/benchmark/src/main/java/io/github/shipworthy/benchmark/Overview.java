package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.ForecastStanding;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Row.ServiceStanding;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.benchmark.Judgement.Entry;
import io.github.shipworthy.benchmark.Scales.Availability;
import io.github.shipworthy.benchmark.Scales.Manifestation;
import io.github.shipworthy.benchmark.Scales.OwnOffering;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Domain;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.vocabulary.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The part of {@link Handwritten} that looks at more than one technology: the rows of the tables. */
final class Overview {

    /** A gap, the technologies that would close it, and the domain it lies in. */
    record Gap(Topic topic, Optional<String> domain, List<Verdict> members, Because opened) {}

    private static final List<Horizon> LANES = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);
    private static final Because PROGRAMME =
            Because.level("A programme with something still to build is a long way", Horizon.LONG);
    private static final Because PRESSING = Because.gap("A capability whose technology is pressing is a gap");
    private static final Because UNTOUCHED = Because.gap("A domain in which several candidates are untouched is a gap");
    private static final Because STALE =
            Because.flag("A forecast whose day has passed without an outcome is stale", "stale-forecast");
    private static final Because NO_BASIS = Because.flag("A forecast that names no evidence is a guess", "no-basis");
    private static final Because EXPIRED_BASIS =
            Because.flag("A forecast whose evidence has expired has nothing left to rest on", "expired-evidence");
    private static final Because EXPIRED_VENDORS =
            Because.flag("A capability is judged without the vendors whose evidence has expired", "expired-evidence");
    private static final Because EXPIRED_SERVICE = Because.flag(
            "An endpoint or a feature whose evidence has expired is not known to be there", "expired-evidence");
    private static final Because RUMOUR =
            Because.flag("A forecast that rests on untrusted evidence alone is a rumour", "rumour-only");

    private final Portfolio portfolio;
    private final Surroundings around;
    private final List<Verdict> verdicts;
    private final Settings numbers;
    private final Statements say;
    private final Map<String, List<Verdict>> byCapability = new HashMap<>();
    private final Map<String, List<Verdict>> byDomain = new TreeMap<>();

    /** An overview of verdicts, the candidates in rank order first, each with its index. */
    Overview(Portfolio portfolio, Surroundings around, List<Verdict> verdicts, Settings numbers, Statements say) {
        this.portfolio = portfolio;
        this.around = around;
        this.verdicts = verdicts;
        this.numbers = numbers;
        this.say = say;
        for (Verdict verdict : verdicts) {
            verdict.technology.capability().ifPresent(id -> into(byCapability, id, verdict));
            verdict.technology.alsoServes().forEach(id -> into(byCapability, id, verdict));
            if (verdict.facts.domain() != null) {
                into(byDomain, verdict.facts.domain(), verdict);
            }
        }
    }

    private static void into(Map<String, List<Verdict>> groups, String id, Verdict verdict) {
        groups.computeIfAbsent(id, key -> new ArrayList<>()).add(verdict);
    }

    List<Entry> rows() {
        List<Gap> gaps = gaps();
        List<Entry> rows = new ArrayList<>(plan());
        gaps.forEach(gap -> rows.add(entry(gap)));
        rows.addAll(new Register(portfolio, verdicts, byDomain, gaps, around, numbers, say).rows());
        portfolio.capabilities().values().forEach(capability -> rows.add(standing(capability)));
        portfolio.endpoints().forEach(endpoint -> rows.add(standing(endpoint)));
        portfolio.features().forEach(feature -> rows.add(standing(feature)));
        portfolio.forecasts().forEach(forecast -> rows.add(standing(forecast)));
        return rows;
    }

    private List<Entry> plan() {
        List<Verdict> planned = new ArrayList<>(where(verdicts, verdict -> verdict.planned));
        planned.sort(Comparator.comparingInt(Overview::placeInLane));
        List<Entry> entries = new ArrayList<>(planned.size());
        planned.forEach(verdict -> entries.add(entry(verdict)));
        portfolio.programmes().forEach(programme -> entry(programme).ifPresent(entries::add));
        entries.sort(Comparator.comparingInt(entry -> LANES.indexOf(((Planned) entry.row()).horizon())));
        return entries;
    }

    private static int placeInLane(Verdict verdict) {
        int priority = verdict.planFirst == null ? 3 : verdict.planFirst.ordinal();
        return verdict.candidate ? priority : priority + 4;
    }

    private static Entry entry(Verdict verdict) {
        Topic topic =
                new Topic(Topic.Kind.TECHNOLOGY, verdict.id(), verdict.technology.name(), verdict.technology.names());
        return new Entry(
                new Planned(
                        "plan:technology:" + verdict.id(),
                        topic,
                        verdict.soonest,
                        verdict.planPriority(),
                        verdict.action(),
                        List.of(),
                        List.of()),
                verdict.planReasons());
    }

    private Optional<Entry> entry(Programme programme) {
        List<String> known = new ArrayList<>();
        boolean building = false;
        for (Verdict verdict : verdicts) {
            if (programme.members().contains(verdict.id())) {
                known.add(verdict.id());
                building |= verdict.planned;
            }
        }
        if (known.size() < numbers.programmeMembers() || !building) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                new Planned(
                        "plan:programme:" + programme.id(),
                        new Topic(Topic.Kind.PROGRAMME, programme.id(), programme.name(), programme.names()),
                        Horizon.LONG,
                        Optional.empty(),
                        Optional.empty(),
                        programme.members().stream().filter(known::contains).toList(),
                        List.of()),
                List.of(PROGRAMME)));
    }

    private List<Gap> gaps() {
        List<Gap> ofCapabilities = new ArrayList<>();
        for (Capability capability : portfolio.capabilities().values()) {
            List<Verdict> pressing =
                    where(byCapability.getOrDefault(capability.id(), List.of()), verdict -> verdict.pressing);
            if (pressing.stream().anyMatch(verdict -> capability.id().equals(verdict.facts.capability()))) {
                ofCapabilities.add(new Gap(topic(capability), capability.domain(), pressing, PRESSING));
            }
        }
        List<Gap> ofDomains = new ArrayList<>();
        byDomain.forEach((domain, members) -> {
            List<Verdict> untouched = where(members, verdict -> verdict.untouched);
            if (untouched.size() >= numbers.untouchedCandidates()) {
                ofDomains.add(new Gap(topic(domain, portfolio), Optional.of(domain), untouched, UNTOUCHED));
            }
        });
        Comparator<Gap> byBestRank =
                Comparator.comparingInt(gap -> gap.members().get(0).index);
        ofCapabilities.sort(byBestRank);
        ofDomains.sort(byBestRank);
        ofCapabilities.addAll(ofDomains);
        return ofCapabilities;
    }

    private Entry entry(Gap gap) {
        List<Because> reasons = new ArrayList<>(List.of(gap.opened(), Manifestation.NOT_OFFERED.concluded()));
        Manifestation last = Manifestation.NOT_OFFERED;
        for (Manifestation next : Manifestation.values()) {
            if (next != Manifestation.NOT_OFFERED && any(gap.members(), verdict -> shows(next, verdict))) {
                reasons.add(next.concluded());
                last = next;
            }
        }
        reasons.add(last.costs());
        Row row = new Row.Gap(
                id("gap", gap.topic()),
                gap.topic(),
                ids(gap.members()),
                Map.of("manifestation", last.name(), "consequence", last.consequence),
                List.of());
        return new Entry(row, reasons);
    }

    private static boolean shows(Manifestation manifestation, Verdict verdict) {
        return switch (manifestation) {
            case NOT_OFFERED -> true;
            case METHODS_NOT_OFFERED -> verdict.facts.kind() == Kind.TRAINING_METHOD;
            case OPEN_WEIGHTS_ONLY -> verdict.waiting && verdict.facts.weights() == Weights.OPEN;
            case THIRD_PARTY_ONLY -> verdict.waiting && verdict.facts.hosts() == Hosts.KNOWN;
            case NO_OFFICIAL_API -> verdict.press == Urgency.VERY_HIGH;
        };
    }

    private Entry standing(Capability capability) {
        List<Verdict> members = byCapability.getOrDefault(capability.id(), List.of());
        List<Because> reasons = new ArrayList<>(List.of(OwnOffering.NONE.concluded()));
        OwnOffering most = OwnOffering.NONE;
        for (OwnOffering next : OwnOffering.values()) {
            if (next != OwnOffering.NONE && any(members, verdict -> offers(next, verdict.facts))) {
                reasons.add(next.concluded());
                most = next;
            }
        }
        boolean expired = around.expired(capability.id());
        if (expired) {
            reasons.add(EXPIRED_VENDORS);
        }
        Row row = new CapabilityStanding(
                id("capability", topic(capability)),
                topic(capability),
                capability.domain(),
                Optional.ofNullable(around.coverage(capability.id()))
                        .map(share -> Rational.of(share.numerator(), share.denominator())
                                .toString()),
                ids(members),
                Map.of("own-offering", most.name()),
                expired ? List.of("expired-evidence") : List.of(),
                List.of());
        return new Entry(row, reasons);
    }

    private static boolean offers(OwnOffering offering, Observed facts) {
        Official official = facts.official();
        return switch (offering) {
            case NONE -> true;
            case UNKNOWN -> official == Official.UNKNOWN;
            case OPEN_WEIGHTS_UNKNOWN -> facts.weights() == Weights.UNKNOWN;
            case OPEN_WEIGHTS_ONLY -> facts.weights() == Weights.OPEN;
            case PARTIAL -> official == Official.BETA || official == Official.PARTIAL || official == Official.TEMPORARY;
            case FULL -> official == Official.GA;
        };
    }

    private Entry standing(Endpoint endpoint) {
        return service(true, endpoint.id(), endpoint.id(), endpoint.status(), endpoint.expires(), endpoint.evidence());
    }

    private Entry standing(Feature feature) {
        return service(
                false,
                feature.id(),
                feature.name().orElse(feature.id()),
                feature.status(),
                feature.expires(),
                feature.evidence());
    }

    private Entry service(
            boolean endpoint,
            String id,
            String name,
            Official stated,
            Optional<LocalDate> expires,
            List<String> evidence) {
        boolean expired = !around.stands(evidence);
        Topic topic = new Topic(Topic.Kind.SERVICE, id, name, Map.of());
        boolean over = expires.filter(around.today()::isAfter).isPresent();
        Availability availability = Availability.of(expired ? Official.UNKNOWN : stated, over);
        return new Entry(
                new ServiceStanding(
                        id(endpoint ? "endpoint" : "feature", topic),
                        topic,
                        endpoint,
                        Map.of("availability", availability.name()),
                        expired ? List.of("expired-evidence") : List.of(),
                        List.of()),
                expired ? List.of(availability.concluded(), EXPIRED_SERVICE) : List.of(availability.concluded()));
    }

    private Entry standing(Forecast forecast) {
        List<Because> reasons = new ArrayList<>();
        if (forecast.expected().filter(around.today()::isAfter).isPresent()
                && forecast.outcome().isEmpty()) {
            reasons.add(STALE);
        }
        List<String> basis = forecast.basis().stream().filter(around::stands).toList();
        if (!around.stands(forecast.basis())) {
            reasons.add(EXPIRED_BASIS);
        } else if (basis.isEmpty()) {
            reasons.add(NO_BASIS);
        } else if (basis.stream().noneMatch(around::trusts)) {
            reasons.add(RUMOUR);
        }
        Optional<BigDecimal> missed = missed(forecast);
        missed.ifPresent(points -> reasons.add(new Because(
                forecast.outcome().orElseThrow().happened()
                        ? "A forecast that came true missed by what it held back"
                        : "A forecast that did not come true missed by what it promised",
                new Finding.Award("brier", points, Optional.empty(), Combination.SUM))));
        List<String> flags = reasons.stream()
                .filter(reason -> reason.finding() instanceof Finding.Flag)
                .map(reason -> reason.finding().result())
                .sorted()
                .toList();
        Topic topic = topic(forecast);
        return new Entry(new ForecastStanding(id("forecast", topic), topic, missed, flags, List.of()), reasons);
    }

    /** The Brier score of a forecast whose outcome and probability are known, to six decimals. */
    private static Optional<BigDecimal> missed(Forecast forecast) {
        return forecast.outcome()
                .flatMap(outcome -> forecast.probability().map(percent -> {
                    BigDecimal off =
                            outcome.happened() ? BigDecimal.valueOf(100).subtract(percent) : percent;
                    BigDecimal score = off.movePointLeft(2)
                            .pow(2)
                            .setScale(6, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros();
                    return score.scale() < 0 ? score.setScale(0) : score;
                }));
    }

    static Topic topic(Capability capability) {
        return new Topic(Topic.Kind.CAPABILITY, capability.id(), capability.name(), capability.names());
    }

    static Topic topic(String domain, Portfolio portfolio) {
        Domain named = portfolio.domains().get(domain);
        return named == null
                ? new Topic(Topic.Kind.DOMAIN, domain, domain, Map.of())
                : new Topic(Topic.Kind.DOMAIN, domain, named.name(), named.names());
    }

    static Topic topic(Forecast forecast) {
        return new Topic(Topic.Kind.FORECAST, forecast.id(), forecast.statement(), forecast.names());
    }

    static String id(String sort, Topic topic) {
        return sort + ":" + topic.kind().name().toLowerCase(Locale.ROOT) + ":" + topic.id();
    }

    static List<Verdict> where(List<Verdict> verdicts, Predicate<Verdict> wanted) {
        return verdicts.stream().filter(wanted).toList();
    }

    static boolean any(List<Verdict> verdicts, Predicate<Verdict> wanted) {
        return verdicts.stream().anyMatch(wanted);
    }

    /** Their ids, in alphabetical order. */
    static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::id).sorted().toList();
    }
}
