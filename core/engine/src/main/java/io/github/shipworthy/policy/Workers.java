package io.github.shipworthy.policy;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads of one assessment: the caller's, alone or with others. How many there are decides nothing: what is done comes back
 * in the order in which it was given, and of several failures the first in that order is thrown. Who waits for another thread is
 * not interrupted, as nobody is who does all of it alone. When the assessment ends, nothing more is begun, and what another
 * thread does just then is its last.
 */
final class Workers implements AutoCloseable {

    /** Less work than this is done before a thread has started. */
    private static final int LEAST = Roster.BATCH;

    /** Into so many pieces the work of a thread is cut: one that is faster takes over some of another's. */
    private static final int PIECES = 32;

    private final int threads;
    private final Optional<ExecutorService> others;

    private Workers(int threads) {
        this.threads = threads;
        this.others = threads == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads - 1));
    }

    /**
     * So many threads for work on so many things.
     *
     * @throws IllegalArgumentException when there are no threads
     */
    static Workers of(int threads, int things) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        return new Workers(things <= LEAST ? 1 : threads);
    }

    /** Nobody but the caller. */
    static Workers none() {
        return new Workers(1);
    }

    /** Cuts things into pieces, several for each thread, and works on each. */
    <T, V> List<V> shards(List<T> things, Function<List<T>, V> work) {
        return ranges(things.size(), (from, to) -> work.apply(things.subList(from, to)));
    }

    /** The same for so many numbers from 0; a piece begins with a multiple of {@value #LEAST}. */
    <V> List<V> ranges(int size, OnRange<V> work) {
        int step = step(size);
        List<Supplier<V>> pieces = new ArrayList<>();
        for (int from = 0; from < size; from += step) {
            int first = from;
            int end = Math.min(size, from + step);
            pieces.add(() -> work.of(first, end));
        }
        return all(pieces);
    }

    /** How many of so many numbers make a piece. */
    private int step(int size) {
        long pieces = threads == 1 ? 1 : (long) threads * PIECES;
        long share = (size + pieces - 1) / pieces;
        return Math.toIntExact(Math.max(LEAST, (share + LEAST - 1) / LEAST * LEAST));
    }

    /** Work on some numbers that follow each other. */
    @FunctionalInterface
    interface OnRange<V> {
        /** @param to the number after the last */
        V of(int from, int to);
    }

    private <V> List<V> all(List<Supplier<V>> work) {
        if (others.isEmpty()) {
            List<V> done = new ArrayList<>(work.size());
            for (Supplier<V> piece : work) {
                done.add(piece.get());
            }
            return done;
        }
        List<FutureTask<V>> pieces =
                work.stream().map(piece -> new FutureTask<V>(piece::get)).toList();
        pieces.stream().skip(1).forEach(others.get()::execute);
        // Does nothing to a piece that another thread has begun.
        pieces.forEach(FutureTask::run);
        List<V> done = new ArrayList<>();
        for (FutureTask<V> piece : pieces) {
            done.add(done(piece));
        }
        return done;
    }

    /** Work that another thread does meanwhile, when one has time; whoever asks for it before that does it at once. */
    <V> Supplier<V> meanwhile(Supplier<V> work) {
        FutureTask<V> task = new FutureTask<>(work::get);
        others.ifPresent(threads -> threads.execute(task));
        return () -> {
            // Does nothing to what another thread has begun.
            task.run();
            return done(task);
        };
    }

    private static <V> V done(FutureTask<V> task) {
        try {
            return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(task));
        } catch (ExecutionException e) {
            throw OwnThread.unchecked(e);
        }
    }

    @Override
    public void close() {
        others.ifPresent(ExecutorService::shutdownNow);
    }
}
