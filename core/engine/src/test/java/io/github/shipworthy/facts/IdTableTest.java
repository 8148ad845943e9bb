package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids and their numbers, beside a map of the same. */
class IdTableTest {

    private static final int BLOCK = 1 << 20;

    private final IdTable table = new IdTable();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    @Test
    void each_of_many_ids_has_the_number_under_which_it_came_first() {
        Random random = new Random(20260224);
        for (int index = 0; index < 200_000; index++) {
            add("id-" + random.nextInt(150_000));
        }
        assertThat(table.contains("id-150000")).isFalse();
        assertSame();
    }

    @Test
    void ids_may_be_empty_long_and_in_any_script() {
        for (String id : List.of("", "a", "ab", "é", "视觉", "\ud83d\ude80", "x".repeat(255), "x".repeat(70_000))) {
            add(id);
            add(id + "-");
            add(id);
        }
        assertSame();
    }

    @Test
    void ids_that_just_fit_or_just_do_not_fit_into_a_block_are_kept_whole() {
        int length = 3;
        for (int over = -1; over <= 1; over++) {
            add("a" + over + "x".repeat(BLOCK / 2));
            int left = BLOCK - (2 * length + ("a" + over).length() + BLOCK / 2);
            add("y".repeat(left + over - 1) + "z");
            add("between" + over);
            add(Character.toString('w' + over).repeat(BLOCK - length));
        }
        add("last");
        assertSame();
    }

    @Test
    void ids_stand_to_each_other_as_their_bytes_do() {
        List<String> ids =
                List.of("b", "a", "", "a-", "a.b", "a0", "é", "z", "\ud83d\ude80", "\uff5e", "x".repeat(BLOCK - 3));
        ids.forEach(this::add);
        for (String one : ids) {
            for (String other : ids) {
                int order = Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(table.compare(table.add(one), table.add(other))))
                        .isEqualTo(Integer.signum(order));
            }
        }
    }

    private void add(String id) {
        int before = numbers.size();
        int number = numbers.computeIfAbsent(id, any -> before);
        assertThat(table.contains(id)).isEqualTo(number < before);
        assertThat(table.add(id)).isEqualTo(number);
        assertThat(table.contains(id)).isTrue();
        assertThat(table.size()).isEqualTo(numbers.size());
    }

    private void assertSame() {
        List<String> ids = new ArrayList<>(numbers.keySet());
        assertThat(table.all()).isEqualTo(ids);
        table.close();
        assertThat(table.all()).isEqualTo(ids);
        assertThat(table.size()).isEqualTo(ids.size());
        int[] backwards = IntStream.range(0, ids.size())
                .map(number -> ids.size() - 1 - number)
                .toArray();
        assertThat(table.several(backwards)).isEqualTo(Lists.reverse(ids));
        for (int number = 0; number < ids.size(); number++) {
            assertThat(table.is(number, ids.get(number))).isTrue();
            assertThat(table.is(number, ids.get(number) + "x")).isFalse();
        }
    }
}
