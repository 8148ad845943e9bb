package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.testkit.cases.Expected;
import io.github.shipworthy.testkit.values.TechnologyValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** Assertions about what a policy says of one technology. Every failure tells the whole explanation. */
public final class TechnologyAssert extends Told<TechnologyAssert, Assessment> {

    TechnologyAssert(AssessmentAssert whole, Assessment actual) {
        super(whole, actual, TechnologyAssert.class);
    }

    @Override
    String id() {
        return actual.id();
    }

    @Override
    List<Reason> reasons() {
        return actual.reasons();
    }

    @Override
    String explanation() {
        return actual.explain();
    }

    /** Checks what to do first. */
    public TechnologyAssert hasPriority(Priority priority) {
        return has("priority", priority.name());
    }

    /** Checks that it has no priority, as what is no candidate. */
    public TechnologyAssert hasNoPriority() {
        return has("priority", Expected.NONE);
    }

    /** Checks how far it is a product, in percent. */
    public TechnologyAssert hasProductization(int percent) {
        return has("productization", String.valueOf(percent));
    }

    /** Checks how far it is a product, in percent: a decimal such as {@code 37.5}. */
    public TechnologyAssert hasProductization(String percent) {
        return has("productization", new BigDecimal(percent).toPlainString());
    }

    /** Checks that nobody can say how far it is a product. */
    public TechnologyAssert hasNoProductization() {
        return has("productization", Expected.NONE);
    }

    /** Checks how little and how much productization could be, given what is not known: exactly these ends, in percent. */
    public TechnologyAssert hasProductizationBetween(int low, int high) {
        return hasProductizationBetween(String.valueOf(low), String.valueOf(high));
    }

    /** The same for decimals. */
    public TechnologyAssert hasProductizationBetween(String low, String high) {
        List<String> range = TechnologyValues.range(actual);
        boolean same = range.size() == 2
                && Expected.value(low).differs(range.get(0)).isEmpty()
                && Expected.value(high).differs(range.get(1)).isEmpty();
        if (!same) {
            fail(id() + " productization: expected between " + low + " and " + high + ", and it is "
                    + (range.isEmpty() ? Expected.NONE : "between " + String.join(" and ", range)));
        }
        return this;
    }

    /** Checks how far it is ready for use, in percent. */
    public TechnologyAssert hasMaturity(int percent) {
        return has("maturity", String.valueOf(percent));
    }

    /** Checks how far it is ready for use, in percent: a decimal such as {@code 37.5}. */
    public TechnologyAssert hasMaturity(String percent) {
        return has("maturity", new BigDecimal(percent).toPlainString());
    }

    /** Checks that no rung of readiness is reached. */
    public TechnologyAssert hasNoMaturity() {
        return has("maturity", Expected.NONE);
    }

    /** Checks how hard the market presses. */
    public TechnologyAssert hasUrgency(Urgency urgency) {
        return has("urgency", urgency.name());
    }

    /** Checks that no urgency was concluded. */
    public TechnologyAssert hasNoUrgency() {
        return has("urgency", Expected.NONE);
    }

    /** Checks that it stands for a decision. */
    public TechnologyAssert isCandidate() {
        return has("candidate", "true");
    }

    /** Checks that it stands for no decision: a rule says so, or none says anything. */
    public TechnologyAssert isNoCandidate() {
        if (actual.candidate().orElse(false)) {
            fail(id() + " candidate: expected false or none, and it is true");
        }
        return this;
    }

    /** Checks its place among the ranked, from 1. */
    public TechnologyAssert hasRank(int rank) {
        return has("rank", String.valueOf(rank));
    }

    /** Checks that it is not ranked. */
    public TechnologyAssert hasNoRank() {
        return has("rank", Expected.NONE);
    }

    /** Checks when to productize it. */
    public TechnologyAssert hasHorizon(Horizon horizon) {
        return has("horizon", horizon.name());
    }

    /** Checks its priority in the plan. */
    public TechnologyAssert hasPlanPriority(Priority priority) {
        return has("planPriority", priority.name());
    }

    /**
     * Checks a result of the policy's own, such as {@code action}; numbers are compared as numbers.
     *
     * @param value {@code none} when nothing may be concluded
     */
    public TechnologyAssert hasResult(String name, String value) {
        if (!TechnologyValues.BUILT_IN.contains(name)) {
            known().requireResultOfPolicy(name).ifPresent(problem -> fail(id() + " " + name + ": " + problem));
        }
        return has(name, value);
    }

    /** Checks that it carries a risk flag. */
    public TechnologyAssert carriesRisk(String code) {
        known().requireFlagOfPolicy(code).ifPresent(problem -> fail(id() + ": " + problem));
        if (!actual.flags().contains(code)) {
            fail(id() + " flags: expected " + code + " among them, and they are " + actual.flags()
                    + Words.maybe(code, known().flags()));
        }
        return this;
    }

    /** Checks that it does not carry a risk flag. A misspelt code is noticed when the policy is known. */
    public TechnologyAssert carriesNoRisk(String code) {
        known().requireFlagOfPolicy(code).ifPresent(problem -> fail(id() + ": " + problem));
        if (actual.flags().contains(code)) {
            fail(id() + " flags: expected no " + code + ", and they are " + actual.flags());
        }
        return this;
    }

    /** Checks that it carries these risk flags, in any order, and no other; none when there are none. */
    public TechnologyAssert carriesExactlyRisks(String... codes) {
        List.of(codes)
                .forEach(code -> known().requireFlagOfPolicy(code).ifPresent(problem -> fail(id() + ": " + problem)));
        List<String> expected = List.copyOf(new TreeSet<>(List.of(codes)));
        if (!actual.flags().equals(expected)) {
            fail(id() + " flags: expected " + expected + ", and they are " + actual.flags());
        }
        return this;
    }

    private TechnologyAssert has(String name, String value) {
        Expected.value(value)
                .differs(TechnologyValues.text(actual, name))
                .ifPresent(difference -> fail(id() + " " + name + ": " + difference + misspelt(name)));
        return this;
    }

    private String misspelt(String name) {
        return TechnologyValues.BUILT_IN.contains(name) || known().results().contains(name)
                ? ""
                : Words.maybe(name, known().results());
    }
}
