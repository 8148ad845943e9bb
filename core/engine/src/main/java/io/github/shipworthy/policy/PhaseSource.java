package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.policy.Definition.Scope;

/**
 * What is compiled for a phase: equal sources give equal phases.
 *
 * @param files the text of each rule file, by its name as problems show it, in order
 */
record PhaseSource(String name, Scope scope, ImmutableMap<String, String> files) {}
