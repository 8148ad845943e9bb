package io.github.shipworthy.policy;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work done where the caller's thread cannot influence it and is not influenced: on a thread of its own, with a deep stack
 * and this library's class loader, that is gone when the work is done.
 */
final class OwnThread {

    private static final long STACK_BYTES = 16L << 20;

    private OwnThread() {}

    /** The result of the work; what it throws is thrown here. */
    static <V> V call(Supplier<V> work) {
        FutureTask<V> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "shipworthy-policy", STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThread.class.getClassLoader());
        thread.start();
        Uninterruptibles.joinUninterruptibly(thread);
        try {
            return Objects.requireNonNull(Futures.getDone(task));
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    /** Throws what the work threw. */
    static RuntimeException unchecked(ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Throwables.throwIfUnchecked(cause);
        return new IllegalStateException(cause);
    }

    /** Runs work on the caller's thread, with this library's class loader while it lasts. */
    static <V> V here(Supplier<V> work) {
        Thread thread = Thread.currentThread();
        @Nullable ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnThread.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
