package io.github.shipworthy.policy;

import com.google.common.base.Throwables;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A compiled phase: a pool of sessions over its rules, shared by threads.
 *
 * @param source what it was compiled from
 * @param sorts what its patterns match
 * @param sessions empty for a phase without rules
 */
record Phase(PhaseSource source, Set<String> sorts, Optional<KieSessionsPool> sessions) {

    /** As the policy names it. */
    String name() {
        return source.name();
    }

    Scope scope() {
        return source.scope();
    }

    /** Lets the rules conclude what they can of each part, independently of the others. */
    void apply(List<? extends Considered> batch) {
        if (sessions.isEmpty()) {
            return;
        }
        KieSession session = sessions.get().newKieSession();
        try {
            batch.forEach(session::insert);
            session.fireAllRules();
        } catch (ConsequenceException e) {
            throw new AssessmentException(
                    "rule `" + e.getRule().getName() + "` failed on " + part(e) + ": " + root(e), e);
        } catch (RuntimeException e) {
            throw new AssessmentException("a condition of phase `" + name() + "` failed: " + root(e), e);
        } finally {
            session.dispose();
        }
        batch.forEach(Considered::settle);
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
