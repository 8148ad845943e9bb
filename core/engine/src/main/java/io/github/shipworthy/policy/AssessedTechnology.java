package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Completeness;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.assessment.WhatIf;
import io.github.shipworthy.facts.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that reads its answers off the technology as the rules left it. Reasons and tie breaks are spelt out when
 * asked for.
 *
 * @param place the rank, or 0
 * @param above the technology ranked just before it
 */
record AssessedTechnology(
        Subject subject, int place, @Nullable Candidate above, Ranking ranking) implements Assessment {

    @Override
    public Technology technology() {
        return subject.given();
    }

    @Override
    public Optional<BigDecimal> productization() {
        return score("productization");
    }

    @Override
    public Optional<Range> productizationRange() {
        return result("productization")
                .map(result -> new Range(
                        decimal(subject.standing()
                                .possible(result, false, subject.frame().numbers())),
                        decimal(subject.standing()
                                .possible(result, true, subject.frame().numbers()))));
    }

    @Override
    public Optional<BigDecimal> maturity() {
        return score("maturity");
    }

    @Override
    public Optional<Urgency> urgency() {
        return subject.urgencyKnown() ? Optional.of(subject.urgency()) : Optional.empty();
    }

    @Override
    public Optional<Boolean> candidate() {
        int rank = subject.standing().rank(Result.CANDIDACY);
        return rank < 0 ? Optional.empty() : Optional.of(rank == Candidacy.CANDIDATE.ordinal());
    }

    @Override
    public Optional<Priority> priority() {
        return subject.priorityKnown() ? Optional.of(subject.priority()) : Optional.empty();
    }

    @Override
    public OptionalInt rank() {
        return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public Optional<TieBreak> tieBreak() {
        return above == null ? Optional.empty() : Optional.of(ranking.tieBreak(above, subject));
    }

    @Override
    public Optional<Horizon> horizon() {
        return subject.horizonKnown() ? Optional.of(subject.horizon()) : Optional.empty();
    }

    @Override
    public Optional<Priority> planPriority() {
        return subject.planPriorityKnown() ? Optional.of(subject.planPriority()) : Optional.empty();
    }

    @Override
    public Completeness completeness() {
        List<String> asked = subject.frame().compiled().asked();
        List<String> expired = subject.expired();
        List<String> askedButExpired = new ArrayList<>(expired.size());
        List<String> unknown = new ArrayList<>();
        for (String name : asked) {
            if (expired.contains(name)) {
                askedButExpired.add(name);
            } else if (isUnknown(name)) {
                unknown.add(name);
            }
        }
        return new Completeness(asked, unknown, askedButExpired);
    }

    private boolean isUnknown(String name) {
        return subject.frame().definition().attributes().containsKey(name)
                ? !subject.known(name)
                : subject.unknown(name);
    }

    @Override
    public List<WhatIf> whatIf() {
        return Variations.of(subject);
    }

    @Override
    public List<String> flags() {
        return subject.standing().flags();
    }

    @Override
    public Map<String, String> results() {
        Map<String, String> own = new TreeMap<>();
        for (Result result : subject.frame().compiled().own()) {
            int rank = subject.standing().rank(result.index());
            if (rank >= 0) {
                own.put(result.name(), result.value(rank));
            } else if (result.isScore() && subject.standing().scored(result)) {
                own.put(result.name(), subject.quantity(result.name()).toString());
            }
        }
        return Collections.unmodifiableMap(own);
    }

    @Override
    public List<Reason> reasons() {
        return Reasons.of(subject);
    }

    private Optional<Result> result(String name) {
        return Optional.ofNullable(subject.frame().definition().results().get(name));
    }

    private Optional<BigDecimal> score(String name) {
        return result(name)
                .filter(subject.standing()::scored)
                .map(result ->
                        decimal(subject.standing().score(result, subject.frame().numbers())));
    }

    private static BigDecimal decimal(long micros) {
        return Conclusion.plain(micros);
    }
}
