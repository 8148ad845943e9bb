package io.github.shipworthy.assessment;

import java.util.Optional;

/**
 * What to do about a technology that is planned.
 *
 * @param technology its id
 * @param horizon when
 * @param priority in the plan
 * @param action what, by the policy's name for it
 */
public record Recommendation(
        String technology, Horizon horizon, Optional<Priority> priority, Optional<String> action) {}
