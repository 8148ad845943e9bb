package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers are put into lanes as a stable sort by their lanes would put them. */
class LanesTest {

    private static final int LANES = 7;

    @Test
    void lanes_follow_each_other_and_in_each_numbers_stay_as_they_came() {
        Random random = new Random(20260224);
        for (int size : new int[] {0, 1, 2, 5_000}) {
            int[] lane = random.ints(size, -1, LANES).toArray();
            ImmutableIntArray numbers = ImmutableIntArray.copyOf(
                    IntStream.range(0, size).map(number -> size - 1 - number).toArray());
            assertThat(Lanes.of(numbers, index -> lane[numbers.get(index)], LANES)
                            .inOrder()
                            .asList())
                    .isEqualTo(numbers.stream()
                            .boxed()
                            .filter(number -> lane[number] >= 0)
                            .sorted(Comparator.comparingInt(number -> lane[number]))
                            .toList());
        }
    }

    @Test
    void what_belongs_to_no_lane_is_left_out() {
        assertThat(Lanes.of(ImmutableIntArray.of(3, 1, 2), index -> index == 1 ? 0 : Lanes.NONE, 1)
                        .inOrder()
                        .asList())
                .containsExactly(1);
    }

    @Test
    void lanes_know_how_many_are_in_them_and_before() {
        Lanes lanes =
                Lanes.of(ImmutableIntArray.of(5, 6, 7, 8, 9), index -> index == 4 ? Lanes.NONE : index / 2 * 2, 4);
        assertThat(IntStream.range(0, 4).map(lanes::upTo)).containsExactly(2, 2, 4, 4);
    }

    @Test
    void a_lane_that_is_not_there_is_a_mistake() {
        IntUnaryOperator beyond = number -> LANES;
        assertThatThrownBy(() -> Lanes.of(ImmutableIntArray.of(0), beyond, LANES))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
