package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.Texts;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.policy.Definition.RuleFile;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a policy of its files: reads them, checks everything that can be checked, and only when nothing is wrong lets the
 * rules be compiled.
 */
final class PolicyReader {

    private static final int MOST_RULES = 1_000;

    private final PolicySource source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> namesByClass = new HashMap<>();
    private boolean everyRuleWasRead = true;

    private PolicyReader(PolicySource source) {
        this.source = source;
    }

    /**
     * The policy, ready to use.
     *
     * @throws PolicyException with every problem found
     */
    static Policy read(PolicySource source) {
        return OwnThread.call(() -> new PolicyReader(source).policy());
    }

    private Policy policy() {
        Optional<Node.Mapping> definitionNode = yaml(PolicySource.DEFINITION, Schemas.POLICY);
        Optional<Node.Mapping> parametersNode = yaml(PolicySource.PARAMETERS, Schemas.PARAMETERS);
        refuseIfAny();
        Definition definition = DefinitionReader.read(definitionNode.orElseThrow(), problems);
        ImmutableMap<String, Parameter> parameters = ParameterReader.read(parametersNode.orElseThrow(), problems);
        ImmutableMap<String, Grid> grids = grids(definition);
        Words words = new Words(definition, parameters, grids);
        List<RuleText> rules = rules(words);
        Texts texts = Texts.NONE;
        if (everyRuleWasRead) {
            texts = texts(words, rules);
            UseCheck.check(definition, parameters, rules, problems);
        }
        refuseIfAny();
        List<Phase> phases = definition.phases().stream()
                .map(phase -> Compiler.compile(phase, sorts(phase, rules), source, problems))
                .toList();
        refuseIfAny();
        PolicyId id = new PolicyId(definition.name(), definition.version(), Fingerprint.of(source.files()));
        ImmutableMap<String, RuleText> byName =
                rules.stream().collect(ImmutableMap.toImmutableMap(RuleText::name, rule -> rule));
        Policy policy = new Policy(
                new Compiled(
                        id, definition, parameters, grids, byName, Compiled.asked(definition, rules), phases, texts),
                parameters);
        WarmUp.run(policy);
        return policy;
    }

    /** What the patterns of a phase match. */
    private static Set<String> sorts(PhaseDefinition phase, List<RuleText> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().phase().equals(phase.name()))
                .map(rule -> rule.sort().name())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private Optional<Node.Mapping> yaml(String name, Schema schema) {
        if (!source.has(name)) {
            problems.add(new Problem(Location.of(source.origin()), "has no file `" + name + "`, which a policy needs"));
            return Optional.empty();
        }
        int before = problems.size();
        Optional<Node> root = Document.read(source.label(name), source.bytes(name), Limits.POLICY, problems);
        root.ifPresent(node -> schema.check(node, problems));
        return problems.size() > before ? Optional.empty() : root.map(Node.Mapping.class::cast);
    }

    private ImmutableMap<String, Grid> grids(Definition definition) {
        ImmutableMap.Builder<String, Grid> grids = ImmutableMap.builder();
        definition
                .grids()
                .values()
                .forEach(grid -> GridReader.read(grid, definition, source, problems)
                        .ifPresent(read -> grids.put(grid.name(), read)));
        for (String name : source.names(".csv")) {
            String grid = name.substring(PolicySource.TABLES.length(), name.length() - ".csv".length());
            if (!definition.grids().containsKey(grid)) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "is not listed under `tables` in " + PolicySource.DEFINITION,
                        Maybe.hint(grid, definition.grids().keySet())));
            }
        }
        return grids.buildOrThrow();
    }

    private Texts texts(Words words, List<RuleText> rules) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : words.definition().languages()) {
            String name = PolicySource.language(language);
            if (!source.has(name)) {
                problems.add(new Problem(words.definition().at(), "there is no file `" + name + "`"));
                continue;
            }
            yaml(name, Schemas.TEXTS)
                    .ifPresent(node -> texts.put(language, TextReader.read(node, words, rules, problems)));
        }
        for (String name : source.names(".yaml")) {
            String language =
                    name.replaceFirst("^" + PolicySource.LANGUAGES, "").replaceFirst("\\.yaml$", "");
            if (name.startsWith(PolicySource.LANGUAGES)
                    && !words.definition().languages().contains(language)) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "is not listed under `languages` in " + PolicySource.DEFINITION));
            }
        }
        return new Texts(texts);
    }

    private List<RuleText> rules(Words words) {
        List<String> listed = new ArrayList<>();
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (PhaseDefinition phase : words.definition().phases()) {
            for (RuleFile file : phase.files()) {
                listed.add(file.name());
                if (!source.has(file.name())) {
                    everyRuleWasRead = false;
                    problems.add(new Problem(
                            file.listedAt(),
                            "there is no file `" + file.name() + "`",
                            Maybe.hint(file.name(), source.names(".drl"))));
                } else {
                    Optional<String> text = source.text(file.name(), problems);
                    everyRuleWasRead &= text.isPresent();
                    text.ifPresent(read -> file(new Places(source.label(file.name()), read), phase, words, rules));
                }
            }
        }
        source.names(".drl").stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> problems.add(new Problem(
                        Location.of(source.label(name)),
                        "belongs to no phase: it is not listed in " + PolicySource.DEFINITION)));
        if (rules.size() > MOST_RULES) {
            problems.add(new Problem(
                    Location.of(source.origin()), "has " + rules.size() + " rules; allowed are " + MOST_RULES));
        }
        return List.copyOf(rules.values());
    }

    private void file(Places places, PhaseDefinition phase, Words words, Map<String, RuleText> rules) {
        int before = problems.size();
        ReadFile file = RuleReader.read(places, phase, rules.size(), problems);
        everyRuleWasRead &= problems.size() == before;
        for (RuleText rule : file.rules()) {
            RuleText first = rules.putIfAbsent(rule.name(), rule);
            if (first != null) {
                problems.add(new Problem(
                        rule.rule().at(),
                        "rule `" + rule.name() + "` has the name of the one at "
                                + first.rule().at()));
            }
            String other = namesByClass.putIfAbsent(folded(rule.name()), rule.name());
            if (other != null && !other.equals(rule.name())) {
                problems.add(new Problem(
                        rule.rule().at(),
                        "rule `" + rule.name() + "` differs from rule `" + other + "` in its signs alone"));
            }
            RuleCheck.check(rule, phase.scope(), file, words, problems);
        }
    }

    /** A rule's name as the rule engine makes a class of it. */
    private static String folded(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_");
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
    }
}
