package io.github.shipworthy.testkit.coverage;

import io.github.shipworthy.policy.Statement.Condition;
import io.github.shipworthy.policy.Trial.Position;
import io.github.shipworthy.testkit.coverage.Coverage.Reached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Coverage for a terminal: the shares, then what was not reached, by place. */
public final class CoverageText {

    private CoverageText() {}

    /** A line for each share and each thing that was not reached; ends with a line feed. */
    public static String of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("Coverage: "
                + coverage.shares().stream().map(Coverage.Share::toString).collect(Collectors.joining(", ")));
        coverage.rules().forEach(rule -> rule(rule, lines));
        coverage.rows().forEach((row, count) -> {
            if (count == 0) {
                lines.add("  " + row.at() + ": no test reads this row of `" + row.grid() + "`");
            }
        });
        coverage.limits().forEach((key, positions) -> {
            List<Position> missing = Arrays.stream(Position.values())
                    .filter(position -> !positions.containsKey(position))
                    .toList();
            if (!missing.isEmpty()) {
                lines.add("  " + key + ": nothing is "
                        + missing.stream().map(CoverageText::word).collect(Collectors.joining(", nothing ")) + " it");
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static void rule(Coverage.Rule rule, List<String> lines) {
        if (rule.reached() != Reached.FIRED) {
            lines.add("  " + rule.statement().rule().at() + ": rule `"
                    + rule.statement().rule().name() + "` "
                    + switch (rule.reached()) {
                        case MATCHED -> "matches and concludes nothing";
                        case SILENT -> "never matches";
                        case NEVER ->
                            "is never looked at: no portfolio has a "
                                    + rule.statement().sort();
                        case FIRED -> "fires";
                    });
        }
        if (rule.reached() == Reached.NEVER) {
            return;
        }
        for (Condition condition : rule.statement().conditions()) {
            boolean held = rule.held(condition) > 0;
            boolean failed = rule.failed(condition) > 0;
            if (!held || !failed) {
                lines.add("  " + condition.at() + ": `" + condition.text() + "` is "
                        + (held ? "never false" : failed ? "never true" : "never looked at"));
            }
        }
    }

    static String word(Position position) {
        return switch (position) {
            case BELOW -> "below";
            case AT -> "at";
            case ABOVE -> "above";
        };
    }
}
