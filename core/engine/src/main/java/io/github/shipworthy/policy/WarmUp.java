package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A first, discarded assessment, so that the first real one finds every condition compiled. */
final class WarmUp {

    private WarmUp() {}

    /** Calls need none; where a phase goes through sessions it is worth it. */
    static void run(Policy policy) {
        if (policy.compiled().phases().stream().allMatch(phase -> phase.direct().isPresent())) {
            return;
        }
        List<Technology> technologies = Arrays.stream(Kind.values())
                .map(kind -> Technology.builder("warm-up-" + kind.ordinal(), "warm-up", kind)
                        .build())
                .toList();
        try {
            policy.assess(Portfolio.of("warm-up", "warm-up", LocalDate.EPOCH, technologies));
        } catch (AssessmentException e) {
            // Rules that contradict each other, or fail, do so again on a technology that is worth naming.
        }
    }
}
