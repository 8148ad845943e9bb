package io.github.shipworthy.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/** What a rule concluded. */
public sealed interface Finding {

    /** The result it adds to, such as {@code productization}; for a flag, its code. */
    String result();

    /**
     * Points for a score.
     *
     * @param points at most six decimals; negative for a deduction
     * @param parameter the key of the parameter that holds them, unless a formula computed them
     * @param combination how the score combines its awards: their sum, or the highest
     */
    record Award(String result, BigDecimal points, Optional<String> parameter, Combination combination)
            implements Finding {}

    /**
     * Points that a fact nobody knows could add. They widen the range of the score and never count.
     *
     * @param points at most six decimals; negative for a deduction
     * @param parameter the key of the parameter that holds them
     */
    record PossibleAward(String result, BigDecimal points, Optional<String> parameter) implements Finding {}

    /**
     * A level of a scale.
     *
     * @param row the row of the grid it was read from, unless the rule names the level itself
     */
    record Level(String result, String value, Optional<GridRow> row) implements Finding {}

    /** A risk flag. */
    record Flag(String result) implements Finding {}
}
