package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to productize first, and the one thing that decided it: the ranked technologies by priority, then those whose
 * release is only watched.
 */
record Verdict(List<Group> groups) {

    private static final int MOST_LINES = 10;

    /**
     * Technologies of one priority, or those to be watched.
     *
     * @param more what was left out; empty when nothing was
     */
    record Group(String code, String style, String says, List<Line> lines, String more) {}

    /**
     * A technology.
     *
     * @param action what to do; empty when the policy does not say
     * @param because the rule that decided its urgency
     * @param facts the facts this rule read
     */
    record Line(String rank, Link technology, String tags, String action, String because, String facts) {}

    static Verdict of(Material material) {
        Map<String, String> actions = actions(material);
        List<Group> groups = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            add(
                    groups,
                    priority.name(),
                    material,
                    actions,
                    each -> !isTracked(each)
                            && each.priority().filter(priority::equals).isPresent());
        }
        add(groups, Horizon.TRACK.name(), material, actions, Verdict::isTracked);
        return new Verdict(List.copyOf(groups));
    }

    private static void add(
            List<Group> groups,
            String code,
            Material material,
            Map<String, String> actions,
            Predicate<Assessment> belongs) {
        List<Assessment> members =
                material.assessment().ranking().stream().filter(belongs).toList();
        if (members.isEmpty()) {
            return;
        }
        Words words = material.words();
        boolean tracked = code.equals(Horizon.TRACK.name());
        groups.add(new Group(
                tracked ? words.label("horizon.TRACK") : code,
                Chip.style(code),
                words.label(
                        "verdict-" + (tracked ? "track" : "priority"), Map.of("count", String.valueOf(members.size()))),
                members.stream()
                        .limit(MOST_LINES)
                        .map(each -> line(each, tracked, material, actions))
                        .toList(),
                members.size() <= MOST_LINES
                        ? ""
                        : words.label("more-in-matrix", Map.of("count", String.valueOf(members.size() - MOST_LINES)))));
    }

    private static boolean isTracked(Assessment assessment) {
        return assessment.horizon().filter(Horizon.TRACK::equals).isPresent();
    }

    private static Line line(Assessment assessment, boolean tracked, Material material, Map<String, String> actions) {
        Words words = material.words();
        Optional<Reason> reason = deciding(assessment);
        List<String> tags = new ArrayList<>();
        if (tracked) {
            assessment.priority().ifPresent(priority -> tags.add(priority.name()));
        }
        assessment
                .productization()
                .ifPresent(
                        value -> tags.add(words.label("short-productization", Map.of("value", Plain.number(value)))));
        assessment
                .urgency()
                .ifPresent(urgency -> tags.add(
                        words.label("short-urgency", Map.of("value", words.level("urgency", urgency.name())))));
        return new Line(
                assessment.rank().stream().mapToObj(String::valueOf).findFirst().orElse(""),
                Link.to(assessment.id(), material),
                words.parts(tags),
                actions.getOrDefault(assessment.id(), ""),
                reason.map(each -> {
                            String row = ReasonView.row(each, words);
                            return row.isEmpty() ? words.rule(each.rule()) : row;
                        })
                        .orElse(""),
                reason.map(each -> ReasonView.facts(each, words)).orElse(""));
    }

    /** The first reason for the urgency it has; without one, for its priority. */
    private static Optional<Reason> deciding(Assessment assessment) {
        return concluding(assessment, "urgency", assessment.urgency().map(Enum::name))
                .or(() ->
                        concluding(assessment, "priority", assessment.priority().map(Enum::name)));
    }

    private static Optional<Reason> concluding(Assessment assessment, String result, Optional<String> value) {
        return assessment.reasons().stream()
                .filter(reason -> reason.finding() instanceof Level level
                        && level.result().equals(result)
                        && value.filter(level.value()::equals).isPresent())
                .findFirst();
    }

    private static Map<String, String> actions(Material material) {
        return material.assessment().plan().stream()
                .filter(row -> row.topic().kind() == Topic.Kind.TECHNOLOGY)
                .collect(Collectors.toMap(
                        row -> row.topic().id(), row -> action(row, material), (first, second) -> first));
    }

    /** What a row of the plan says to do; empty when the policy does not say. */
    static String action(Row.Planned row, Material material) {
        return row.action()
                .map(code -> material.filled(material.words().level("action", code), row.topic(), row.members()))
                .orElse("");
    }

    /** Whether there is nothing to say. */
    boolean none() {
        return groups.isEmpty();
    }

    /** The codes of the priorities there are. */
    static List<String> codes() {
        return Arrays.stream(Priority.values()).map(Enum::name).toList();
    }
}
