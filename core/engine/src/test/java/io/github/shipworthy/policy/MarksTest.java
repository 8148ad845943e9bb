package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Marks MARKS =
            new Marks(ImmutableMap.of("late", 0, "stale", 1), ImmutableMap.of("planned", 2, "waiting", 3));

    @Test
    void flags_and_groups_are_told_apart_by_their_numbers() {
        long[] bits = MARKS.with(MARKS.with(Marks.none(), MARKS.group("waiting")), MARKS.flag("late"));

        assertThat(Marks.names(bits, MARKS.flags())).containsExactly("late");
        assertThat(Marks.names(bits, MARKS.groups())).containsExactly("waiting");
        assertThat(Marks.names(MARKS.with(bits, MARKS.group("planned")), MARKS.groups()))
                .containsExactly("planned", "waiting");
        assertThat(Marks.names(Marks.none(), MARKS.flags())).isEmpty();
    }

    @Test
    void a_name_that_is_none_has_no_number() {
        assertThatThrownBy(() -> MARKS.flag("waiting"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`waiting`");
    }
}
