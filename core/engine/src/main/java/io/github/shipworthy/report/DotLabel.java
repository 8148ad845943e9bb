package io.github.shipworthy.report;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The label of a dot in a plot.
 *
 * @param anchor which end of the text stands at x, as SVG names it
 */
record DotLabel(String text, int x, int y, String anchor) {

    private static final int LONGEST = 56;
    private static final int COLUMN = 7;

    /** The rows above and below the dots of a band, and where labels stand in them already. */
    static final class Lanes {

        private static final int[] OFFSETS = {-12, 20, -26};

        private final int right;
        private final List<List<int[]>> taken = new ArrayList<>();

        /** Rows that end at x. */
        Lanes(int right) {
            this.right = right;
            for (int lane = 0; lane < OFFSETS.length; lane++) {
                taken.add(new ArrayList<>());
            }
        }

        /** A place for the label of a dot that covers no other; empty when there is none. */
        Optional<DotLabel> place(String name, int x, int y, int radius) {
            String text = shortened(Visible.text(name));
            int width = Terminal.width(text) * COLUMN;
            boolean toTheRight = x + width <= right;
            int from = toTheRight ? x - radius : x + radius - width;
            for (int lane = 0; lane < OFFSETS.length; lane++) {
                if (taken.get(lane).stream().noneMatch(each -> from < each[1] && each[0] < from + width)) {
                    taken.get(lane).add(new int[] {from, from + width});
                    int away = OFFSETS[lane] < 0 ? 6 - radius : radius - 6;
                    return Optional.of(new DotLabel(
                            text,
                            toTheRight ? from : from + width,
                            y + OFFSETS[lane] + away,
                            toTheRight ? "start" : "end"));
                }
            }
            return Optional.empty();
        }

        private static String shortened(String text) {
            List<String> lines = Terminal.wrap(text, LONGEST);
            return lines.size() == 1 ? text : lines.get(0) + "\u2026";
        }
    }
}
