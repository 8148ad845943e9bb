package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.assessment.PolicyId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A policy as its files say it, compiled: everything but the values its parameters have now.
 *
 * @param id with the fingerprint of the files
 * @param parameters as the files give them, in their order
 * @param rules by name, in the order of phases, files and lines
 */
record Compiled(
        PolicyId id,
        Definition definition,
        ImmutableMap<String, Parameter> parameters,
        ImmutableMap<String, Grid> grids,
        ImmutableMap<String, RuleText> rules,
        List<Phase> phases) {

    /** The id of this policy with these parameters; the same id when none differs. */
    PolicyId idWith(Map<String, Parameter> values) {
        Map<String, String> changes = new TreeMap<>();
        parameters.forEach((key, written) -> {
            Parameter now = values.getOrDefault(key, written);
            if (!now.value().equals(written.value())) {
                changes.put(key, now.value());
            }
        });
        return new PolicyId(id.name(), id.version(), Fingerprint.changed(id.fingerprint(), changes));
    }
}
