package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The gaps between what was published and what is offered. */
record Gaps(List<GapView> gaps) {

    private static final Set<String> COLUMNS = Set.of("manifestation", "consequence");

    /**
     * A gap.
     *
     * @param others what else the policy concludes of it
     */
    record GapView(
            String subject,
            String manifestation,
            String consequence,
            List<Card.Entry> others,
            List<Link> technologies) {}

    static Gaps of(Material material) {
        return new Gaps(material.assessment().gaps().stream()
                .map(row -> view(row, material))
                .toList());
    }

    /** Whether the policy derives no gap. */
    boolean none() {
        return gaps.isEmpty();
    }

    private static GapView view(Row.Gap row, Material material) {
        List<Card.Entry> others = new ArrayList<>();
        for (Map.Entry<String, String> result : new TreeMap<>(row.results()).entrySet()) {
            if (!COLUMNS.contains(result.getKey())) {
                others.add(new Card.Entry(
                        material.words().result(result.getKey()), level(row, result.getKey(), material)));
            }
        }
        return new GapView(
                material.name(row.topic()),
                level(row, "manifestation", material),
                level(row, "consequence", material),
                List.copyOf(others),
                Link.to(row.technologies(), material));
    }

    private static String level(Row.Gap row, String result, Material material) {
        String value = row.results().get(result);
        return value == null
                ? "\u2013"
                : material.filled(material.words().level(result, value), row.topic(), row.technologies());
    }
}
