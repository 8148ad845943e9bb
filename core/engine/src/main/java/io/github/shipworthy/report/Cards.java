package io.github.shipworthy.report;

import java.util.List;
import java.util.Map;

/**
 * The technologies that matter, each with everything about it, in the order of the assessment.
 *
 * @param left which technologies have no card, and how to see them; empty when all have one
 */
record Cards(List<Card> cards, String left) {

    static Cards of(Material material) {
        List<Card> cards = material.assessment().assessments().stream()
                .filter(each -> material.cards().has(each.id()))
                .map(each -> Card.of(each, material))
                .toList();
        int all = material.assessment().assessments().size();
        return new Cards(
                cards,
                cards.size() == all
                        ? ""
                        : material.words()
                                .label(
                                        "cards-left",
                                        Map.of(
                                                "shown", String.valueOf(cards.size()),
                                                "all", String.valueOf(all))));
    }
}
