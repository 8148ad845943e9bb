package io.github.shipworthy.live;

import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.live.Refresh.Rejected;
import io.github.shipworthy.live.Refresh.Replaced;
import io.github.shipworthy.live.Refresh.Unchanged;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.policy.PolicyFiles;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy of a directory that people edit while it is used. Its files come into force whole, all at once and only when
 * nothing is wrong with them; until then, and whatever happens to the directory, the last good policy stays. Thread-safe:
 * {@link #policy()} never waits, and what it returned stays as it was.
 *
 * <p>Close it to stop watching. Nothing else needs closing.
 */
public final class LivePolicy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivePolicy.class);
    private static final int MOST_EARLIER = 3;
    private static final int MOST_LOOKS = 20;
    private static final Duration QUIET = Duration.ofMillis(200);

    private final Path directory;
    private final Duration quiet;
    private final Acceptance acceptance;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final List<Consumer<Refresh>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile @Nullable Watch watch;

    private LivePolicy(Path directory, Duration quiet, Acceptance acceptance, Policy first, String fingerprint) {
        this.directory = directory;
        this.quiet = quiet;
        this.acceptance = acceptance;
        this.state = new State(
                first,
                fingerprint,
                new LiveStatus(first.id(), Optional.empty(), List.of(), List.of(), 0, 0),
                new ArrayDeque<>(),
                "",
                "");
    }

    /**
     * The policy of a directory, accepted as it is when nothing is wrong with it. Files without a manifest come into force
     * once they have stayed the same for a fifth of a second.
     *
     * @throws PolicyException with every problem, when there is no good policy to begin with
     */
    public static LivePolicy of(Path directory) {
        return of(directory, QUIET, policy -> List.of());
    }

    /**
     * The same with a quiet time and an acceptance of the caller's.
     *
     * @param quiet how long files without a manifest must stay the same before they are used
     * @param acceptance what each policy must pass, the first one included
     * @throws PolicyException with every problem, when there is no good policy to begin with
     */
    public static LivePolicy of(Path directory, Duration quiet, Acceptance acceptance) {
        PolicyFiles files = PolicyFiles.read(directory);
        Policy policy = Policy.of(files);
        List<Problem> problems = acceptance.check(policy);
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new LivePolicy(directory, quiet, acceptance, policy, files.fingerprint());
    }

    /** The policy in force. */
    public Policy policy() {
        return state.policy;
    }

    /** How it stands. */
    public LiveStatus status() {
        return state.status;
    }

    /**
     * Tells of each policy that comes into force from now on, and of each refusal, once for the same files; on the thread
     * that refreshes. What a listener throws is logged and changes nothing.
     */
    public void onChange(Consumer<Refresh> listener) {
        listeners.add(listener);
    }

    /**
     * Looks at the directory and brings its policy into force if it is another one and nothing is wrong with it. Waits for a
     * refresh that is under way. Throws nothing: whatever goes wrong is a problem of the files, and the policy stays.
     */
    public Refresh refresh() {
        refreshing.lock();
        try {
            PolicyRefreshEvent event = PolicyRefreshEvent.begun(directory);
            long refused = state.status.refused();
            Refresh refresh = looked();
            event.ended(refresh);
            if (refresh instanceof Replaced || state.status.refused() > refused) {
                tell(refresh);
            }
            return refresh;
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * Brings the policy before the present one back into force, up to three times in a row. The files stay as they are,
     * and are looked at again once somebody changes them.
     *
     * @throws IllegalStateException when there is no policy to go back to
     */
    public Replaced rollBack() {
        refreshing.lock();
        try {
            State now = state;
            Deque<Policy> earlier = new ArrayDeque<>(now.earlier);
            if (earlier.isEmpty()) {
                throw new IllegalStateException("there is no earlier policy to go back to");
            }
            Policy back = earlier.pop();
            Replaced replaced = new Replaced(now.policy.changesTo(back));
            // What is rolled back must not come back by itself.
            String held = now.fingerprint.isEmpty() ? now.held : now.fingerprint;
            state = new State(back, "", status(back, replaced.changes(), earlier, now), earlier, "", held);
            tell(replaced);
            return replaced;
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * Looks at the directory again and again, on a daemon thread that ends with {@link #close()} or when nobody holds this
     * object any more. Files are compared by their bytes, so any way of replacing them is noticed. A second call does
     * nothing.
     *
     * @param every how long to wait between two looks
     */
    public void watch(Duration every) {
        refreshing.lock();
        try {
            if (watch == null) {
                watch = Watch.start(this, every);
            }
        } finally {
            refreshing.unlock();
        }
    }

    /** Ends watching; the policy in force stays in force. */
    @Override
    public void close() {
        Watch running = watch;
        if (running != null) {
            running.stop();
        }
    }

    private Refresh looked() {
        State now = state;
        String fingerprint = "";
        try {
            PolicyFiles files = settled(now);
            fingerprint = files.fingerprint();
            if (fingerprint.equals(now.fingerprint) || fingerprint.equals(now.held)) {
                state = now.unrejected();
                return new Unchanged(now.policy.id());
            }
            if (fingerprint.equals(now.refused)) {
                return new Rejected(now.policy.id(), now.status.rejected());
            }
            Policy policy = now.policy.reload(files);
            List<Problem> problems = acceptance.check(policy);
            return problems.isEmpty() ? taken(now, policy, fingerprint) : rejected(now, problems, fingerprint);
        } catch (PolicyException e) {
            return rejected(now, e.problems(), fingerprint);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return rejected(now, List.of(failure(e)), fingerprint);
        }
    }

    private Replaced taken(State now, Policy policy, String fingerprint) {
        Deque<Policy> earlier = new ArrayDeque<>(now.earlier);
        earlier.push(now.policy);
        while (earlier.size() > MOST_EARLIER) {
            earlier.removeLast();
        }
        PolicyChanges changes = now.policy.changesTo(policy);
        state = new State(policy, fingerprint, status(policy, changes, earlier, now), earlier, "", "");
        return new Replaced(changes);
    }

    /** The files once they are whole: a manifest says so, or they stay the same for a while. */
    private PolicyFiles settled(State now) {
        PolicyFiles files = PolicyFiles.read(directory);
        for (int look = 0; look < MOST_LOOKS; look++) {
            String fingerprint = files.fingerprint();
            if (files.whole()
                    || quiet.isZero()
                    || fingerprint.equals(now.fingerprint)
                    || fingerprint.equals(now.held)
                    || fingerprint.equals(now.refused)) {
                return files;
            }
            if (!Watch.pause(quiet)) {
                break;
            }
            PolicyFiles again = PolicyFiles.read(directory);
            if (again.fingerprint().equals(fingerprint)) {
                return again;
            }
            files = again;
        }
        throw new PolicyException(List.of(new Problem(
                Location.of(directory.toString()),
                "is still being written",
                Optional.of("It is looked at again with the next refresh."))));
    }

    private Rejected rejected(State now, List<Problem> problems, String fingerprint) {
        boolean again = problems.equals(now.status.rejected());
        if (!again) {
            LOG.warn("policy of {} rejected, the last good one stays: {}", directory, problems);
        }
        LiveStatus status = new LiveStatus(
                now.policy.id(),
                now.status.changes(),
                problems,
                now.status.earlier(),
                now.status.replaced(),
                now.status.refused() + (again ? 0 : 1));
        state = new State(now.policy, now.fingerprint, status, now.earlier, fingerprint, now.held);
        return new Rejected(now.policy.id(), problems);
    }

    private Problem failure(Throwable failure) {
        return new Problem(Location.of(directory.toString()), "failed while it was taken over: " + failure);
    }

    private static LiveStatus status(Policy policy, PolicyChanges changes, Deque<Policy> earlier, State before) {
        List<PolicyId> ids = earlier.stream().map(Policy::id).toList();
        return new LiveStatus(
                policy.id(),
                Optional.of(changes),
                List.of(),
                ids,
                before.status.replaced() + 1,
                before.status.refused());
    }

    private void tell(Refresh refresh) {
        if (refresh instanceof Replaced replaced) {
            LOG.info("policy of {}: {}", directory, replaced.changes());
        }
        for (Consumer<Refresh> listener : listeners) {
            try {
                listener.accept(refresh);
            } catch (RuntimeException e) {
                // A listener is the host's; it must not keep a policy from coming into force.
                LOG.warn("a listener to the policy of {} failed", directory, e);
            }
        }
    }

    /**
     * Everything that changes, swapped as one.
     *
     * @param fingerprint of the files in force; empty when they are no longer in the directory
     * @param earlier the latest first
     * @param refused the fingerprint of files that cannot be used; empty when there are none
     * @param held the fingerprint of files that were rolled back; empty when there are none
     */
    private record State(
            Policy policy, String fingerprint, LiveStatus status, Deque<Policy> earlier, String refused, String held) {

        State unrejected() {
            return status.rejected().isEmpty()
                    ? this
                    : new State(
                            policy,
                            fingerprint,
                            new LiveStatus(
                                    status.policy(),
                                    status.changes(),
                                    List.of(),
                                    status.earlier(),
                                    status.replaced(),
                                    status.refused()),
                            earlier,
                            "",
                            held);
        }
    }
}
