package io.github.shipworthy.live;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/** What a policy gives to a technology that is delivered: its productization tells the version of an edited policy. */
final class Delivered {

    static final Portfolio PORTFOLIO = Portfolio.of(
            "p",
            "Owner",
            LocalDate.of(2026, 2, 24),
            List.of(Technology.builder("model", "model", Kind.SERVABLE_MODEL)
                    .official(Official.GA)
                    .build()));

    private Delivered() {}

    /** Through sessions: it is the rule engine that could leave something behind. */
    static int points(Policy policy) {
        return policy.through(Engine.SESSION)
                .assess(PORTFOLIO)
                .assessments()
                .get(0)
                .productization()
                .orElseThrow()
                .intValueExact();
    }
}
