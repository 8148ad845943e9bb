package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;

/**
 * A number of a policy.
 *
 * @param key its name, {@code concern.what.kind}
 * @param value as the policy writes it: a decimal, or a fraction such as {@code 2/3}
 * @param unit what it counts
 * @param why why it is what it is
 * @param lowest the least value allowed
 * @param highest the greatest value allowed
 * @param at where it stands
 */
public record Parameter(
        String key, String value, String unit, String why, String lowest, String highest, Location at) {}
