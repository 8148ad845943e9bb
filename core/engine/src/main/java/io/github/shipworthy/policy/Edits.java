package io.github.shipworthy.policy;

import com.google.common.collect.Maps;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What two policies say differently, and which decisions that can reach at once. */
final class Edits {

    private final List<Policy> policies;
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> grids = new TreeSet<>();
    private final Set<String> results = new TreeSet<>();
    private final Set<String> attributes = new TreeSet<>();
    private final Set<String> facts = new TreeSet<>();
    private final List<String> beyond = new ArrayList<>();

    private Edits(Policy old, Policy next) {
        this.policies = List.of(old, next);
    }

    static Edits between(Policy old, Policy next) {
        Edits edits = new Edits(old, next);
        PolicyChanges changes = old.changesTo(next);
        edits.rules.addAll(changes.rulesAdded());
        edits.rules.addAll(changes.rulesRemoved());
        edits.rules.addAll(changes.rulesChanged());
        changes.parameters().forEach(change -> edits.parameters.add(change.key()));
        edits.grids.addAll(changes.tablesChanged());
        edits.definitions(old.compiled().definition(), next.compiled().definition());
        edits.wider();
        return edits;
    }

    private void definitions(Definition old, Definition next) {
        union(old.attributes(), next.attributes())
                .filter(name -> !type(old, name).equals(type(next, name)))
                .forEach(attributes::add);
        union(old.results(), next.results())
                .filter(name -> !kind(old, name).equals(kind(next, name)))
                .forEach(results::add);
        if (!ranking(old).equals(ranking(next))) {
            beyond.add("by what candidates are ranked");
        }
        if (!old.coverage().equals(next.coverage()) || old.coverage().stream().anyMatch(this::isEdited)) {
            facts.addAll(List.of("coverage", "coverageKnown"));
            beyond.add("what an offering counts for: only whole offerings");
        }
        if (!old.trust().equals(next.trust()) || old.trust().stream().anyMatch(this::isEdited)) {
            facts.add("untrustedEvidence");
        }
        if (!claims(old).equals(claims(next))) {
            beyond.add("what the audit compares claims with");
        }
        if (!order(old, next).equals(order(next, old))) {
            // Every rule may see something else now.
            policies.forEach(policy -> Slice.ofTechnologies(policy.compiled()).forEach(rule -> rules.add(rule.name())));
        }
    }

    private static Map<String, List<Object>> claims(Definition definition) {
        return Maps.transformValues(definition.claims(), claim -> List.of(claim.kind(), claim.of(), claim.read()));
    }

    private static Stream<String> union(Map<String, ?> old, Map<String, ?> next) {
        return Stream.concat(old.keySet().stream(), next.keySet().stream()).distinct();
    }

    private static Optional<List<Object>> type(Definition definition, String attribute) {
        return definition.attribute(attribute).map(type -> List.of(type.type(), type.range(), type.values()));
    }

    private static Optional<List<Object>> kind(Definition definition, String result) {
        return definition.result(result).map(kind -> List.of(kind.combine(), kind.bounds(), kind.levels()));
    }

    private static List<String> ranking(Definition definition) {
        return definition.ranking().stream()
                .map(key -> key.result().name() + (key.descending() ? " descending" : " ascending"))
                .toList();
    }

    private boolean isEdited(Definition.CoverageMeasure measure) {
        return Stream.of(measure.full(), measure.partial(), measure.none()).anyMatch(parameters::contains);
    }

    private boolean isEdited(Definition.TrustMeasure measure) {
        return Stream.of(measure.reliability(), measure.credibility()).anyMatch(parameters::contains);
    }

    /** The phases about technologies that another policy has as well, in the order of this one. */
    private static List<String> order(Definition definition, Definition other) {
        List<String> shared = phases(other);
        return phases(definition).stream().filter(shared::contains).toList();
    }

    private static List<String> phases(Definition definition) {
        return definition.phases().stream()
                .filter(phase -> phase.scope() == Scope.TECHNOLOGY)
                .map(Definition.PhaseDefinition::name)
                .toList();
    }

    /** What is edited of rules that look at more than one technology. */
    private void wider() {
        Set<String> told = new TreeSet<>();
        for (Policy policy : policies) {
            wider(policy).filter(rule -> isEdited(policy, rule)).forEach(rule -> told.add(rule.name()));
            policy.compiled().definition().results().values().stream()
                    .filter(result -> results.contains(result.name()) || hasEditedBounds(result))
                    .filter(result -> !result.of().equals(Set.of(Result.TECHNOLOGY)))
                    .forEach(result -> told.add(result.name()));
        }
        told.forEach(name -> beyond.add(name + ", which is about more than one technology"));
    }

    private static Stream<RuleText> wider(Policy policy) {
        Set<String> single = new HashSet<>();
        Slice.ofTechnologies(policy.compiled()).forEach(rule -> single.add(rule.name()));
        return policy.compiled().rules().values().stream().filter(rule -> !single.contains(rule.name()));
    }

    private boolean isEdited(Policy policy, RuleText rule) {
        return rules.contains(rule.name())
                || parameters.stream().anyMatch(key -> rule.numbers().contains(key) || Reach.awards(rule, key))
                || rule.grid().filter(grids::contains).isPresent()
                || Slice.reads(policy.compiled(), rule)
                        .anyMatch(name -> attributes.contains(name) || facts.contains(name));
    }

    /** The results, flags and groups that can differ at once; for a group that only rules look at, what follows from it. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(atOnce());
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                if (isHidden(name)) {
                    policies.forEach(policy -> open.addAll(following(policy.compiled(), name)));
                } else {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private Set<String> atOnce() {
        Set<String> names = new TreeSet<>();
        for (Policy policy : policies) {
            Compiled compiled = policy.compiled();
            Slice.ofTechnologies(compiled)
                    .filter(rule -> isEdited(policy, rule))
                    .forEach(rule -> names.addAll(Slice.concluded(compiled, rule)));
            compiled.definition().results().values().stream()
                    .filter(result -> result.of().contains(Result.TECHNOLOGY))
                    .filter(result -> results.contains(result.name()) || hasEditedBounds(result))
                    .forEach(result -> names.add(result.name()));
        }
        return names;
    }

    private boolean hasEditedBounds(Result result) {
        return result.bounds()
                .filter(bounds -> parameters.contains(bounds.lowest()) || parameters.contains(bounds.highest()))
                .isPresent();
    }

    /** A group is no answer by itself; it matters where something wider counts it. */
    private boolean isHidden(String name) {
        if (!name.startsWith(Slice.GROUP)) {
            return false;
        }
        String written = "\"" + name.substring(Slice.GROUP.length()) + "\"";
        return policies.stream()
                .flatMap(Edits::wider)
                .noneMatch(rule -> Stream.concat(rule.conditions().stream(), Stream.of(rule.consequence()))
                        .anyMatch(term -> term.written().contains(written)));
    }

    private static Set<String> following(Compiled compiled, String name) {
        Set<String> names = new TreeSet<>();
        Slice.ofTechnologies(compiled)
                .filter(rule -> Slice.reads(compiled, rule).anyMatch(name::equals))
                .forEach(rule -> names.addAll(Slice.concluded(compiled, rule)));
        return names;
    }

    /** What differs and cannot be seen in one technology, in words. */
    List<String> beyond() {
        return List.copyOf(beyond);
    }

    /** The attributes that the policies do not both declare, or not alike. */
    Set<String> foreignAttributes() {
        return Set.copyOf(attributes);
    }
}
