package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.Texts;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A policy as its files say it, compiled: everything but the values its parameters have now.
 *
 * @param id with the fingerprint of the files
 * @param parameters as the files give them, in their order
 * @param numbers their values
 * @param constraints what parameters must be together
 * @param files its rule files as read, by their names as problems show them
 * @param rules by name, in the order of phases, files and lines
 * @param asked the facts and attributes that its rules read of a technology, in alphabetical order
 * @param texts the policy's words for people
 * @param warnings what is probably not meant, by place
 * @param marks its flags and groups, numbered
 * @param picked the properties by whose constants its rules pick technologies
 * @param results what its rules may conclude of each sort of part, as policies write it, in the order declared
 * @param own the results of technologies that have no accessor of their own, in alphabetical order
 * @param forms how technologies that a phase cannot tell apart are found, where sessions are asked; none for a phase that
 *     looks closer
 * @param looks what its rules look at
 * @param engine how the rules are asked
 */
record Compiled(
        PolicyId id,
        Definition definition,
        ImmutableMap<String, Parameter> parameters,
        Numbers numbers,
        List<Constraint> constraints,
        ImmutableMap<String, Grid> grids,
        ImmutableMap<String, ReadFile> files,
        ImmutableMap<String, RuleText> rules,
        List<String> asked,
        List<Phase> phases,
        Texts texts,
        List<Problem> warnings,
        Marks marks,
        List<Aspects.Picked> picked,
        ImmutableMap<String, List<Result>> results,
        List<Result> own,
        List<CaseForm> forms,
        Looks looks,
        Engine engine) {

    /** The facts and attributes that at least one of the rules reads of a technology, in alphabetical order. */
    static List<String> asked(Definition definition, Collection<RuleText> rules) {
        ImmutableSortedSet.Builder<String> asked = ImmutableSortedSet.naturalOrder();
        for (RuleText rule : rules) {
            if (rule.sort().word().equals(Result.TECHNOLOGY)) {
                for (String name : rule.reads()) {
                    if (definition.attributes().containsKey(name)) {
                        asked.add(name);
                    }
                    Optional<Vocabulary.Word> word = Vocabulary.word(name);
                    String fact = word.isPresent() ? word.get().fact().orElse("") : "";
                    if (GivenFact.NAMES.contains(fact) || fact.equals("coverage")) {
                        asked.add(fact);
                    }
                }
            }
        }
        return List.copyOf(asked.build());
    }

    /** The properties by whose constants rules pick technologies, each once. */
    static List<Aspects.Picked> picked(Collection<RuleText> rules, Marks marks) {
        Set<String> named = new LinkedHashSet<>();
        for (RuleText rule : rules) {
            if (rule.sort().holdsTechnologies()) {
                named.addAll(Reads.of(rule.conditions(), rule.consequence()).enumerations());
            }
        }
        List<Aspects.Picked> picked = new ArrayList<>();
        int next = marks.size();
        for (String name : named) {
            Optional<Vocabulary.Word> word = Vocabulary.enumeration(name).flatMap(Vocabulary::pickedBy);
            if (word.isPresent()) {
                picked.add(Aspects.Picked.by(word.get(), next));
                next = picked.get(picked.size() - 1).next();
            }
        }
        return List.copyOf(picked);
    }

    /** How cases are found in each phase of technologies that goes through sessions and allows it. */
    static List<CaseForm> forms(List<Phase> phases, Collection<RuleText> rules, Map<String, Grid> grids) {
        List<CaseForm> forms = new ArrayList<>();
        for (Phase phase : phases) {
            if (phase.scope() == Scope.TECHNOLOGY && phase.direct().isEmpty()) {
                CaseForm.of(phase.name(), phase.of(rules), grids).ifPresent(forms::add);
            }
        }
        return List.copyOf(forms);
    }

    /** The same asked in one way or the other. */
    Compiled asked(Engine engine) {
        return with(
                rules,
                phases.stream()
                        .map(phase -> phase.asked(
                                engine == Engine.DIRECT
                                        ? DirectPhase.of(phase.of(rules.values()), numbers.places())
                                        : Optional.empty()))
                        .toList(),
                grids,
                engine);
    }

    /** The same with other rules, phases and grids, as a test makes them. */
    Compiled with(ImmutableMap<String, RuleText> rules, List<Phase> phases, ImmutableMap<String, Grid> grids) {
        return with(rules, phases, grids, engine);
    }

    private Compiled with(
            ImmutableMap<String, RuleText> rules, List<Phase> phases, ImmutableMap<String, Grid> grids, Engine engine) {
        return new Compiled(
                id,
                definition,
                parameters,
                numbers,
                constraints,
                grids,
                files,
                rules,
                asked,
                phases,
                texts,
                warnings,
                marks,
                picked(rules.values(), marks),
                results,
                own,
                forms(phases, rules.values(), grids),
                new Looks(rules.values(), grids),
                engine);
    }

    /** What its rules may conclude of a sort of part, as policies write it. */
    List<Result> results(String sort) {
        return results.getOrDefault(sort, List.of());
    }

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
