package io.github.shipworthy.assessment;

import io.github.shipworthy.facts.Technology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a policy says of one technology, and why. Immutable and thread-safe. */
public interface Assessment {

    /** What was assessed, as it was given. */
    Technology technology();

    /** The technology's id. */
    default String id() {
        return technology().id();
    }

    /** The technology's name. */
    default String name() {
        return technology().name();
    }

    /** How far it is a product, in percent as the policy bounds it; empty when it cannot be assessed. */
    Optional<BigDecimal> productization();

    /** What productization could be, given the facts nobody knows; empty when the policy knows no such score. */
    Optional<Range> productizationRange();

    /** How far it is ready for use, in percent; empty where the policy sees no rung reached. */
    Optional<BigDecimal> maturity();

    /** How hard the market presses; empty when the policy concludes none. */
    Optional<Urgency> urgency();

    /** Whether it stands for a decision; empty when no rule says so or says not. */
    Optional<Boolean> candidate();

    /** What to do first; empty for what is no candidate. */
    Optional<Priority> priority();

    /** Its place among the ranked technologies, from 1; empty for what is not ranked. */
    OptionalInt rank();

    /** Why it stands below the one ranked before it; empty for the first and for what is not ranked. */
    Optional<TieBreak> tieBreak();

    /** When to productize it; empty when no rule says. */
    Optional<Horizon> horizon();

    /** Its priority in the plan, which is also that of what is planned and no candidate; empty for what is not planned. */
    Optional<Priority> planPriority();

    /** How much is known of what the policy asks about it. */
    Completeness completeness();

    /**
     * What would change if one of its facts were another: each single change that moves its priority, urgency,
     * candidacy, horizon or productization, in the order of the facts and their values. Worked out when asked for.
     */
    List<WhatIf> whatIf();

    /** The codes of its risk flags, each once, in alphabetical order. */
    List<String> flags();

    /** Scores and levels of the policy's own, by name: those that were concluded. */
    Map<String, String> results();

    /** Every reason, in the order of the policy's phases and rules. */
    List<Reason> reasons();

    /** The whole answer as text: the score as a waterfall, then each decision with the facts behind it. */
    default String explain() {
        return Explanation.of(this);
    }
}
