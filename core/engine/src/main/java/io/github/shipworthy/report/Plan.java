package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan in lanes, the soonest first. */
record Plan(List<Lane> lanes) {

    private static final int MOST_ITEMS = 30;

    /** What is planned for one horizon. */
    record Lane(String horizon, List<Item> items, String more) {}

    /**
     * A technology or a programme.
     *
     * @param priority empty for a programme
     * @param action what to do; empty when the policy does not say
     * @param members the technologies of a programme
     */
    record Item(Optional<Chip> priority, Link subject, String action, List<Link> members) {}

    static Plan of(Material material) {
        List<Row.Planned> rows = material.assessment().plan();
        List<Lane> lanes = new ArrayList<>();
        for (Horizon horizon : List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK)) {
            List<Row.Planned> planned =
                    rows.stream().filter(row -> row.horizon() == horizon).toList();
            int left = planned.size() - MOST_ITEMS;
            lanes.add(new Lane(
                    material.words().label("horizon." + horizon),
                    planned.stream()
                            .limit(MOST_ITEMS)
                            .map(row -> item(row, material))
                            .toList(),
                    left <= 0 ? "" : material.words().label("more-left", Map.of("count", String.valueOf(left)))));
        }
        return new Plan(rows.isEmpty() ? List.of() : List.copyOf(lanes));
    }

    /** Whether nothing is planned. */
    boolean none() {
        return lanes.isEmpty();
    }

    private static Item item(Row.Planned row, Material material) {
        return new Item(
                row.priority().map(priority -> Chip.of(Optional.of(priority))),
                new Link(
                        material.name(row.topic()),
                        material.cards().anchor(row.topic().id())),
                Verdict.action(row, material),
                Link.to(row.members(), material));
    }
}
