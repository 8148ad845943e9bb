package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.Texts;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.policy.Definition.GridDefinition;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSessionsPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a policy of its files: reads them, checks everything that can be checked, and only when nothing is wrong lets the
 * rules be compiled.
 */
final class PolicyReader {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReader.class);

    private final PolicyFiles source;
    private final Optional<Compiled> before;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(PolicyFiles source, Optional<Compiled> before) {
        this.source = source;
        this.before = before;
    }

    /**
     * The policy, ready to use.
     *
     * @throws PolicyException with every problem found
     */
    static Policy read(PolicyFiles source) {
        return read(source, Optional.empty());
    }

    /** The same, and what of it was read or compiled for the policy before is neither read nor compiled again. */
    static Policy read(PolicyFiles source, Compiled before) {
        return read(source, Optional.of(before));
    }

    private static Policy read(PolicyFiles source, Optional<Compiled> before) {
        return OwnThread.call(() -> new PolicyReader(source, before).policy());
    }

    private Policy policy() {
        Optional<Node.Mapping> definitionNode = yaml(
                PolicyFiles.DEFINITION, Schemas.POLICY, (below, above) -> Layers.definition(below, above, problems));
        Optional<Node.Mapping> parametersNode = yaml(
                PolicyFiles.PARAMETERS,
                Schemas.PARAMETERS,
                (below, above) -> Layers.parameters(below, above, problems));
        refuseIfAny();
        Definition definition = DefinitionReader.read(definitionNode.orElseThrow(), problems);
        ImmutableMap<String, Parameter> parameters = ParameterReader.read(parametersNode.orElseThrow(), problems);
        List<Constraint> constraints = Constraint.read(parametersNode.orElseThrow(), parameters, problems);
        ImmutableMap<String, Grid> grids = grids(definition);
        Words words = new Words(definition, parameters, grids);
        RuleFiles rules =
                RuleFiles.read(source, words, before.map(Compiled::files).orElse(ImmutableMap.of()), problems);
        Texts texts = Texts.NONE;
        if (rules.complete()) {
            List<RuleText> all = rules.rules();
            texts = source.shipped() ? later(source, words, all) : new Texts(texts(words, all));
            if (!source.shipped()) {
                UseCheck.check(words, rules.rules(), source, problems);
            }
        }
        refuseIfAny();
        if (!source.shipped()) {
            // What makes no sense by itself makes none together.
            RuleConflicts.check(words, rules.rules(), problems);
            refuseIfAny();
        }
        Numbers numbers = Numbers.of(parameters.values());
        List<Phase> phases = new ArrayList<>();
        for (PhaseDefinition phase : definition.phases()) {
            phase(phase, rules, numbers).ifPresent(phases::add);
        }
        refuseIfAny();
        PolicyId id = new PolicyId(definition.name(), definition.version(), source.fingerprint());
        ImmutableMap<String, RuleText> byName = Maps.uniqueIndex(rules.rules(), RuleText::name);
        Marks marks = Marks.of(definition);
        Policy policy = new Policy(new Compiled(
                id,
                definition,
                parameters,
                numbers,
                constraints,
                grids,
                rules.files(),
                byName,
                Compiled.asked(definition, rules.rules()),
                List.copyOf(phases),
                texts,
                problems.stream().map(source::shown).sorted(Problem.ORDER).toList(),
                marks,
                Compiled.picked(rules.rules(), marks),
                Result.bySort(definition.results().values()),
                Result.own(definition.results().values()),
                Compiled.forms(phases, rules.rules(), grids),
                new Looks(rules.rules(), grids),
                Engine.DIRECT));
        log(policy);
        WarmUp.run(policy);
        return policy;
    }

    /** A phase that can be asked; what the rule engine refuses is added to the problems. */
    private Optional<Phase> phase(PhaseDefinition definition, RuleFiles rules, Numbers numbers) {
        PhaseSource text = rules.of(definition);
        Phase phase = new Phase(
                text, sorts(definition, rules.rules()), Optional.empty(), Compiler.later(text), Optional.empty());
        Phase direct = phase.asked(DirectPhase.of(phase.of(rules.rules()), numbers.places()));
        return sessions(direct, rules.rules()).map(direct::through);
    }

    /**
     * Compiled before, now, or when one is needed: what this release ships and its build has compiled, and a phase that is
     * asked directly, once the rule engine has accepted what is new in it.
     */
    private Optional<Supplier<KieSessionsPool>> sessions(Phase phase, List<RuleText> rules) {
        Optional<Phase> known = before.stream()
                .flatMap(policy -> policy.phases().stream())
                .filter(other -> other.name().equals(phase.name()) && other.scope() == phase.scope())
                .findFirst();
        if (known.filter(other -> other.source().equals(phase.source())).isPresent()) {
            return known.map(Phase::sessions);
        }
        if (source.shipped()) {
            return Optional.of(phase.sessions());
        }
        if (known.isPresent()
                && phase.direct().isPresent()
                && before.orElseThrow().engine() == Engine.DIRECT) {
            Optional<PhaseSource> changed = new Recompiled(
                            known.get(), before.orElseThrow().rules().values())
                    .of(phase.source(), phase.of(rules));
            return changed.isEmpty()
                            || Compiler.compile(changed.get(), problems).isPresent()
                    ? Optional.of(phase.sessions())
                    : Optional.empty();
        }
        return Compiler.compile(phase.source(), problems).map(pool -> () -> pool);
    }

    private static void log(Policy policy) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Map<Boolean, List<String>> names = policy.compiled().phases().stream()
                .collect(Collectors.partitioningBy(
                        phase -> phase.direct().isPresent(), Collectors.mapping(Phase::name, Collectors.toList())));
        LOG.info("policy {}: phases asked directly {}, through sessions {}", policy, names.get(true), names.get(false));
    }

    /** What the patterns of a phase match. */
    private static Set<String> sorts(PhaseDefinition phase, List<RuleText> rules) {
        ImmutableSortedSet.Builder<String> sorts = ImmutableSortedSet.naturalOrder();
        for (RuleText rule : rules) {
            if (rule.rule().phase().equals(phase.name())) {
                sorts.add(rule.sort().name());
            }
        }
        return sorts.build();
    }

    /** A document, laid over that of each policy below. */
    private Optional<Node.Mapping> yaml(String name, Supplier<Schema> schema, BinaryOperator<Node.Mapping> over) {
        if (!source.has(name)) {
            problems.add(new Problem(Location.of(source.origin()), "has no file `" + name + "`, which a policy needs"));
            return Optional.empty();
        }
        int before = problems.size();
        Optional<Node.Mapping> merged = Optional.empty();
        for (PolicyFiles layer : source.layers()) {
            if (layer.hasOwn(name)) {
                Optional<Node> root = layer.document(name, problems);
                if (root.isPresent() && !(root.get() instanceof Node.Mapping)) {
                    schema.get().check(root.get(), problems);
                }
                Optional<Node.Mapping> read = root.filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                        .map(mapping -> layer.base().isEmpty() ? extendingNothing(mapping) : mapping);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                merged = merged.map(below -> over.apply(below, read.get())).or(() -> read);
            }
        }
        if (!source.shipped()) {
            merged.ifPresent(node -> schema.get().check(node, problems));
        }
        return problems.size() > before ? Optional.empty() : merged;
    }

    /** A document of a policy that stands on its own. An {@code extends} that leads nowhere makes all else untrue. */
    private Node.Mapping extendingNothing(Node.Mapping root) {
        Optional<Node> extended = root.value("extends");
        if (extended.isPresent()) {
            throw new PolicyException(List.of(source.shown(new Problem(
                    extended.get().at(),
                    "a policy extends `" + PolicyFiles.STANDARD
                            + "`, or one in another directory by a path such as `../base`",
                    extended.filter(Node.Scalar.class::isInstance)
                            .flatMap(name -> Maybe.hint(Yaml.text(name), List.of(PolicyFiles.STANDARD)))))));
        }
        return root;
    }

    private ImmutableMap<String, Grid> grids(Definition definition) {
        ImmutableMap.Builder<String, Grid> grids = ImmutableMap.builder();
        for (GridDefinition grid : definition.grids().values()) {
            GridReader.read(grid, definition, source, problems).ifPresent(read -> grids.put(grid.name(), read));
        }
        for (String name : source.names(".csv")) {
            String grid = name.substring(PolicyFiles.TABLES.length(), name.length() - ".csv".length());
            if (!definition.grids().containsKey(grid)) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "is not listed under `tables` in " + PolicyFiles.DEFINITION,
                        Maybe.hint(grid, definition.grids().keySet())));
            }
        }
        return grids.buildOrThrow();
    }

    /** The texts of what ships, in which nothing is wrong: most answers are given without one. */
    private static Texts later(PolicyFiles source, Words words, List<RuleText> rules) {
        return Texts.later(() -> OwnThread.call(() -> new PolicyReader(source, Optional.empty()).texts(words, rules)));
    }

    private Map<String, Map<String, String>> texts(Words words, List<RuleText> rules) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : words.definition().languages()) {
            String name = PolicyFiles.language(language);
            if (!source.has(name)) {
                problems.add(new Problem(words.definition().at(), "there is no file `" + name + "`"));
                continue;
            }
            // What the policy below has words for may be gone in this one.
            List<Problem> found = new ArrayList<>();
            yaml(name, Schemas.TEXTS, Layers::over)
                    .ifPresent(node -> texts.put(language, TextReader.read(node, words, rules, found)));
            found.stream().filter(problem -> source.owns(problem.at())).forEach(problems::add);
        }
        for (String name : source.names(".yaml")) {
            String language = name.replaceFirst("^" + PolicyFiles.LANGUAGES, "").replaceFirst("\\.yaml$", "");
            if (name.startsWith(PolicyFiles.LANGUAGES)
                    && !words.definition().languages().contains(language)) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "is not listed under `languages` in " + PolicyFiles.DEFINITION));
            }
        }
        return texts;
    }

    private void refuseIfAny() {
        List<Problem> errors = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.isError()) {
                errors.add(source.shown(problem));
            }
        }
        if (!errors.isEmpty()) {
            throw new PolicyException(errors);
        }
    }
}
