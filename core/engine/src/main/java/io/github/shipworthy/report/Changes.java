package io.github.shipworthy.report;

import io.github.shipworthy.assessment.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would make a technology come out otherwise, one fact at a time: first what moves the decision, then what moves
 * something else.
 *
 * @param more how many further changes there are; empty when there are none
 */
record Changes(List<Change> decisive, List<Change> others, String more) {

    private static final int MOST = 12;
    private static final Set<String> DECISIONS = Set.of("priority", "candidacy");

    /**
     * A fact that would be another, and the results that would be others then.
     *
     * @param to one value, or several that would move the same results in the same way
     */
    record Change(String fact, String from, String to, String moves) {}

    static Changes of(List<WhatIf> whatIfs, Words words) {
        Map<WhatIf, List<String>> same = new LinkedHashMap<>();
        for (WhatIf whatIf : whatIfs) {
            same.computeIfAbsent(new WhatIf(whatIf.fact(), whatIf.from(), "", whatIf.moves()), key -> new ArrayList<>())
                    .add(words.value(whatIf.fact(), whatIf.to()));
        }
        List<Change> decisive = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        same.forEach((whatIf, to) -> {
            boolean decides = whatIf.moves().stream().anyMatch(move -> DECISIONS.contains(move.result()));
            (decides ? decisive : others).add(change(whatIf, to, words));
        });
        int left = Math.max(0, decisive.size() - MOST) + Math.max(0, others.size() - MOST);
        return new Changes(
                decisive.stream().limit(MOST).toList(),
                others.stream().limit(MOST).toList(),
                left == 0 ? "" : words.label("more-changes", Map.of("count", String.valueOf(left))));
    }

    /** Whether nothing would change anything, or nobody worked it out. */
    boolean none() {
        return decisive.isEmpty() && others.isEmpty();
    }

    private static Change change(WhatIf whatIf, List<String> to, Words words) {
        return new Change(
                words.fact(whatIf.fact()),
                words.value(whatIf.fact(), whatIf.from()),
                String.join(words.label("list-slash"), to),
                words.parts(whatIf.moves().stream()
                        .map(move -> words.label(
                                "move",
                                Map.of(
                                        "result", words.result(move.result()),
                                        "before", words.value(move.result(), move.before()),
                                        "after", words.value(move.result(), move.after()))))
                        .toList()));
    }
}
