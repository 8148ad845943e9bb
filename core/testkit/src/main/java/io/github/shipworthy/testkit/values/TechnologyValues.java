package io.github.shipworthy.testkit.values;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Range;
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
            "horizon",
            "planPriority",
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

    private static List<String> range(Range range) {
        return List.of(range.low().toPlainString(), range.high().toPlainString());
    }
}
