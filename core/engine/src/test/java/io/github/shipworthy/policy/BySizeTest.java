package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BySizeTest {

    @Test
    void each_place_is_told_once_and_those_that_differ_least_come_first() {
        List<int[]> all = all(3, 1, 2, 4);
        assertThat(all).hasSize(3 * 2 * 4);
        assertThat(all.stream().map(Arrays::toString)).doesNotHaveDuplicates();
        assertThat(all.stream().map(BySizeTest::differing)).isSorted();
        assertThat(all.get(0)).containsOnly(0);
        assertThat(all).allSatisfy(place -> assertThat(place[1]).isZero());
    }

    @Test
    void axes_of_one_value_are_one_place_and_no_axes_too() {
        assertThat(all(1, 1)).containsExactly(new int[] {0, 0});
        assertThat(all()).containsExactly(new int[] {});
    }

    @Test
    void after_the_last_there_is_none() {
        BySize places = new BySize(new int[] {1});
        places.next();
        assertThat(places.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(places::next);
    }

    private static List<int[]> all(int... sizes) {
        List<int[]> all = new ArrayList<>();
        new BySize(sizes).forEachRemaining(all::add);
        return all;
    }

    private static int differing(int[] place) {
        return (int) Arrays.stream(place).filter(value -> value != 0).count();
    }
}
