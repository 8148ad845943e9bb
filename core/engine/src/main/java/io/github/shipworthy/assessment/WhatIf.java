package io.github.shipworthy.assessment;

import java.util.List;

/**
 * What would change if one fact were another and everything else stayed as it is.
 *
 * @param fact its name in rules
 * @param from what it is, as rules write it
 * @param to what it would be
 * @param moves the results that would be others, in the order priority, urgency, candidacy, horizon, productization
 */
public record WhatIf(String fact, String from, String to, List<Move> moves) {

    /** Copies the moves. */
    public WhatIf {
        moves = List.copyOf(moves);
    }

    /**
     * A result that would be another.
     *
     * @param before what it is, as outputs write it; {@code none} when nothing was concluded
     * @param after what it would be
     */
    public record Move(String result, String before, String after) {}
}
