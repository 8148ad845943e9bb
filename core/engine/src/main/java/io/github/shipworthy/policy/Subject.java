package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Fact;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A technology under assessment: its facts as of the portfolio's day, read by rules, and what they conclude. Used by one
 * thread at a time until the last phase has ended; unchanged after.
 */
final class Subject implements Technology {

    private final io.github.shipworthy.facts.Technology given;
    private final Frame frame;
    private final Map<String, Object> attributes;
    private final Standing standing;
    private final Covered covered;
    private final Publication publication;
    private final Weights weights;
    private final Official official;
    private final Hosts hosts;
    private final Lineage lineage;
    private final Deviation deviation;
    private final Exercised exercised;
    private final @Nullable Rational lag;
    private @Nullable List<Evidence> evidence;

    /**
     * A technology nothing is concluded of yet.
     *
     * @param attributes the values of the policy's own attributes, as {@link AttributeType#parse} makes them
     */
    Subject(io.github.shipworthy.facts.Technology given, Frame frame, Map<String, Object> attributes) {
        this.given = given;
        this.frame = frame;
        this.attributes = attributes;
        this.standing = new Standing(frame.definition().results().size());
        this.covered = frame.market().covered(given.capability());
        this.publication = standing(given.publication(), Publication.UNKNOWN);
        this.weights = standing(given.weights(), Weights.UNKNOWN);
        this.official = official(standing(given.official(), Official.UNKNOWN));
        this.hosts = standing(given.hosts(), Hosts.UNKNOWN);
        this.lineage = standing(given.lineage(), Lineage.UNKNOWN);
        this.deviation = standing(given.deviation(), Deviation.UNKNOWN);
        this.exercised = standing(given.exercised(), Exercised.UNKNOWN);
        this.lag = publication == Publication.UNKNOWN
                ? null
                : lag(given.publication().date().orElse(null));
    }

    private <S extends Enum<S>> S standing(Fact<S> fact, S unknown) {
        return frame.market().stands(fact) ? fact.status() : unknown;
    }

    private Official official(Official status) {
        OfficialFact fact = given.official();
        boolean ended = status == Official.TEMPORARY
                && fact.expires().filter(frame.market().today()::isAfter).isPresent();
        return ended ? Official.NONE : status;
    }

    private @Nullable Rational lag(@Nullable LocalDate published) {
        return published == null
                ? null
                : Rational.of(
                        ChronoUnit.MONTHS.between(published, frame.market().today()));
    }

    io.github.shipworthy.facts.Technology given() {
        return given;
    }

    Frame frame() {
        return frame;
    }

    Standing standing() {
        return standing;
    }

    /** Ends a phase. */
    void settle() {
        standing.settle(given.id());
    }

    /** The fact behind a property. */
    Fact<?> fact(String name) {
        return switch (name) {
            case "publication" -> given.publication();
            case "weights" -> given.weights();
            case "official" -> given.official();
            case "hosts" -> given.hosts();
            case "lineage" -> given.lineage();
            case "deviation" -> given.deviation();
            case "exercised" -> given.exercised();
            default -> throw new IllegalArgumentException("no fact `" + name + "`");
        };
    }

    Covered covered() {
        return covered;
    }

    /** The evidence its facts name and that still stands, each once. */
    private List<Evidence> evidence() {
        List<Evidence> known = evidence;
        if (known == null) {
            known = frame.market().standing(named());
            evidence = known;
        }
        return known;
    }

    private Collection<String> named() {
        Set<String> ids = Set.of();
        for (Fact<?> fact : given.facts()) {
            if (!fact.evidence().isEmpty()) {
                ids = ids.isEmpty() ? new TreeSet<>() : ids;
                ids.addAll(fact.evidence());
            }
        }
        return ids;
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
    public int namedEvidence() {
        return evidence().size();
    }

    @Override
    public int untrustedEvidence() {
        int untrusted = 0;
        for (Evidence piece : evidence()) {
            untrusted += frame.market().distrusts(piece) ? 1 : 0;
        }
        return untrusted;
    }

    @Override
    public boolean productizationKnown() {
        return scored("productization");
    }

    @Override
    public Rational productization() {
        return score("productization");
    }

    @Override
    public boolean maturityKnown() {
        return scored("maturity");
    }

    @Override
    public Rational maturity() {
        return score("maturity");
    }

    @Override
    public boolean urgencyKnown() {
        return standing.rank(Result.URGENCY) >= 0;
    }

    @Override
    public Urgency urgency() {
        return Urgency.values()[standing.rank(Result.URGENCY)];
    }

    @Override
    public boolean candidate() {
        return standing.rank(Result.CANDIDACY) == Candidacy.CANDIDATE.ordinal();
    }

    @Override
    public boolean priorityKnown() {
        return standing.rank(Result.PRIORITY) >= 0;
    }

    @Override
    public Priority priority() {
        return Priority.values()[standing.rank(Result.PRIORITY)];
    }

    @Override
    public boolean known(String name) {
        Result result = frame.definition().results().get(name);
        if (result == null) {
            return attributes.containsKey(name);
        }
        return result.isScore() ? standing.scored(result) : standing.rank(result.index()) >= 0;
    }

    @Override
    public Rational quantity(String name) {
        Result result = frame.definition().results().get(name);
        return result == null ? attribute(name, Rational.class::cast) : score(name);
    }

    @Override
    public Level level(String name) {
        Result result = frame.definition().results().get(name);
        return result == null
                ? attribute(name, Level.class::cast)
                : result.levels().get(standing.rank(result.index()));
    }

    @Override
    public Level level(String name, String value) {
        Result result = frame.definition().results().get(name);
        List<Level> levels = result == null
                ? Objects.requireNonNull(frame.definition().attributes().get(name))
                        .levels()
                : result.levels();
        return levels.stream()
                .filter(level -> level.value().equals(value))
                .findFirst()
                .orElseThrow();
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

    @Override
    public LocalDate today() {
        return frame.market().today();
    }

    @Override
    public Rational number(String key) {
        return frame.number(key);
    }

    private <V> V attribute(String name, Function<Object, V> cast) {
        return cast.apply(Objects.requireNonNull(attributes.get(name), () -> name + " is not known"));
    }

    private boolean scored(String name) {
        Result result = frame.definition().results().get(name);
        return result != null && standing.scored(result);
    }

    private Rational score(String name) {
        return Rational.ofMicros(standing.score(frame.result(name), frame.numbers()));
    }

    @Override
    public void award(RuleContext rule, String key) {
        standing.add(new Conclusion.Points(
                frame.rule(rule), frame.scoreOf(key), frame.number(key).micros(), key));
    }

    @Override
    public void award(RuleContext rule, String score, Rational points) {
        standing.add(new Conclusion.Points(frame.rule(rule), frame.result(score), points.micros(), null));
    }

    @Override
    public void mayAward(RuleContext rule, String key) {
        standing.add(new Conclusion.PossiblePoints(
                frame.rule(rule), frame.scoreOf(key), frame.number(key).micros(), key));
    }

    @Override
    public void conclude(RuleContext rule, Urgency urgency) {
        step(rule, frame.result("urgency"), urgency.ordinal());
    }

    @Override
    public void conclude(RuleContext rule, Candidacy candidacy) {
        step(rule, frame.result("candidacy"), candidacy.ordinal());
    }

    @Override
    public void conclude(RuleContext rule, String result, String value) {
        step(rule, frame.result(result), level(result, value).rank());
    }

    private void step(RuleContext rule, Result scale, int rank) {
        standing.add(new Conclusion.Step(frame.rule(rule), scale, rank, null));
    }

    @Override
    public void decide(RuleContext rule, String grid) {
        Grid read = frame.grid(grid);
        read.row(this).ifPresent(row -> {
            for (int outcome = 0; outcome < row.ranks().length(); outcome++) {
                if (row.ranks().get(outcome) >= 0) {
                    standing.add(new Conclusion.Step(
                            frame.rule(rule),
                            read.outcomes().get(outcome),
                            row.ranks().get(outcome),
                            row));
                }
            }
        });
    }

    @Override
    public void flag(RuleContext rule, String code) {
        standing.add(new Conclusion.Raised(frame.rule(rule), code));
    }
}
