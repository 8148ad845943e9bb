package io.github.shipworthy.policy;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.Optional;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A compiled phase: a pool of sessions over its rules, shared by threads.
 *
 * @param name as the policy names it
 * @param sessions empty for a phase without rules
 */
record Phase(String name, Optional<KieSessionsPool> sessions) {

    /** Lets the rules conclude what they can of each technology, independently of the others. */
    void apply(List<Subject> batch) {
        if (sessions.isEmpty()) {
            return;
        }
        KieSession session = sessions.get().newKieSession();
        try {
            batch.forEach(session::insert);
            session.fireAllRules();
        } catch (ConsequenceException e) {
            throw new AssessmentException(
                    "rule `" + e.getRule().getName() + "` failed on technology `" + subject(e) + "`: " + root(e), e);
        } catch (RuntimeException e) {
            throw new AssessmentException("a condition of phase `" + name + "` failed: " + root(e), e);
        } finally {
            session.dispose();
        }
        batch.forEach(Subject::settle);
    }

    private static String subject(ConsequenceException failure) {
        return failure.getMatch().getObjects().stream()
                .filter(Subject.class::isInstance)
                .map(subject -> ((Subject) subject).given().id())
                .findFirst()
                .orElse("?");
    }

    private static String root(Throwable failure) {
        return String.valueOf(Throwables.getRootCause(failure).getMessage());
    }
}
