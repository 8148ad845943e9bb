package io.github.shipworthy.testkit.values;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.WhatIf;
import java.util.List;
import java.util.Optional;

/** What a test can expect of a technology, by name. */
public final class TechnologyValues {

    /** What a value is where nothing was concluded. */
    public static final String NONE = "none";

    /** The names that every policy has; those of its own results come on top. */
    public static final List<String> BUILT_IN = List.of(
            "productization",
            "productizationRange",
            "maturity",
            "urgency",
            "candidate",
            "priority",
            "rank",
            "tieBreak",
            "horizon",
            "planPriority",
            "completeness",
            "unknownFacts",
            "expiredFacts",
            "whatIf",
            "flags",
            "concluded",
            "silent");

    private TechnologyValues() {}

    /** A value as text; {@code none} when nothing was concluded. */
    public static String text(Assessment assessment, String name) {
        Optional<String> value = switch (name) {
            case "productization" -> assessment.productization().map(score -> score.toPlainString());
            case "maturity" -> assessment.maturity().map(score -> score.toPlainString());
            case "urgency" -> assessment.urgency().map(Enum::name);
            case "candidate" -> assessment.candidate().map(String::valueOf);
            case "priority" -> assessment.priority().map(Enum::name);
            case "rank" ->
                assessment.rank().isPresent()
                        ? Optional.of(String.valueOf(assessment.rank().getAsInt()))
                        : Optional.empty();
            case "tieBreak" -> assessment.tieBreak().map(TieBreak::key);
            case "completeness" ->
                Optional.of(String.valueOf(assessment.completeness().percent()));
            case "horizon" -> assessment.horizon().map(Enum::name);
            case "planPriority" -> assessment.planPriority().map(Enum::name);
            default -> Optional.ofNullable(assessment.results().get(name));
        };
        return value.orElse(NONE);
    }

    /** The least and the greatest productization; empty when the policy knows no such score. */
    public static List<String> range(Assessment assessment) {
        return assessment.productizationRange().map(TechnologyValues::range).orElse(List.of());
    }

    /** What stands under a name as a list, such as {@code flags}; empty when the name stands for one value. */
    public static Optional<List<String>> list(Assessment assessment, String name) {
        return switch (name) {
            case "flags" -> Optional.of(assessment.flags());
            case "productizationRange" -> Optional.of(range(assessment));
            case "unknownFacts" -> Optional.of(assessment.completeness().unknown());
            case "expiredFacts" -> Optional.of(assessment.completeness().expired());
            case "whatIf" ->
                Optional.of(assessment.whatIf().stream()
                        .flatMap(change -> change.moves().stream().map(move -> text(change, move)))
                        .toList());
            default -> Optional.empty();
        };
    }

    /** {@code weights NONE to OPEN: priority P2 to P1}. */
    private static String text(WhatIf change, WhatIf.Move move) {
        return change.fact() + " " + change.from() + " to " + change.to() + ": " + move.result() + " " + move.before()
                + " to " + move.after();
    }

    private static List<String> range(Range range) {
        return List.of(range.low().toPlainString(), range.high().toPlainString());
    }
}
