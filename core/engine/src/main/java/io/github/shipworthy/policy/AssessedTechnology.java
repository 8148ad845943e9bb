package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Completeness;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.LaterList;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.assessment.WhatIf;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.vocabulary.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An assessment that reads its answers off what the rules concluded. Where they follow from facts too, such as reasons do, the
 * technology is looked at once more.
 *
 * @param place that of the technology, in the roster and among those given
 */
record AssessedTechnology(Given given, Roster roster, int place, Standing standing) implements Assessment {

    /** One for each technology, in their order, made when somebody looks. */
    static List<Assessment> all(Given given, Roster roster) {
        return LaterList.of(
                roster.size(),
                (from, to) -> roster.order().byRank().subArray(from, to).stream()
                        .<Assessment>mapToObj(place -> new AssessedTechnology(
                                given, roster, place, roster.standing(place).orElseThrow()))
                        .toList());
    }

    @Override
    public Technology technology() {
        return given.technology(place);
    }

    @Override
    public Optional<BigDecimal> productization() {
        return score(Result.PRODUCTIZATION);
    }

    @Override
    public Optional<Range> productizationRange() {
        return frame().definition()
                .result("productization")
                .map(result -> new Range(
                        decimal(standing.possible(result.index(), false, frame().limits())),
                        decimal(standing.possible(result.index(), true, frame().limits()))));
    }

    @Override
    public Optional<BigDecimal> maturity() {
        return score(Result.MATURITY);
    }

    @Override
    public Optional<Urgency> urgency() {
        return level(Result.URGENCY, Result.URGENCIES);
    }

    @Override
    public Optional<Boolean> candidate() {
        int rank = standing.rank(Result.CANDIDACY);
        return rank < 0 ? Optional.empty() : Optional.of(rank == Candidacy.CANDIDATE.ordinal());
    }

    @Override
    public Optional<Priority> priority() {
        return level(Result.PRIORITY, Result.PRIORITIES);
    }

    @Override
    public OptionalInt rank() {
        int rank = roster.order().rank(place);
        return rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    @Override
    public Optional<TieBreak> tieBreak() {
        return roster.tieBreak(place);
    }

    @Override
    public Optional<Horizon> horizon() {
        return level(Result.HORIZON, Result.HORIZONS);
    }

    @Override
    public Optional<Priority> planPriority() {
        return level(Result.PLAN_PRIORITY, Result.PRIORITIES);
    }

    @Override
    public Completeness completeness() {
        Subject subject = subject();
        List<String> asked = frame().compiled().asked();
        List<String> expired = subject.expired();
        List<String> askedButExpired = new ArrayList<>(expired.size());
        List<String> unknown = new ArrayList<>();
        for (String name : asked) {
            if (expired.contains(name)) {
                askedButExpired.add(name);
            } else if (isUnknown(name, subject)) {
                unknown.add(name);
            }
        }
        return new Completeness(asked, unknown, askedButExpired);
    }

    private boolean isUnknown(String name, Subject subject) {
        return frame().definition().attributes().containsKey(name) ? !subject.known(name) : subject.unknown(name);
    }

    @Override
    public List<WhatIf> whatIf() {
        return Variations.of(subject());
    }

    @Override
    public List<String> flags() {
        return standing.flags();
    }

    @Override
    public Map<String, String> results() {
        Map<String, String> known = standing.results();
        if (known == null) {
            known = made();
            standing.keep(known);
        }
        return known;
    }

    private Map<String, String> made() {
        ImmutableMap.Builder<String, String> own = ImmutableMap.builderWithExpectedSize(4);
        List<Result> results = frame().compiled().own();
        for (int index = 0; index < results.size(); index++) {
            Result result = results.get(index);
            int rank = standing.rank(result.index());
            if (rank >= 0) {
                own.put(result.name(), result.value(rank));
            } else if (result.isScore() && standing.scored(result.index())) {
                own.put(
                        result.name(),
                        Rational.ofMicros(standing.score(result.index(), frame().limits()))
                                .toString());
            }
        }
        return own.buildOrThrow();
    }

    @Override
    public List<Reason> reasons() {
        return Reasons.of(subject());
    }

    private Frame frame() {
        return given.frame();
    }

    private Subject subject() {
        return given.subject(place, standing);
    }

    private <E> Optional<E> level(int result, List<E> levels) {
        int rank = standing.rank(result);
        return rank < 0 ? Optional.empty() : Optional.of(levels.get(rank));
    }

    private Optional<BigDecimal> score(int result) {
        return standing.scored(result)
                ? Optional.of(decimal(standing.score(result, frame().limits())))
                : Optional.empty();
    }

    private static BigDecimal decimal(long micros) {
        return Conclusion.plain(micros);
    }
}
