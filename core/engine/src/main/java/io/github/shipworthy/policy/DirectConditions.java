package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of the rules of a phase, each once, and the properties that they compare: what several rules ask is asked of a
 * part once. Rules of a phase do not see what another concludes, so the answer stays the same. Never changed once the phase is
 * made.
 */
final class DirectConditions {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<DirectCondition> conditions = new ArrayList<>();

    /** The place of a condition; one that is written alike has the same. */
    int place(Term condition, DirectTerms terms) {
        String written = terms.sort().concat(" ").concat(condition.written());
        Integer known = places.get(written);
        if (known != null) {
            return known;
        }
        conditions.add(terms.condition(condition));
        places.put(written, conditions.size() - 1);
        return conditions.size() - 1;
    }

    /** The place of a property of a sort among all that are compared. */
    int column(String sort, String property) {
        String written = sort.concat(" ").concat(property);
        Integer known = columns.get(written);
        if (known != null) {
            return known;
        }
        columns.put(written, columns.size());
        return columns.size() - 1;
    }

    /** Asks them about some parts, at most {@value DirectPhase#MOST}. */
    DirectAnswers about(Considered[] parts) {
        return new DirectAnswers(conditions, columns.size(), parts);
    }
}
