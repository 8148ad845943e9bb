package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.policy.Domain;
import io.github.shipworthy.policy.Domain.Axis;
import io.github.shipworthy.testkit.values.TechnologyValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which technologies an invariant speaks of: what facts and results must be, by name. The word {@code any} stands for every
 * result that there is.
 */
record Where(Map<String, List<String>> allowed) {

    static final String ANY = "any";

    /** The results that it looks at, as the policy names them. */
    Set<String> results(Scales scales) {
        Set<String> results = new LinkedHashSet<>();
        allowed.keySet().forEach(name -> scales.of(name).ifPresent(scale -> results.add(scale.result())));
        return results;
    }

    /** The part of a domain where its facts are so. */
    Domain within(Domain whole) {
        Domain domain = whole;
        for (Map.Entry<String, List<String>> each : allowed.entrySet()) {
            String axis = new Input(each.getKey()).axis();
            if (whole.axes().stream().anyMatch(known -> known.name().equals(axis))) {
                domain = domain.with(new Axis(axis, each.getValue()));
            }
        }
        return domain;
    }

    /** Whether the results of a technology are so. */
    boolean holds(Scales scales, Assessment assessment) {
        return allowed.entrySet().stream()
                .allMatch(each -> scales.of(each.getKey())
                        .map(scale -> holds(TechnologyValues.text(assessment, scale.name()), each.getValue()))
                        .orElse(true));
    }

    private static boolean holds(String value, List<String> values) {
        return values.contains(value) || (values.contains(ANY) && !value.equals(TechnologyValues.NONE));
    }

    /** What is wrong with its names for a policy. */
    Optional<String> unheardOf(Ground ground) {
        List<String> inputs = Domain.of(ground.policy()).axes().stream()
                .map(axis -> Input.on(axis).name())
                .toList();
        return allowed.keySet().stream()
                .filter(name ->
                        !inputs.contains(name) && ground.scales().of(name).isEmpty())
                .map(name -> Input.BUILT_IN.contains(name)
                        ? "no rule of technologies looks at `" + name + "`"
                        : ground.scales().unheardOf(name))
                .findFirst();
    }
}
