package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes again and again is remembered, in no more places than there are. */
class RecentTest {

    private static final int PLACES = 256;

    private final Recent<Numbered> recent = new Recent<>(PLACES);

    private record Numbered(int hash, int value) implements Recent.Known {}

    @Test
    void nothing_is_at_a_place_that_nobody_took() {
        assertThat(recent.at(7)).isNull();
    }

    @Test
    void what_was_put_is_at_the_place_of_its_hash() {
        IntStream.range(0, PLACES).forEach(hash -> recent.put(new Numbered(hash, hash)));
        assertThat(IntStream.range(0, PLACES).mapToObj(recent::at))
                .doesNotContainNull()
                .allSatisfy(number -> assertThat(number.hash()).isEqualTo(number.value()))
                .hasSize(PLACES);
    }

    @Test
    void there_are_no_more_places_than_may_be() {
        IntStream.range(0, 10 * PLACES).forEach(hash -> recent.put(new Numbered(hash, hash)));
        assertThat(IntStream.range(0, 10 * PLACES).mapToObj(recent::at).distinct())
                .hasSizeLessThanOrEqualTo(PLACES);
    }

    @Test
    void one_that_comes_once_drives_nobody_out_and_one_that_keeps_coming_does() {
        recent.put(new Numbered(5, 1));
        recent.put(new Numbered(5, 2));
        assertThat(recent.at(5)).isEqualTo(new Numbered(5, 1));
        IntStream.range(0, 20).forEach(again -> recent.put(new Numbered(5, 2)));
        assertThat(recent.at(5)).isEqualTo(new Numbered(5, 2));
    }
}
