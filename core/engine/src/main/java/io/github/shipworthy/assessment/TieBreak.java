package io.github.shipworthy.assessment;

/**
 * Why a technology stands just below the one ranked before it: the first ranking key in which the two differ.
 *
 * @param above the id of the technology ranked just before
 * @param key the ranking key, such as {@code urgency} or {@code id}
 * @param value this technology's value
 * @param aboveValue the other's
 * @param depth how many keys were equal before this one
 */
public record TieBreak(String above, String key, String value, String aboveValue, int depth) {}
