package io.github.shipworthy.standard.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of the policy, by key: as the design gives them, unless others are given instead. */
final class Numbers {

    /** What they are in the design and, for the numbers that it calls ours, in the policy's README. */
    static final SortedMap<String, String> GIVEN = new TreeMap<>(Map.ofEntries(
            Map.entry("productization.ga.points", "100"),
            Map.entry("productization.beta.points", "70"),
            Map.entry("productization.partial.points", "50"),
            Map.entry("productization.temporary.points", "50"),
            Map.entry("productization.announced.points", "10"),
            Map.entry("productization.none.points", "0"),
            Map.entry("productization.retired.points", "0"),
            Map.entry("productization.deviation.points", "-10"),
            Map.entry("productization.open-weights.points", "10"),
            Map.entry("productization.third-party-host.points", "10"),
            Map.entry("productization.shared-backbone.points", "10"),
            Map.entry("productization.range.lowest", "0"),
            Map.entry("productization.range.highest", "100"),
            Map.entry("maturity.delivered.points", "90"),
            Map.entry("maturity.in-service.points", "80"),
            Map.entry("maturity.exercised.points", "70"),
            Map.entry("urgency.very-high.coverage", "1"),
            Map.entry("urgency.very-high.lag", "12"),
            Map.entry("urgency.high.coverage", "1/2"),
            Map.entry("coverage.full.share", "1"),
            Map.entry("coverage.partial.share", "1/2"),
            Map.entry("coverage.none.share", "0"),
            Map.entry("candidacy.productization.below", "50"),
            Map.entry("technical-debt.maturity.least", "70"),
            Map.entry("technical-debt.productization.most", "30"),
            Map.entry("opportunity-cost.coverage.least", "1/2"),
            Map.entry("competitive-pressure.coverage.least", "2/3"),
            Map.entry("trust.reliability.worst", "3"),
            Map.entry("trust.credibility.worst", "3"),
            Map.entry("stale-evidence.age.most", "365"),
            Map.entry("plan.productization.below", "50"),
            Map.entry("plan.programme.members", "2"),
            Map.entry("gap.productization.most", "0"),
            Map.entry("gap.domain.candidates", "2"),
            Map.entry("risk.domain.models", "2"),
            Map.entry("risk.probability.medium.least", "1/3"),
            Map.entry("risk.probability.medium.most", "2/3"),
            Map.entry("risk.pressure.several", "2")));

    private static final Map<String, Fraction> READ = new HashMap<>();

    static {
        GIVEN.forEach((key, text) -> READ.put(key, Fraction.parse(text)));
    }

    private final Map<String, Fraction> instead = new HashMap<>();

    Numbers(Map<String, String> values) {
        values.forEach((key, text) -> {
            if (!READ.containsKey(key)) {
                throw new IllegalArgumentException("no number `" + key + "`");
            }
            instead.put(key, Fraction.parse(text));
        });
    }

    Fraction of(String key) {
        Fraction given = instead.get(key);
        Fraction number = given == null ? READ.get(key) : given;
        if (number == null) {
            throw new IllegalArgumentException("no number `" + key + "`");
        }
        return number;
    }

    /** Whether a number is this limit or more. */
    boolean reaches(Fraction number, String limit) {
        return !number.isBelow(of(limit));
    }

    /** Whether a count is this limit or more. */
    boolean reaches(int count, String limit) {
        return reaches(Fraction.of(count), limit);
    }

    /** Whether a number is above this limit. */
    boolean exceeds(Fraction number, String limit) {
        return number.isAbove(of(limit));
    }
}
