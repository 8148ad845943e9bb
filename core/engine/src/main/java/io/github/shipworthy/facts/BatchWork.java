package io.github.shipworthy.facts;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that comes piece by piece, done by several threads; what comes of it is taken in the order in which the work came, on
 * the thread that brings it. That thread is one of them: rather than wait it works on a piece that nobody has begun. Only a few
 * pieces are there at a time.
 */
final class BatchWork<V> implements AutoCloseable {

    /** Pieces a thread: the one it works on, and others that are done or wait. */
    private static final int AHEAD = 3;

    private final int threads;
    private final Consumer<V> inOrder;
    private final Optional<ThreadPoolExecutor> others;
    private final Queue<FutureTask<V>> pieces = new ArrayDeque<>();

    /** @throws IllegalArgumentException when there are no threads */
    BatchWork(int threads, Consumer<V> inOrder) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.inOrder = inOrder;
        this.others = threads == 1 ? Optional.empty() : Optional.of(pool(threads - 1));
    }

    /** Does a piece of work; at once, or soon. */
    void add(Supplier<V> work) {
        if (others.isEmpty()) {
            inOrder.accept(work.get());
            return;
        }
        FutureTask<V> piece = new FutureTask<>(work::get);
        pieces.add(piece);
        others.get().execute(piece);
        while (pieces.size() > AHEAD * threads) {
            take();
        }
    }

    /** Waits for all of it. */
    void finish() {
        while (!pieces.isEmpty()) {
            take();
        }
    }

    private void take() {
        FutureTask<V> first = pieces.element();
        for (FutureTask<V> piece : pieces) {
            if (first.isDone()) {
                break;
            }
            if (others.orElseThrow().remove(piece)) {
                piece.run();
            }
        }
        pieces.remove();
        try {
            inOrder.accept(first.get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private static ThreadPoolExecutor pool(int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void close() {
        others.ifPresent(ThreadPoolExecutor::shutdownNow);
    }
}
