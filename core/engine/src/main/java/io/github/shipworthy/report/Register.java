package io.github.shipworthy.report;

import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The risk register: a table of probability by impact, and each risk with what drives it.
 *
 * @param bands the most probable first
 */
record Register(List<String> impacts, List<Band> bands, List<RiskView> risks) {

    /** The risks of one probability, by impact. */
    record Band(String probability, List<Box> boxes) {}

    /**
     * The risks of one probability and one impact.
     *
     * @param heat how much both matter together, 0 to 4
     */
    record Box(int heat, List<Named> risks) {}

    /** A risk by its number in the list. */
    record Named(int number, String name) {}

    /**
     * A risk.
     *
     * @param ratio what the probability was read from, exactly
     * @param counted how many of the technologies it was looked for in drive it
     * @param shared the other risks that have drivers in common with it
     */
    record RiskView(
            int number,
            String name,
            String subject,
            String says,
            String probability,
            String ratio,
            String impact,
            List<Link> drivers,
            String counted,
            List<String> shared,
            List<String> flags,
            List<ReasonView> reasons) {}

    static Register of(Material material) {
        Words words = material.words();
        List<Row.Risk> rows = material.assessment().risks();
        List<RiskView> risks = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            risks.add(view(rows.get(index), index + 1, material));
        }
        List<Band> bands = new ArrayList<>();
        List<RiskLevel> levels = List.of(RiskLevel.values());
        for (int probability = levels.size() - 1; probability >= 0; probability--) {
            List<Box> boxes = new ArrayList<>();
            for (RiskLevel impact : levels) {
                boxes.add(new Box(
                        probability + impact.ordinal(), named(rows, levels.get(probability), impact, material)));
            }
            bands.add(new Band(level(Optional.of(levels.get(probability)), words), List.copyOf(boxes)));
        }
        return new Register(
                levels.stream().map(each -> level(Optional.of(each), words)).toList(),
                List.copyOf(bands),
                List.copyOf(risks));
    }

    /** Whether the policy derives no risk. */
    boolean none() {
        return risks.isEmpty();
    }

    private static List<Named> named(List<Row.Risk> rows, RiskLevel probability, RiskLevel impact, Material material) {
        List<Named> named = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row.Risk row = rows.get(index);
            if (row.probability().filter(probability::equals).isPresent()
                    && row.impact().filter(impact::equals).isPresent()) {
                named.add(new Named(index + 1, name(row, material)));
            }
        }
        return List.copyOf(named);
    }

    private static String name(Row.Risk row, Material material) {
        return material.filled(material.words().named("risk", row.code()), row.topic(), row.drivers());
    }

    private static RiskView view(Row.Risk row, int number, Material material) {
        Words words = material.words();
        return new RiskView(
                number,
                name(row, material),
                material.name(row.topic()),
                words.meaning("risk", row.code())
                        .map(text -> material.filled(text, row.topic(), row.drivers()))
                        .orElse(""),
                level(row.probability(), words),
                Share.shown(row.ratio()),
                level(row.impact(), words),
                Link.to(row.drivers(), material),
                counted(row, words),
                row.shared().stream().map(each -> shared(each, material)).toList(),
                row.flags().stream().map(code -> words.named("flag", code)).toList(),
                row.reasons().stream()
                        .map(reason -> ReasonView.of(reason, true, "", words))
                        .toList());
    }

    /** How many of the technologies drive it; a forecast drives its risk itself. */
    private static String counted(Row.Risk row, Words words) {
        return row.topic().kind() == Topic.Kind.FORECAST && row.drivers().isEmpty()
                ? words.label("driven-by-forecast")
                : words.label(
                        "drivers-of",
                        Map.of(
                                "drivers", String.valueOf(row.drivers().size()),
                                "all", String.valueOf(row.technologies().size())));
    }

    private static String shared(Row.Risk.Shared shared, Material material) {
        String other = material.assessment()
                .row(shared.risk())
                .map(row -> row instanceof Row.Risk risk
                        ? material.words().remarked(name(risk, material), Optional.of(material.name(risk.topic())))
                        : shared.risk())
                .orElse(shared.risk());
        return material.words()
                .label("shares", Map.of("risk", other, "technologies", material.names(shared.drivers())));
    }

    private static String level(Optional<RiskLevel> level, Words words) {
        return level.map(each -> words.level("risk-level", each.name())).orElse("? " + words.label("value.UNKNOWN"));
    }
}
