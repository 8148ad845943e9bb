package io.github.shipworthy.policy;

import com.google.common.base.Throwables;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A compiled phase: a pool of sessions over its rules, shared by threads.
 *
 * @param source what it was compiled from
 * @param sorts what its patterns match
 * @param sessions empty for a phase without rules
 * @param instead what a test puts in the place of one rule
 */
record Phase(PhaseSource source, Set<String> sorts, Optional<KieSessionsPool> sessions, Optional<Instead> instead) {

    /** A phase as it was compiled. */
    Phase(PhaseSource source, Set<String> sorts, Optional<KieSessionsPool> sessions) {
        this(source, sorts, sessions, Optional.empty());
    }

    /**
     * A rule that is out of force, and another in its place.
     *
     * @param rule its name
     * @param sessions over the other; empty when there is none
     */
    record Instead(String rule, Optional<KieSessionsPool> sessions) {}

    /** The same with one rule out of force, and another in its place: rules of a phase do not see each other. */
    Phase with(String rule, Optional<KieSessionsPool> other) {
        return new Phase(source, sorts, sessions, Optional.of(new Instead(rule, other)));
    }

    /** As the policy names it. */
    String name() {
        return source.name();
    }

    Scope scope() {
        return source.scope();
    }

    /** Lets the rules conclude what they can of each part, independently of the others. */
    void apply(List<? extends Considered> batch) {
        fire(batch);
        batch.forEach(Considered::settle);
    }

    /** The same of technologies; the engine is asked about the cases that are new. */
    void apply(List<Subject> batch, Cases cases) {
        List<Subject> unknown = cases.recall(batch);
        if (!unknown.isEmpty()) {
            fire(unknown);
            cases.learn(unknown);
        }
        batch.forEach(Considered::settle);
    }

    private void fire(List<? extends Considered> batch) {
        if (sessions.isEmpty()) {
            return;
        }
        if (instead.isEmpty()) {
            fire(sessions.get(), batch, null);
        } else {
            String silent = instead.get().rule();
            fire(sessions.get(), batch, match -> !match.getRule().getName().equals(silent));
            instead.get().sessions().ifPresent(other -> fire(other, batch, null));
        }
    }

    private void fire(KieSessionsPool pool, List<? extends Considered> batch, @Nullable AgendaFilter filter) {
        KieSession session = pool.newKieSession();
        try {
            batch.forEach(session::insert);
            session.fireAllRules(filter);
        } catch (ConsequenceException e) {
            throw new AssessmentException(
                    "rule `" + e.getRule().getName() + "` failed on " + part(e) + ": " + root(e), e);
        } catch (RuntimeException e) {
            throw new AssessmentException("a condition of phase `" + name() + "` failed: " + root(e), e);
        } finally {
            session.dispose();
        }
    }

    private static String part(ConsequenceException failure) {
        return failure.getMatch().getObjects().stream()
                .filter(Considered.class::isInstance)
                .map(part -> ((Considered) part).label())
                .findFirst()
                .orElse("?");
    }

    private static String root(Throwable failure) {
        return String.valueOf(Throwables.getRootCause(failure).getMessage());
    }
}
