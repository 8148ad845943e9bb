package io.github.shipworthy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaterListTest {

    /** From and to of each slice that was made. */
    private final List<String> made = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
    void whoever_looks_at_one_after_the_other_sees_what_stands_at_each_index(int size) {
        List<Integer> later = numbers(size);

        assertThat(new ArrayList<>(later))
                .isEqualTo(IntStream.range(0, size).boxed().toList());
        assertThat(later)
                .hasSize(size)
                .isEqualTo(IntStream.range(0, size).boxed().toList());
    }

    @Test
    void things_are_made_some_at_a_time_and_no_sooner_than_somebody_looks() {
        List<Integer> later = numbers(130);
        assertThat(made).isEmpty();

        Iterator<Integer> iterator = later.iterator();
        assertThat(made).isEmpty();
        while (iterator.hasNext()) {
            iterator.next();
        }
        assertThat(made).containsExactly("0-64", "64-128", "128-130");
        assertThat(later.stream().mapToInt(each -> each).sum()).isEqualTo(129 * 65);
        assertThat(made).hasSize(6);
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);

        assertThat(later.get(70)).isEqualTo(70);
        assertThat(made).last().isEqualTo("70-71");
    }

    private List<Integer> numbers(int size) {
        return LaterList.of(size, (from, to) -> {
            made.add(from + "-" + to);
            return IntStream.range(from, to).boxed().toList();
        });
    }
}
