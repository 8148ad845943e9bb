package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which technologies have a card of their own: all of a few; of many the first of the ranking, and some of those that
 * the audit found something about.
 *
 * @param anchors the cards' places in a page, by technology
 */
record Selection(Map<String, String> anchors) {

    private static final int FEW = 60;
    private static final int RANKED = 50;
    private static final int AUDITED = 50;

    static Selection of(PortfolioAssessment assessment) {
        List<String> all = assessment.assessments().stream().map(Assessment::id).toList();
        Set<String> chosen = new LinkedHashSet<>(all);
        if (all.size() > FEW) {
            chosen.clear();
            assessment.ranking().stream().limit(RANKED).map(Assessment::id).forEach(chosen::add);
            Set<String> known = Set.copyOf(all);
            assessment.findings().stream()
                    .flatMap(finding -> finding.technologies().stream())
                    .filter(known::contains)
                    .distinct()
                    .filter(id -> !chosen.contains(id))
                    .limit(AUDITED)
                    .toList()
                    .forEach(chosen::add);
        }
        Map<String, String> anchors = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            if (chosen.contains(all.get(index))) {
                anchors.put(all.get(index), "t-" + (index + 1));
            }
        }
        return new Selection(Map.copyOf(anchors));
    }

    boolean has(String id) {
        return anchors.containsKey(id);
    }

    /** Where the card of a technology stands; empty when it has none. */
    Optional<String> anchor(String id) {
        return Optional.ofNullable(anchors.get(id));
    }
}
