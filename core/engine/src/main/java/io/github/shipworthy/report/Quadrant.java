package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Urgency;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The plot of productization against urgency: a band for each urgency, a dot for each technology or for several at the
 * same place. Only what stands out has a label, so the plot stays small for any portfolio.
 *
 * @param legend the dots of each priority
 * @param describes the plot in a sentence, for those who do not see it
 * @param left how many technologies have no place in it; empty when all have one
 */
record Quadrant(List<Band> bands, List<Tick> ticks, List<Dot> dots, List<Chip> legend, String describes, String left) {

    static final int LEFT = 92;
    static final int WIDTH = 600;
    static final int BAND = 76;

    private static final int TOP = 8;
    private static final int FEW = 20;
    private static final int RANKED = 10;

    /** An urgency. */
    record Band(String name, int top, int middle, boolean odd) {}

    /** A mark on the scale of productization. */
    record Tick(String name, int x) {}

    /**
     * Technologies at one place.
     *
     * @param count empty for a single one
     * @param names the first of them
     */
    record Dot(int x, int y, int radius, String style, String count, String names, Optional<DotLabel> label) {}

    static Quadrant of(Material material) {
        Words words = material.words();
        Map<Integer, Map<Integer, List<Assessment>>> places = new TreeMap<>();
        int plotted = 0;
        for (Assessment each : material.assessment().assessments()) {
            if (each.productization().isPresent() && each.urgency().isPresent()) {
                int percent = each.productization()
                        .get()
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
                places.computeIfAbsent(each.urgency().get().ordinal(), key -> new TreeMap<>())
                        .computeIfAbsent(Math.max(0, Math.min(100, percent)), key -> new ArrayList<>())
                        .add(each);
                plotted++;
            }
        }
        List<Dot> dots = new ArrayList<>();
        boolean few = plotted <= FEW;
        places.forEach((urgency, points) -> dots.addAll(dots(urgency, points, few, material)));
        int left = material.assessment().assessments().size() - plotted;
        return new Quadrant(
                bands(words),
                List.of(tick(0), tick(25), tick(50), tick(75), tick(100)),
                List.copyOf(dots),
                Chip.all(words),
                words.label("quadrant-describes", Map.of("count", String.valueOf(plotted), "first", first(material))),
                left == 0 ? "" : words.label("quadrant-left", Map.of("count", String.valueOf(left))));
    }

    /** Whether there is nothing to plot. */
    boolean none() {
        return dots.isEmpty();
    }

    /** Where the bands end. */
    int bottom() {
        return TOP + BAND * Urgency.values().length;
    }

    /** How high the plot is, with its scale. */
    int height() {
        return bottom() + 44;
    }

    private static String first(Material material) {
        return material.words()
                .list(material.assessment().ranking().stream()
                        .limit(3)
                        .map(each -> material.name(each.technology()))
                        .toList());
    }

    private static List<Band> bands(Words words) {
        List<Band> bands = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            int top = top(urgency.ordinal());
            bands.add(new Band(
                    words.level("urgency", urgency.name()), top, top + BAND / 2 + 4, urgency.ordinal() % 2 == 1));
        }
        return List.copyOf(bands);
    }

    private static int top(int urgency) {
        return TOP + BAND * (Urgency.values().length - 1 - urgency);
    }

    private static Tick tick(int percent) {
        return new Tick(percent + "%", x(percent));
    }

    private static int x(int percent) {
        return LEFT + percent * WIDTH / 100;
    }

    private static List<Dot> dots(int urgency, Map<Integer, List<Assessment>> points, boolean few, Material material) {
        DotLabel.Lanes lanes = new DotLabel.Lanes(LEFT + WIDTH);
        int y = top(urgency) + BAND / 2;
        List<Dot> dots = new ArrayList<>();
        points.forEach((percent, here) -> {
            boolean named = few || here.stream().anyMatch(each -> each.rank().orElse(Integer.MAX_VALUE) <= RANKED);
            int radius = here.size() == 1 ? 6 : Math.min(16, 8 + here.size() / 8);
            dots.add(new Dot(
                    x(percent),
                    y,
                    radius,
                    Chip.of(here.get(0)).style(),
                    here.size() == 1 ? "" : String.valueOf(here.size()),
                    names(here, 5, material),
                    named ? lanes.place(names(here, 2, material), x(percent), y, radius) : Optional.empty()));
        });
        return dots;
    }

    private static String names(List<Assessment> here, int most, Material material) {
        Words words = material.words();
        String names = words.list(here.stream()
                .limit(most)
                .map(each -> (each.rank().isPresent() ? "#" + each.rank().getAsInt() + " " : "")
                        + material.name(each.technology()))
                .toList());
        return here.size() <= most
                ? names
                : words.label("and-more", Map.of("names", names, "count", String.valueOf(here.size() - most)));
    }
}
