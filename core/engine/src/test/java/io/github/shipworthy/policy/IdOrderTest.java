package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids come in the order in which their texts do, whatever they have in common. */
class IdOrderTest {

    private static final Random RANDOM = new Random(20260224);

    static Stream<Named<List<String>>> ids() {
        return Stream.of(
                Named.of("none", List.of()),
                Named.of("one", List.of("a")),
                family("told apart by their beginnings", 5_000, number -> Long.toString(random(), 36)),
                family("alike in fewer characters than are looked at", 300, number -> "t-" + number),
                family("alike in more", 3_000, number -> "technology-of-somebody-" + number),
                family("alike in thousands", 40, number -> "x".repeat(20_000) + number),
                family("of two kinds", 3_000, number -> (number % 2 == 0 ? "vision-model-" : "speech-model-") + number),
                family("beginnings of each other", 300, "a"::repeat),
                family("not of ASCII", 3_000, number -> "é模".repeat(number % 3) + (char) (0xE0 + number % 64) + number),
                family(
                        "with surrogates",
                        300,
                        number -> "😀".repeat(number % 4) + (char) (0xFFF0 - number % 9) + number),
                family("with what ends them inside", 100, number -> "abcdefgh" + "\0".repeat(number)));
    }

    private static long random() {
        return RANDOM.nextLong() >>> 1;
    }

    private static Named<List<String>> family(String name, int size, Function<Integer, String> id) {
        List<String> ids = new ArrayList<>(
                new TreeSet<>(IntStream.rangeClosed(1, size).boxed().map(id).toList()));
        Collections.shuffle(ids, RANDOM);
        return Named.of(name, ids);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void places_come_in_the_order_of_their_ids(List<String> ids) {
        ImmutableLongArray beginnings = ImmutableLongArray.copyOf(ids.stream().mapToLong(IdOrder::beginning));
        List<String> inOrder =
                IdOrder.of(beginnings, ids::get, (one, other) -> ids.get(one).compareTo(ids.get(other))).stream()
                        .mapToObj(ids::get)
                        .toList();
        assertThat(inOrder).isEqualTo(ids.stream().sorted().toList());
    }
}
