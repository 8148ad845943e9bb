package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a score, one after the other, and what they come to.
 *
 * @param total empty when the score has no value
 * @param bounded what the points come to before the policy bounds them; empty when that is the total
 */
record Waterfall(List<Step> steps, List<Possible> possible, String total, String bounded) {

    /** The width of a bar's scale, 0 to 100 percent. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(100);

    /**
     * An award.
     *
     * @param from where its bar starts on a scale of 100
     * @param width of its bar, on the same scale
     */
    record Step(String points, String total, ReasonView reason, boolean lowers, String from, String width) {}

    /** Points that a fact nobody knows could add. */
    record Possible(String points, String says, ReasonView reason) {}

    /** The waterfall of a score that adds up its awards; empty when it has none or takes the highest. */
    static Optional<Waterfall> of(String result, Optional<BigDecimal> value, Assessment assessment, Words words) {
        List<Step> steps = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<Possible> possible = new ArrayList<>();
        for (Reason reason : assessment.reasons()) {
            if (!reason.finding().result().equals(result)) {
                continue;
            }
            if (reason.finding() instanceof Award award && award.combination() == Combination.SUM) {
                BigDecimal before = sum;
                sum = sum.add(award.points());
                steps.add(step(award, before, sum, ReasonView.of(reason, true, "", words)));
            } else if (reason.finding() instanceof PossibleAward award) {
                possible.add(possible(award, reason, words));
            }
        }
        if (steps.isEmpty() && possible.isEmpty()) {
            return Optional.empty();
        }
        String points = Plain.number(sum);
        String total = value.map(Plain::number).orElse("");
        return Optional.of(new Waterfall(
                List.copyOf(steps),
                List.copyOf(possible),
                total,
                total.isEmpty() || total.equals(points) ? "" : words.label("bounded", Map.of("points", points))));
    }

    private static Step step(Award award, BigDecimal before, BigDecimal after, ReasonView reason) {
        BigDecimal low = onScale(before.min(after));
        BigDecimal high = onScale(before.max(after));
        return new Step(
                signed(award.points()),
                Plain.number(after),
                reason,
                award.points().signum() < 0,
                Plain.number(low),
                Plain.number(high.subtract(low)));
    }

    private static Possible possible(PossibleAward award, Reason reason, Words words) {
        List<String> unknown = reason.facts().stream()
                .filter(fact -> fact.value().equals("UNKNOWN"))
                .map(ReadFact::property)
                .distinct()
                .map(words::fact)
                .toList();
        return new Possible(
                signed(award.points()),
                unknown.isEmpty() ? "" : words.label("if-known", Map.of("facts", words.list(unknown))),
                ReasonView.of(reason, false, "", words));
    }

    private static BigDecimal onScale(BigDecimal points) {
        return points.max(BigDecimal.ZERO).min(SCALE).setScale(2, RoundingMode.HALF_UP);
    }

    /** Points with their sign, a minus as printers set it. */
    static String signed(BigDecimal points) {
        return points.signum() < 0 ? "\u2212" + Plain.number(points.negate()) : "+" + Plain.number(points);
    }
}
