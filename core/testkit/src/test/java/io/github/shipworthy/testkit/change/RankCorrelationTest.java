package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void the_same_order_is_one_and_the_reverse_minus_one() {
        assertThat(tau(1, 2, 3, 4)).isEqualByComparingTo("1");
        assertThat(tau(4, 3, 2, 1)).isEqualByComparingTo("-1");
    }

    @Test
    void one_swap_of_neighbours_takes_two_pairs_away() {
        assertThat(tau(1, 3, 2)).isEqualByComparingTo("0.3333");
        assertThat(tau(2, 1, 3, 4, 5, 6, 7)).isEqualByComparingTo("0.9047");
    }

    @Test
    void ranks_with_holes_are_compared_by_their_order() {
        assertThat(tau(2, 9, 5)).isEqualByComparingTo("0.3333");
    }

    @Test
    void one_technology_has_no_order() {
        assertThat(RankCorrelation.of(List.of(3)).tau()).isEmpty();
        assertThat(RankCorrelation.of(List.of()).tau()).isEmpty();
    }

    @Test
    void a_single_swap_in_a_long_ranking_is_never_rounded_to_one() {
        List<Integer> ranks =
                new ArrayList<>(IntStream.rangeClosed(1, 1000).boxed().toList());
        Collections.swap(ranks, 10, 11);
        assertThat(RankCorrelation.of(ranks).tau().orElseThrow()).isLessThan(BigDecimal.ONE);
    }

    @Test
    void it_agrees_with_the_definition_on_random_orders() {
        for (long seed = 0; seed < 50; seed++) {
            List<Integer> ranks =
                    new ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
            Collections.shuffle(ranks, new Random(seed));
            int concordant = 0;
            int discordant = 0;
            for (int i = 0; i < ranks.size(); i++) {
                for (int j = i + 1; j < ranks.size(); j++) {
                    if (ranks.get(i) < ranks.get(j)) {
                        concordant++;
                    } else {
                        discordant++;
                    }
                }
            }
            double expected = (concordant - discordant) / (double) (concordant + discordant);
            assertThat(RankCorrelation.of(ranks).tau().orElseThrow().doubleValue())
                    .as("seed %d", seed)
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.0001));
        }
    }

    private static BigDecimal tau(Integer... ranks) {
        return RankCorrelation.of(List.of(ranks)).tau().orElseThrow();
    }
}
