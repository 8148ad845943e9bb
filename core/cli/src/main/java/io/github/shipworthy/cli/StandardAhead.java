package io.github.shipworthy.cli;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.shipworthy.policy.Policy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The standard policy, which a command that will most likely ask it has loaded on a second thread while its words and its
 * portfolio are read on the first. What was loaded, or why it could not be, is told when the policy is asked for and no
 * sooner, so a run says the same as one that does one thing after the other.
 */
final class StandardAhead {

    private static final Set<String> ASKING = Set.of("assess", "explain", "audit");

    /** A list of Guava's, so that those are set up before there are two threads, which could wait for each other over it. */
    private static final ImmutableList<String> ANOTHER =
            ImmutableList.of("--policy", "--help", "-h", "--version", "-V");

    private StandardAhead() {}

    /** The policy of a command line; it is being loaded already when that asks for something of the standard policy. */
    static Supplier<Policy> of(String... typed) {
        return isAskedBy(typed) ? begun() : Policy::standard;
    }

    /** Whether a command line will most likely ask for it. */
    static boolean isAskedBy(String... typed) {
        if (typed.length < 2 || !ASKING.contains(typed[0])) {
            return false;
        }
        for (String word : typed) {
            for (String another : ANOTHER) {
                if (word.startsWith(another)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Supplier<Policy> begun() {
        FutureTask<Policy> loading = new FutureTask<>(Policy::standard);
        Thread thread = new Thread(loading, "shipworthy-standard");
        thread.setDaemon(true);
        thread.start();
        return () -> done(thread, loading);
    }

    private static Policy done(Thread thread, FutureTask<Policy> loading) {
        Uninterruptibles.joinUninterruptibly(thread);
        try {
            return Objects.requireNonNull(Futures.getDone(loading));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }
}
