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
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void a_part_of_it_is_made_later_as_well() {
        List<Integer> part = numbers(200).subList(10, 110).subList(5, 100);
        assertThat(made).isEmpty();
        assertThat(part).isEqualTo(IntStream.range(15, 110).boxed().toList());
        assertThat(numbers(3).subList(3, 3)).isEmpty();
        for (int outside : List.of(-1, 95)) {
            assertThatThrownBy(() -> part.get(outside)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> part.listIterator(95).next()).isInstanceOf(NoSuchElementException.class);
        List<Integer> three = numbers(3);
        assertThatThrownBy(() -> three.subList(1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> three.subList(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 3", "3, 0", "1, 1", "64, 64", "63, 70", "100, 1"})
    void some_and_then_others_are_made_where_somebody_looks(int first, int others) {
        List<Integer> joined = LaterList.joined(
                numbers(first), IntStream.range(first, first + others).boxed().toList());
        assertThat(made).isEmpty();
        assertThat(new ArrayList<>(joined))
                .isEqualTo(IntStream.range(0, first + others).boxed().toList());
        made.clear();
        if (others > 0) {
            assertThat(joined.get(first)).isEqualTo(first);
            assertThat(made).isEmpty();
        }
    }

    private List<Integer> numbers(int size) {
        return LaterList.of(size, (from, to) -> {
            made.add(from + "-" + to);
            return IntStream.range(from, to).boxed().toList();
        });
    }
}
