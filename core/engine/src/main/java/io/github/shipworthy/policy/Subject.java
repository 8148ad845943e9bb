package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.policy.Market.Covered;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Technology;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A technology under assessment: its facts as of the portfolio's day, read by rules, and what they conclude. Used by one
 * thread at a time until the last phase has ended; unchanged after.
 */
final class Subject extends Considered implements Technology {

    private final io.github.shipworthy.facts.Technology given;
    private final Map<String, Object> attributes;
    private final Covered covered;
    private final Publication publication;
    private final Weights weights;
    private final Official official;
    private final Hosts hosts;
    private final Lineage lineage;
    private final Deviation deviation;
    private final Exercised exercised;
    private final @Nullable Rational lag;
    private int cited;
    private int expired;
    private @Nullable List<Evidence> evidence;

    /**
     * A technology nothing is concluded of yet.
     *
     * @param attributes the values of the policy's own attributes, as {@link AttributeType#parse} makes them
     */
    Subject(io.github.shipworthy.facts.Technology given, Frame frame, Map<String, Object> attributes) {
        super(frame);
        this.given = given;
        this.attributes = attributes;
        this.covered = frame().market().covered(given.capability());
        this.publication = standing(GivenFact.PUBLICATION, given.publication(), Publication.UNKNOWN);
        this.weights = standing(GivenFact.WEIGHTS, given.weights(), Weights.UNKNOWN);
        this.official = official(standing(GivenFact.OFFICIAL, given.official(), Official.UNKNOWN));
        this.hosts = standing(GivenFact.HOSTS, given.hosts(), Hosts.UNKNOWN);
        this.lineage = standing(GivenFact.LINEAGE, given.lineage(), Lineage.UNKNOWN);
        this.deviation = standing(GivenFact.DEVIATION, given.deviation(), Deviation.UNKNOWN);
        this.exercised = standing(GivenFact.EXERCISED, given.exercised(), Exercised.UNKNOWN);
        this.lag = publication == Publication.UNKNOWN
                ? null
                : lag(given.publication().date().orElse(null));
    }

    /** What a fact says as long as it stands; notes whether it names evidence, and whether all of that has expired. */
    private <S extends Enum<S>> S standing(GivenFact which, Fact<S> fact, S unknown) {
        List<String> evidence = fact.evidence();
        if (evidence.isEmpty()) {
            return fact.status();
        }
        cited |= which.bit();
        if (frame().market().stands(evidence)) {
            return fact.status();
        }
        expired |= which.bit();
        return unknown;
    }

    private Official official(Official status) {
        OfficialFact fact = given.official();
        boolean ended = status == Official.TEMPORARY
                && fact.expires().filter(frame().market().today()::isAfter).isPresent();
        return ended ? Official.NONE : status;
    }

    private @Nullable Rational lag(@Nullable LocalDate published) {
        return published == null
                ? null
                : Rational.of(
                        ChronoUnit.MONTHS.between(published, frame().market().today()));
    }

    io.github.shipworthy.facts.Technology given() {
        return given;
    }

    String id() {
        return given.id();
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    @Override
    Topic topic() {
        return topic(given);
    }

    /** What rows about a technology name. */
    static Topic topic(io.github.shipworthy.facts.Technology given) {
        return new Topic(Topic.Kind.TECHNOLOGY, given.id(), given.name(), given.names());
    }

    @Override
    String label() {
        return "technology `" + given.id() + "`";
    }

    @Override
    List<String> sections() {
        return given.seen();
    }

    @Override
    List<String> technologies() {
        return List.of(given.id());
    }

    @Override
    String detail(String fact) {
        return switch (fact) {
            case "coverage" -> covered.detail();
            case "expired" -> String.join(", ", expired());
            default -> super.detail(fact);
        };
    }

    @Override
    List<String> evidence(String fact) {
        return switch (fact) {
            case "coverage" -> covered.evidence();
            case "basis" -> List.copyOf(named());
            default -> super.evidence(fact);
        };
    }

    @Override
    Optional<Object> basis(String fact) {
        return switch (fact) {
            case "coverage" -> Optional.of(given.capability());
            case "basis" -> Optional.of(List.copyOf(named()));
            case "expired" -> Optional.of(expired());
            default -> super.basis(fact);
        };
    }

    /** The names of the facts that do not stand because all their evidence has expired. */
    List<String> expired() {
        List<String> words = new ArrayList<>(0);
        for (GivenFact fact : GivenFact.of(expired)) {
            words.add(fact.word());
        }
        return List.copyOf(words);
    }

    /** Whether a fact, or the coverage, is not known, for whatever reason. */
    boolean unknown(String name) {
        Optional<GivenFact> fact = GivenFact.named(name);
        return fact.isEmpty()
                ? covered.share().isEmpty()
                : fact.get().of(given).status().name().equals("UNKNOWN") || !stands(fact.get());
    }

    /** The ids of the capabilities it serves, each once, the main one first. */
    List<String> capabilities() {
        if (given.alsoServes().isEmpty()) {
            return given.capability().map(List::of).orElse(List.of());
        }
        Set<String> ids = new LinkedHashSet<>();
        given.capability().ifPresent(ids::add);
        ids.addAll(given.alsoServes());
        return List.copyOf(ids);
    }

    private boolean stands(GivenFact fact) {
        return (expired & fact.bit()) == 0;
    }

    Covered covered() {
        return covered;
    }

    /** The evidence its facts name and that still stands, each once. */
    private List<Evidence> evidence() {
        List<Evidence> known = evidence;
        if (known == null) {
            known = frame().market().standing(named());
            evidence = known;
        }
        return known;
    }

    /** The ids of the evidence its facts name, each once, in alphabetical order. */
    private List<String> named() {
        List<GivenFact> facts = GivenFact.of(cited);
        if (facts.isEmpty()) {
            return List.of();
        }
        List<String> ids = facts.get(0).of(given).evidence();
        if (facts.size() == 1 && ids.size() == 1) {
            return ids;
        }
        List<String> sorted = new ArrayList<>(ids);
        for (int index = 1; index < facts.size(); index++) {
            sorted.addAll(facts.get(index).of(given).evidence());
        }
        Collections.sort(sorted);
        List<String> named = new ArrayList<>(sorted.size());
        for (int index = 0; index < sorted.size(); index++) {
            if (index == 0 || !sorted.get(index).equals(sorted.get(index - 1))) {
                named.add(sorted.get(index));
            }
        }
        return named;
    }

    @Override
    public Kind kind() {
        return given.kind();
    }

    @Override
    public boolean servable() {
        return given.kind().servable();
    }

    @Override
    public Publication publication() {
        return publication;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public Official official() {
        return official;
    }

    @Override
    public Channel channel() {
        return given.official().channel();
    }

    @Override
    public Hosts hosts() {
        return hosts;
    }

    @Override
    public Lineage lineage() {
        return lineage;
    }

    @Override
    public Deviation deviation() {
        return deviation;
    }

    @Override
    public Exercised exercised() {
        return exercised;
    }

    @Override
    public boolean coverageKnown() {
        return covered.share().isPresent();
    }

    @Override
    public Rational coverage() {
        return covered.share().orElseThrow();
    }

    @Override
    public boolean lagKnown() {
        return lag != null;
    }

    @Override
    public Rational lag() {
        return Objects.requireNonNull(lag, "lag is not known");
    }

    @Override
    public LocalDate published() {
        return given.publication().date().orElseThrow();
    }

    @Override
    public boolean expectedKnown() {
        return official != Official.UNKNOWN && given.official().expected().isPresent();
    }

    @Override
    public LocalDate expected() {
        return given.official().expected().orElseThrow();
    }

    @Override
    public boolean gradeKnown() {
        return some(piece -> piece.grade().isPresent());
    }

    private boolean some(Predicate<Evidence> wanted) {
        for (Evidence piece : evidence()) {
            if (wanted.test(piece)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Rational reliability() {
        return best(Grade::reliabilityRank);
    }

    @Override
    public Rational credibility() {
        return best(Grade::credibility);
    }

    private Rational best(ToIntFunction<Grade> rank) {
        OptionalInt best = OptionalInt.empty();
        for (Evidence piece : evidence()) {
            if (piece.grade().isPresent()) {
                int next = rank.applyAsInt(piece.grade().get());
                best = OptionalInt.of(Math.min(next, best.orElse(next)));
            }
        }
        return Rational.of(best.orElseThrow());
    }

    @Override
    public boolean evidenceAgeKnown() {
        return some(piece -> piece.observed().isPresent());
    }

    @Override
    public Rational evidenceAge() {
        Optional<LocalDate> latest = Optional.empty();
        for (Evidence piece : evidence()) {
            Optional<LocalDate> day = piece.observed();
            latest = latest.isEmpty() || (day.isPresent() && day.get().isAfter(latest.get())) ? day : latest;
        }
        return Rational.of(ChronoUnit.DAYS.between(latest.orElseThrow(), today()));
    }

    @Override
    public int expiredFacts() {
        return Integer.bitCount(expired);
    }

    @Override
    public int namedEvidence() {
        return evidence().size();
    }

    @Override
    public int untrustedEvidence() {
        return frame().market().distrusted(evidence());
    }

    @Override
    public boolean productizationKnown() {
        return standing().scored(Result.PRODUCTIZATION);
    }

    @Override
    public Rational productization() {
        return score(Result.PRODUCTIZATION);
    }

    @Override
    public boolean maturityKnown() {
        return standing().scored(Result.MATURITY);
    }

    @Override
    public Rational maturity() {
        return score(Result.MATURITY);
    }

    @Override
    public boolean urgencyKnown() {
        return standing().rank(Result.URGENCY) >= 0;
    }

    @Override
    public Urgency urgency() {
        return Result.URGENCIES.get(standing().rank(Result.URGENCY));
    }

    @Override
    public boolean candidate() {
        return standing().rank(Result.CANDIDACY) == Candidacy.CANDIDATE.ordinal();
    }

    @Override
    public boolean priorityKnown() {
        return standing().rank(Result.PRIORITY) >= 0;
    }

    @Override
    public Priority priority() {
        return Result.PRIORITIES.get(standing().rank(Result.PRIORITY));
    }

    @Override
    public boolean horizonKnown() {
        return standing().rank(Result.HORIZON) >= 0;
    }

    @Override
    public Horizon horizon() {
        return Result.HORIZONS.get(standing().rank(Result.HORIZON));
    }

    @Override
    public boolean planPriorityKnown() {
        return standing().rank(Result.PLAN_PRIORITY) >= 0;
    }

    @Override
    public Priority planPriority() {
        return Result.PRIORITIES.get(standing().rank(Result.PLAN_PRIORITY));
    }

    @Override
    public boolean known(String name) {
        Result result = frame().definition().results().get(name);
        if (result == null) {
            return attributes.containsKey(name);
        }
        return result.isScore() ? standing().scored(result.index()) : standing().rank(result.index()) >= 0;
    }

    @Override
    public Rational quantity(String name) {
        Result result = frame().definition().results().get(name);
        return result == null ? attribute(name, Rational.class::cast) : score(name);
    }

    @Override
    public Level level(String name) {
        Result result = frame().definition().results().get(name);
        return result == null
                ? attribute(name, Level.class::cast)
                : result.levels().get(standing().rank(result.index()));
    }

    @Override
    public Level level(String name, String value) {
        Result result = frame().definition().results().get(name);
        List<Level> levels = result == null
                ? Objects.requireNonNull(frame().definition().attributes().get(name))
                        .levels()
                : result.levels();
        return levels.stream()
                .filter(level -> level.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean member(String group) {
        return standing().joined(group);
    }

    @Override
    public boolean flagged(String flag) {
        return standing().flagged(flag);
    }

    @Override
    public boolean named(String field) {
        return frame().market().claims().named(field, given.id());
    }

    @Override
    public boolean yes(String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    @Override
    public boolean no(String name) {
        return Boolean.FALSE.equals(attributes.get(name));
    }

    @Override
    public String text(String name) {
        return attribute(name, String.class::cast);
    }

    @Override
    public LocalDate date(String name) {
        return attribute(name, LocalDate.class::cast);
    }

    private <V> V attribute(String name, Function<Object, V> cast) {
        return cast.apply(Objects.requireNonNull(attributes.get(name), () -> name + " is not known"));
    }

    @Override
    public void mayAward(RuleContext context, String key) {
        mayAward(frame().rule(context), key);
    }

    void mayAward(RuleText rule, String key) {
        if (!said(rule)) {
            say(new Conclusion.PossiblePoints(
                    rule, frame().scoreOf(key), frame().number(key).micros(), key));
        }
    }

    @Override
    public void conclude(RuleContext context, Urgency urgency) {
        conclude(frame().rule(context), urgency);
    }

    void conclude(RuleText rule, Urgency urgency) {
        step(rule, "urgency", urgency.ordinal());
    }

    @Override
    public void conclude(RuleContext context, Horizon horizon) {
        conclude(frame().rule(context), horizon);
    }

    void conclude(RuleText rule, Horizon horizon) {
        step(rule, "horizon", horizon.ordinal());
    }

    @Override
    public void join(RuleContext context, String group) {
        join(frame().rule(context), group);
    }

    void join(RuleText rule, String group) {
        if (!said(rule)) {
            say(new Conclusion.Joined(rule, group, frame().compiled().marks().group(group)));
        }
    }

    @Override
    public void conclude(RuleContext context, Candidacy candidacy) {
        conclude(frame().rule(context), candidacy);
    }

    void conclude(RuleText rule, Candidacy candidacy) {
        step(rule, "candidacy", candidacy.ordinal());
    }
}
