package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Location;

/**
 * A move that somebody has reviewed.
 *
 * @param why why it is meant, and who says so
 * @param at where it is listed
 */
public record ListedMove(Move move, String why, Location at) {}
