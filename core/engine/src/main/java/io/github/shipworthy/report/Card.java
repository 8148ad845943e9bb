package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Technology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one technology.
 *
 * @param open whether a reader sees it without asking
 * @param results each result by name, for a glance
 * @param tieBreak why it stands below the one before it; empty when nothing stands before it
 * @param completeness how many facts are known, and which are not
 */
record Card(
        String id,
        String anchor,
        boolean open,
        String rank,
        String name,
        Chip priority,
        String kind,
        List<Entry> results,
        List<Decision> decisions,
        String tieBreak,
        List<FlagView> flags,
        String completeness,
        List<String> gaps,
        Changes changes) {

    /** A name and a value. */
    record Entry(String name, String value) {}

    /** A risk flag, what it means, and the rule that raised it. */
    record FlagView(String name, String says, ReasonView reason) {}

    static Card of(Assessment assessment, Material material) {
        Words words = material.words();
        return new Card(
                assessment.id(),
                material.cards().anchor(assessment.id()).orElse(""),
                assessment.rank().orElse(0) == 1,
                assessment.rank().stream().mapToObj(String::valueOf).findFirst().orElse(""),
                material.name(assessment.technology()),
                Chip.of(assessment),
                words.label("kind." + assessment.technology().kind()),
                results(assessment, words),
                Decision.of(assessment, material),
                tieBreak(assessment, material),
                flags(assessment, material),
                completeness(assessment, words),
                gaps(assessment, words),
                Changes.of(assessment.whatIf(), words));
    }

    private static List<Entry> results(Assessment assessment, Words words) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                words.result("productization"),
                words.remarked(
                        assessment
                                .productization()
                                .map(value -> words.value("productization", Plain.number(value)))
                                .orElseGet(() -> Matrix.productization(assessment, words)),
                        Optional.of(Matrix.range(assessment)))));
        assessment.maturity().ifPresent(value -> entries.add(entry("maturity", Plain.number(value), words)));
        assessment.urgency().ifPresent(value -> entries.add(entry("urgency", value.name(), words)));
        assessment.candidate().ifPresent(yes -> entries.add(entry("candidate", String.valueOf(yes), words)));
        assessment.priority().ifPresent(value -> entries.add(entry("priority", value.name(), words)));
        assessment.horizon().ifPresent(value -> entries.add(entry("horizon", value.name(), words)));
        assessment
                .planPriority()
                .filter(value -> assessment.priority().isEmpty())
                .ifPresent(value -> entries.add(entry("plan-priority", value.name(), words)));
        return List.copyOf(entries);
    }

    private static Entry entry(String result, String value, Words words) {
        return new Entry(words.result(result), words.value(result, value));
    }

    private static String tieBreak(Assessment assessment, Material material) {
        Words words = material.words();
        return assessment
                .tieBreak()
                .map(tie -> words.label(
                        tie.depth() == 0 ? "tie-first" : "tie-after",
                        Map.of(
                                "above", material.name(tie.above()),
                                "key", words.result(tie.key()),
                                "value", words.value(tie.key(), tie.value()),
                                "other", words.value(tie.key(), tie.aboveValue()),
                                "depth", String.valueOf(tie.depth()))))
                .orElse("");
    }

    private static List<FlagView> flags(Assessment assessment, Material material) {
        Technology technology = assessment.technology();
        Topic topic = Material.topic(technology);
        Words words = material.words();
        return assessment.reasons().stream()
                .filter(reason -> reason.finding() instanceof Flag)
                .map(reason -> new FlagView(
                        words.named("flag", reason.finding().result()),
                        words.meaning("flag", reason.finding().result())
                                .map(text -> material.filled(text, topic, List.of(technology.id())))
                                .orElse(""),
                        ReasonView.of(reason, true, "", words)))
                .toList();
    }

    private static String completeness(Assessment assessment, Words words) {
        return words.label(
                "completeness",
                Map.of(
                        "known", String.valueOf(assessment.completeness().known()),
                        "asked",
                                String.valueOf(assessment.completeness().asked().size()),
                        "percent", String.valueOf(assessment.completeness().percent())));
    }

    private static List<String> gaps(Assessment assessment, Words words) {
        List<String> gaps = new ArrayList<>();
        add(gaps, "unknown-facts", assessment.completeness().unknown(), words);
        add(gaps, "expired-facts", assessment.completeness().expired(), words);
        return List.copyOf(gaps);
    }

    private static void add(List<String> gaps, String label, Collection<String> facts, Words words) {
        if (!facts.isEmpty()) {
            gaps.add(words.label(
                    label,
                    Map.of("facts", words.list(facts.stream().map(words::fact).toList()))));
        }
    }
}
