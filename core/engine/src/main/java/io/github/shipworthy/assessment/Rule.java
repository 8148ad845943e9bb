package io.github.shipworthy.assessment;

import io.github.shipworthy.problem.Location;

/**
 * A statement of a policy.
 *
 * @param name the statement itself, a sentence
 * @param rationale why it holds, for the person whose project is ranked
 * @param source where it comes from, for the auditor
 * @param phase the phase in which it is applied
 * @param at where it stands
 */
public record Rule(String name, String rationale, String source, String phase, Location at) {}
