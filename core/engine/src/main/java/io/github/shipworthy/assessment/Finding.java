package io.github.shipworthy.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/** What a rule concluded. */
public sealed interface Finding {

    /** The result it adds to, such as {@code productization}; for a flag, a risk or an audit finding, its code;
     * for a group, its name. */
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

    /** A place among the technologies that the policy groups under a name. */
    record Member(String result) implements Finding {}

    /**
     * A row of a table: a gap, whose result is {@code gap}, or a risk, whose result is its code.
     *
     * @param ratio what the probability of a risk is read from, exactly; empty for a gap
     */
    record Opened(String result, Optional<String> ratio) implements Finding {}

    /** Something the audit found. */
    record Found(String result, Severity severity) implements Finding {}
}
