package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of the rules of a phase, those within others too, once for each sort of part, and the properties that they
 * compare: what several rules ask is asked of a part once. Rules of a phase do not see what another concludes, so the answer stays
 * the same. Used while a phase is made, of which every condition must be known: who finds the place of one does not learn that it
 * is not.
 */
final class DirectConditions {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> bearers = new HashMap<>();
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

    /** The place of a property of a sort among all whose values are compared. */
    int column(String sort, String property) {
        return place(sort, property, columns);
    }

    /** The place of a property of a sort among all that are compared with constants. */
    int bearers(String sort, String property) {
        return place(sort, property, bearers);
    }

    private static int place(String sort, String property, Map<String, Integer> places) {
        int next = places.size();
        Integer known = places.putIfAbsent(sort.concat(" ").concat(property), next);
        return known == null ? next : known;
    }

    /** All of them, by their places. */
    List<DirectCondition> all() {
        return List.copyOf(conditions);
    }

    /** How many properties have values that are compared. */
    int columns() {
        return columns.size();
    }

    /** How many properties are compared with constants. */
    int bearers() {
        return bearers.size();
    }
}
