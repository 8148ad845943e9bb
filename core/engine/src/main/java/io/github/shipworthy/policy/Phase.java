package io.github.shipworthy.policy;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A phase of a policy, shared by threads: its rules as calls where they are no more than that, and a pool of sessions over
 * them.
 *
 * @param source what it was compiled from
 * @param sorts what its patterns match
 * @param direct its rules as calls; empty when they are to go through sessions
 * @param sessions compiled before, or when they are first asked for
 * @param instead what a test puts in the place of one rule
 */
record Phase(
        PhaseSource source,
        Set<String> sorts,
        Optional<DirectPhase> direct,
        Supplier<KieSessionsPool> sessions,
        Optional<Instead> instead) {

    /**
     * A rule that is out of force, and another in its place.
     *
     * @param rule its name
     * @param sessions over the other; empty when there is none
     */
    record Instead(String rule, Optional<Supplier<KieSessionsPool>> sessions) {}

    /**
     * The same with one rule out of force, and another in its place: rules of a phase do not see each other.
     *
     * @throws PolicyException when the other goes through sessions and the rule engine refuses it
     */
    Phase with(RuleText rule, Optional<RuleText> other) {
        Optional<DirectPhase> directly = direct.flatMap(phase -> phase.with(rule.name(), other));
        Optional<Supplier<KieSessionsPool>> sessionsOfOther = other.map(text -> new PhaseSource(
                        name(), scope(), ImmutableMap.of(rule.rule().at().file(), text.drl())))
                .map(directly.isPresent() ? Compiler::later : Phase::compiled);
        return new Phase(source, sorts, directly, sessions, Optional.of(new Instead(rule.name(), sessionsOfOther)));
    }

    private static Supplier<KieSessionsPool> compiled(PhaseSource source) {
        KieSessionsPool pool = Compiler.compile(source);
        return () -> pool;
    }

    /** The same asked in another way. */
    Phase asked(Optional<DirectPhase> otherwise) {
        return new Phase(source, sorts, otherwise, sessions, instead);
    }

    /** The same with other sessions. */
    Phase through(Supplier<KieSessionsPool> others) {
        return new Phase(source, sorts, direct, others, instead);
    }

    /** Those of a policy's rules that are its own, in the order in which sessions let them fire. */
    List<RuleText> of(Collection<RuleText> rules) {
        List<String> files = source.files().keySet().asList();
        return rules.stream()
                .filter(rule -> rule.rule().phase().equals(name()))
                .sorted(Comparator.comparingInt((RuleText rule) ->
                                files.indexOf(rule.rule().at().file()))
                        .thenComparingInt(RuleText::from))
                .toList();
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
        ask(batch);
        batch.forEach(Considered::settle);
    }

    /** The same of technologies; sessions are asked about the cases that are new. */
    void apply(List<Subject> batch, Cases cases) {
        List<Subject> unknown = cases.recall(batch);
        if (!unknown.isEmpty()) {
            ask(unknown);
            cases.learn(unknown);
        }
        batch.forEach(Considered::settle);
    }

    private void ask(List<? extends Considered> batch) {
        if (sorts.isEmpty()) {
            return;
        }
        if (direct.isEmpty()) {
            fire(batch);
            return;
        }
        Considered[] parts = batch.toArray(new Considered[0]);
        long[] matched;
        try {
            matched = direct.get().matched(parts);
        } catch (RuntimeException e) {
            // Nothing is concluded yet, and which of several conditions fails first is for sessions to say.
            fire(batch);
            return;
        }
        direct.get().conclude(parts, matched);
    }

    private void fire(List<? extends Considered> batch) {
        if (instead.isEmpty()) {
            fire(sessions.get(), batch, null);
        } else {
            String silent = instead.get().rule();
            fire(sessions.get(), batch, match -> !match.getRule().getName().equals(silent));
            instead.get().sessions().ifPresent(other -> fire(other.get(), batch, null));
        }
    }

    private void fire(KieSessionsPool pool, List<? extends Considered> batch, @Nullable AgendaFilter filter) {
        KieSession session = pool.newKieSession();
        try {
            batch.forEach(session::insert);
            session.fireAllRules(filter);
        } catch (ConsequenceException e) {
            throw failed(e.getRule().getName(), part(e), e);
        } catch (RuntimeException e) {
            throw new AssessmentException("a condition of phase `" + name() + "` failed: " + root(e), e);
        } finally {
            session.dispose();
        }
    }

    /** What a rule's conclusion failed with, and on what. */
    static AssessmentException failed(String rule, String part, RuntimeException failure) {
        return new AssessmentException("rule `" + rule + "` failed on " + part + ": " + root(failure), failure);
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
