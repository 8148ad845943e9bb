package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How alike two rankings are: Kendall's tau over the technologies that both rank, (concordant pairs - discordant pairs) /
 * all pairs. M. G. Kendall, A New Measure of Rank Correlation, Biometrika 30 (1938), pages 81 to 93. No two technologies
 * share a rank, so tau-a and tau-b are the same here.
 *
 * @param over how many technologies both rank
 * @param tau from -1, the reverse order, to 1, the same order; at most four decimals, rounded towards zero, so that 1 is
 *     the same order and nothing else; empty with fewer than two technologies
 */
public record RankCorrelation(int over, Optional<BigDecimal> tau) {

    private static final int DECIMALS = 4;

    static RankCorrelation of(PortfolioAssessment old, PortfolioAssessment next) {
        Map<String, Integer> ranks = new HashMap<>();
        next.ranking().forEach(each -> ranks.put(each.id(), each.rank().orElseThrow()));
        return of(old.ranking().stream()
                .map(Assessment::id)
                .flatMap(id -> Optional.ofNullable(ranks.get(id)).stream())
                .toList());
    }

    /** Of the new ranks, in the order of the old ones. */
    static RankCorrelation of(List<Integer> ranks) {
        long count = ranks.size();
        if (count < 2) {
            return new RankCorrelation(ranks.size(), Optional.empty());
        }
        long pairs = count * (count - 1) / 2;
        BigDecimal tau = BigDecimal.valueOf(pairs - 2 * discordant(ranks))
                .divide(BigDecimal.valueOf(pairs), DECIMALS, RoundingMode.DOWN);
        return new RankCorrelation(ranks.size(), Optional.of(tau));
    }

    /** The pairs that stand in the other order, counted from behind with a Fenwick tree over the ranks. */
    private static long discordant(List<Integer> ranks) {
        int highest = ranks.stream().mapToInt(Integer::intValue).max().orElse(0);
        int[] tree = new int[highest + 1];
        long discordant = 0;
        for (int index = ranks.size() - 1; index >= 0; index--) {
            for (int lower = ranks.get(index) - 1; lower > 0; lower -= lower & -lower) {
                discordant += tree[lower];
            }
            for (int place = ranks.get(index); place <= highest; place += place & -place) {
                tree[place]++;
            }
        }
        return discordant;
    }
}
