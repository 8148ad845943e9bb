package io.github.shipworthy.policy;

import static com.google.common.util.concurrent.Uninterruptibles.awaitUninterruptibly;
import static com.google.common.util.concurrent.Uninterruptibles.sleepUninterruptibly;
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

    @Test
    void another_thread_works_meanwhile() {
        try (Workers workers = Workers.of(2, THINGS)) {
            CountDownLatch begun = new CountDownLatch(1);
            Supplier<Thread> work = workers.meanwhile(() -> {
                begun.countDown();
                return Thread.currentThread();
            });
            assertThat(awaitUninterruptibly(begun, 20, TimeUnit.SECONDS)).isTrue();
            assertThat(work.get()).isNotSameAs(Thread.currentThread()).isSameAs(work.get());
        }
    }

    @Test
    void whoever_asks_does_what_no_other_thread_has_begun() {
        CountDownLatch asked = new CountDownLatch(1);
        try (Workers workers = Workers.of(2, THINGS)) {
            Supplier<Boolean> busy = workers.meanwhile(() -> awaitUninterruptibly(asked, 20, TimeUnit.SECONDS));
            assertThat(workers.meanwhile(Thread::currentThread).get()).isSameAs(Thread.currentThread());
            asked.countDown();
            assertThat(busy.get()).isTrue();
        }
        assertThat(Workers.none().meanwhile(Thread::currentThread).get()).isSameAs(Thread.currentThread());
    }

    @Test
    void more_threads_than_anybody_has_cut_work_into_the_least_pieces() {
        try (Workers workers = Workers.of(1 << 29, 2 * Roster.BATCH)) {
            assertThat(workers.ranges(2 * Roster.BATCH, (from, to) -> to - from))
                    .containsExactly(Roster.BATCH, Roster.BATCH);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void work_may_need_other_work(int threads) {
        try (Workers workers = Workers.of(threads, THINGS)) {
            for (int time = 0; time < 200; time++) {
                int first = time;
                Supplier<Integer> one = workers.meanwhile(() -> first);
                Supplier<Integer> two = workers.meanwhile(() -> one.get() + 1);
                Supplier<Integer> three = workers.meanwhile(() -> two.get() + one.get());
                assertThat(three.get()).isEqualTo(2 * time + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_was_not_begun_before_the_end_is_still_there_to_be_asked_for(int threads) {
        CountDownLatch end = new CountDownLatch(1);
        Supplier<Integer> late;
        try (Workers workers = Workers.of(threads, THINGS)) {
            Supplier<Boolean> busy = workers.meanwhile(() -> awaitUninterruptibly(end, 20, TimeUnit.SECONDS));
            late = workers.meanwhile(() -> busy.get() ? 7 : 0);
        }
        end.countDown();
        assertThat(late.get()).isEqualTo(7);
    }

    @Test
    void whoever_waits_is_not_interrupted_and_still_knows_of_it() {
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        try (Workers workers = Workers.of(2, THINGS)) {
            Supplier<Boolean> work = workers.meanwhile(() -> {
                begun.countDown();
                while (caller.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
                // Whoever can be interrupted is by then.
                sleepUninterruptibly(100, TimeUnit.MILLISECONDS);
                return true;
            });
            assertThat(awaitUninterruptibly(begun, 20, TimeUnit.SECONDS)).isTrue();
            assertThat(work.get()).isTrue();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoever_asks_is_told_how_it_failed_as_often_as_asked(int threads) {
        try (Workers workers = Workers.of(threads, THINGS)) {
            Supplier<String> work = workers.meanwhile(() -> {
                throw new IllegalStateException("no");
            });
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(work::get)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("no");
            }
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
