package io.github.shipworthy.policy;

import static com.google.common.util.concurrent.Uninterruptibles.awaitUninterruptibly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that is shared among threads: its order, its failures, and who does it. */
class WorkersTest {

    private static final int THINGS = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void what_is_done_comes_back_in_the_order_in_which_it_was_given(int threads) {
        List<Integer> things = IntStream.range(0, THINGS).boxed().toList();
        try (Workers workers = Workers.of(threads, THINGS)) {
            List<List<Integer>> shards = workers.shards(things, List::copyOf);
            assertThat(shards)
                    .as("several for each thread, so that one can take over another's")
                    .hasSize(threads == 1 ? 1 : (THINGS + Roster.BATCH - 1) / Roster.BATCH);
            assertThat(shards.stream().flatMap(List::stream)).containsExactlyElementsOf(things);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void two_things_are_done_at_once_where_there_are_two_threads(int threads) {
        try (Workers workers = Workers.of(threads, THINGS)) {
            CountDownLatch all = new CountDownLatch(threads);
            Supplier<Thread> thread = () -> {
                all.countDown();
                assertThat(threads == 1 || awaitUninterruptibly(all, 20, TimeUnit.SECONDS))
                        .isTrue();
                return Thread.currentThread();
            };
            Set<Thread> seen = workers.both(thread, thread, (one, other) -> new HashSet<>(List.of(one, other)));
            assertThat(seen).hasSize(threads).contains(Thread.currentThread());
        }
    }

    @Test
    void more_threads_than_anybody_has_cut_work_into_the_least_pieces() {
        try (Workers workers = Workers.of(1 << 29, 2 * Roster.BATCH)) {
            assertThat(workers.ranges(2 * Roster.BATCH, (from, to) -> to - from))
                    .containsExactly(Roster.BATCH, Roster.BATCH);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void of_two_things_the_first_that_fails_is_told(int threads) {
        Supplier<String> first = () -> {
            throw new IllegalStateException("first");
        };
        Supplier<String> second = () -> {
            throw new IllegalStateException("second");
        };
        try (Workers workers = Workers.of(threads, THINGS)) {
            assertThatThrownBy(() -> workers.both(first, second, String::concat))
                    .hasMessage("first");
            assertThatThrownBy(() -> workers.both(() -> "", second, String::concat))
                    .hasMessage("second");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void the_caller_is_one_of_the_threads_and_each_does_its_part(int threads) {
        int things = threads * Roster.BATCH;
        try (Workers workers = Workers.of(threads, things)) {
            Set<Thread> seen = new HashSet<>();
            for (int time = 0; time < 50; time++) {
                CountDownLatch all = new CountDownLatch(threads);
                seen.addAll(workers.ranges(things, (from, to) -> {
                    all.countDown();
                    assertThat(awaitUninterruptibly(all, 20, TimeUnit.SECONDS)).isTrue();
                    return Thread.currentThread();
                }));
            }
            assertThat(seen).hasSize(threads).contains(Thread.currentThread());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void of_several_failures_the_first_in_order_is_thrown(int threads) {
        try (Workers workers = Workers.of(threads, THINGS)) {
            CountDownLatch another = new CountDownLatch(threads == 1 ? 0 : 1);
            assertThatThrownBy(() -> workers.ranges(THINGS, (from, to) -> {
                        if (from > 0) {
                            another.countDown();
                        } else if (!awaitUninterruptibly(another, 20, TimeUnit.SECONDS)) {
                            throw new IllegalStateException("nothing else failed");
                        }
                        throw new IllegalStateException("from " + from);
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("from 0");
        }
    }
}
