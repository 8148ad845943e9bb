package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A policy that is wrong in one place: what an author's slip would have made of it. Unstable.
 *
 * <p>DeMillo, Lipton and Sayward, Hints on test data selection, 1978: tests that tell a program from its slightly wrong
 * versions are likely to tell it from others too.
 */
public final class Mutant {

    private final Kind kind;
    private final Location at;
    private final Optional<String> rule;
    private final String before;
    private final String after;
    private final Predicate<Run> touches;
    private final Supplier<Policy> policy;
    private final Supplier<Equivalence> equivalence;

    Mutant(
            Kind kind,
            Location at,
            Optional<String> rule,
            String before,
            String after,
            Predicate<Run> touches,
            Supplier<Policy> policy,
            Supplier<Equivalence> equivalence) {
        this.kind = kind;
        this.at = at;
        this.rule = rule;
        this.before = before;
        this.after = after;
        this.touches = touches;
        this.policy = policy;
        this.equivalence = equivalence;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** A parameter is one step off. */
        PARAMETER,
        /** A rule is missing. */
        RULE_DELETED,
        /** A condition of a rule is missing, or one of the values it lists. */
        CONDITION_DROPPED,
        /** A comparison or a negation is another one. */
        OPERATOR,
        /** A constant, or what is concluded, is the one next to it. */
        LITERAL,
        /** A row of a grid has the outcome next to it. */
        OUTCOME
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Where. */
    public Location at() {
        return at;
    }

    /** The rule that is wrong; empty for a parameter or a row. */
    public Optional<String> rule() {
        return rule;
    }

    /** What stands there. */
    public String before() {
        return before;
    }

    /** What would stand there instead; empty when it is gone. */
    public String after() {
        return after;
    }

    /** Whether it could change what came out of a run of the original: the tests that it leaves alone need not run again. */
    public boolean touches(Run run) {
        return touches.test(run);
    }

    /**
     * The wrong policy, compiled anew where it differs.
     *
     * @throws PolicyException when the rule engine refuses it
     */
    public Policy policy() {
        return policy.get();
    }

    /** Whether it is known to decide the same in every case. */
    public Equivalence equivalence() {
        return equivalence.get();
    }

    /**
     * What looking at every situation told.
     *
     * @param equivalent whether nothing differs in any
     * @param situations how many there are; 0 when they cannot be counted
     * @param example the facts of a technology that is decided otherwise, by name, when one was found
     * @param difference what is decided of it, and what the wrong policy decides; empty without an example
     */
    public record Equivalence(boolean equivalent, long situations, Map<String, String> example, String difference) {

        static final Equivalence NOT_SHOWN = new Equivalence(false, 0, Map.of(), "");

        /** Keeps the order of the facts. */
        public Equivalence {
            example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
        }

        static Equivalence shown(long situations) {
            return new Equivalence(true, situations, Map.of(), "");
        }
    }

    /** {@code file:line:column: before -> after}. */
    @Override
    public String toString() {
        return at + ": " + before + " -> " + (after.isEmpty() ? "(gone)" : after);
    }
}
