package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.testkit.values.TechnologyValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A result of technologies, by the name that tests have for it.
 *
 * @param result its name in the policy
 * @param levels from the lowest to the highest, as tests write them; empty for a score
 */
record Scale(String name, String result, List<String> levels) {

    Scale {
        levels = List.copyOf(levels);
    }

    /** Its value for a technology; empty when there is none. */
    Optional<String> value(Assessment assessment) {
        return Optional.of(TechnologyValues.text(assessment, name)).filter(text -> !text.equals(TechnologyValues.NONE));
    }

    int compare(String one, String other) {
        return levels.isEmpty()
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : Integer.compare(levels.indexOf(one), levels.indexOf(other));
    }
}
