package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A priority as a report shows it: a code, and a style that no code but ours can choose.
 *
 * @param code {@code none} when there is no priority
 * @param text the code, or a dash
 */
record Chip(String code, String text, String style, int order) {

    static final String NONE = "none";

    static Chip of(Assessment assessment) {
        return of(assessment.priority());
    }

    static Chip of(Optional<Priority> priority) {
        return priority.map(each -> new Chip(each.name(), each.name(), style(each.name()), each.ordinal()))
                .orElse(new Chip(NONE, "\u2013", style(NONE), Priority.values().length));
    }

    /** Every priority, and none. */
    static List<Chip> all(Words words) {
        List<Chip> all = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            all.add(of(Optional.of(priority)));
        }
        all.add(new Chip(NONE, words.label("no-priority"), style(NONE), all.size()));
        return List.copyOf(all);
    }

    static String style(String code) {
        return "chip-" + code.toLowerCase(Locale.ROOT);
    }
}
