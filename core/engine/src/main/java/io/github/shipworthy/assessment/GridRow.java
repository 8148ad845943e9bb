package io.github.shipworthy.assessment;

import io.github.shipworthy.problem.Location;

/**
 * A row of a grid.
 *
 * @param why the reason the row gives
 */
public record GridRow(String grid, String why, Location at) {}
