package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of places in small and large rosters, beside plain sets of bits. */
class PlaceSetTest {

    private final Random random = new Random(20261127);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, PlaceSet.SMALL, PlaceSet.SMALL + 1, 70_000})
    void sets_are_the_bits_that_they_stand_for(int among) {
        assertThat(PlaceSet.none(among).places()).isEmpty();
        assertThat(PlaceSet.all(among).size()).isEqualTo(among);
        assertThat(PlaceSet.all(among).places().max().orElse(-1)).isEqualTo(among - 1);
        for (int share : new int[] {1, 2, 50, 5_000}) {
            BitSet one = drawn(among, share);
            BitSet other = drawn(among, share);
            assertOperations(among, one, other);
            assertOperations(among, one, new BitSet());
            BitSet others = new BitSet();
            others.set(0, among);
            others.andNot(one);
            assertOperations(among, one, others);
        }
    }

    private void assertOperations(int among, BitSet one, BitSet other) {
        PlaceSet set = set(among, one);
        PlaceSet others = set(among, other);
        BitSet both = (BitSet) one.clone();
        both.and(other);
        BitSet either = (BitSet) one.clone();
        either.or(other);
        assertIs(set, one);
        assertIs(set.and(others), both);
        assertIs(set.or(others), either);
        assertThat(set.meets(others)).isEqualTo(!both.isEmpty());
        assertIs(set, one);
    }

    private static void assertIs(PlaceSet set, BitSet expected) {
        assertThat(set.places()).containsExactly(expected.stream().boxed().toArray(Integer[]::new));
        assertThat(set.size()).isEqualTo(expected.cardinality());
        assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    }

    /** The same in one of two ways. */
    private PlaceSet set(int among, BitSet bits) {
        if (random.nextBoolean()) {
            long[] words = new long[PlaceSet.words(among)];
            bits.stream().forEach(place -> words[place / Long.SIZE] |= 1L << place);
            return PlaceSet.of(words, among);
        }
        PlaceSet.Builder builder = new PlaceSet.Builder(among);
        bits.stream().forEach(place -> {
            assertThat(builder.add(place)).isTrue();
            assertThat(builder.add(place)).as("there already").isFalse();
        });
        return builder.build();
    }

    /** @param share one in so many */
    private BitSet drawn(int among, int share) {
        BitSet drawn = new BitSet();
        for (int place = 0; place < among; place++) {
            drawn.set(place, random.nextInt(share) == 0);
        }
        return drawn;
    }
}
