package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.facts.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test-kit may look into and change of a policy: its rules condition by condition, what each saw in an assessment,
 * and wrong versions of it. Immutable and thread-safe. Unstable: it may change in any release.
 */
public final class Workbench {

    private final Policy policy;
    private final Supplier<ImmutableMap<String, Statement>> statements;

    private Workbench(Policy policy) {
        this(policy, Suppliers.memoize(() -> statements(policy)));
    }

    private Workbench(Policy policy, Supplier<ImmutableMap<String, Statement>> statements) {
        this.policy = policy;
        this.statements = statements;
    }

    private static ImmutableMap<String, Statement> statements(Policy policy) {
        ImmutableMap<String, String> texts = policy.compiled().phases().stream()
                .flatMap(phase -> phase.source().files().entrySet().stream())
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey(), entry -> entry.getValue(), (a, b) -> a));
        return policy.compiled().rules().values().stream()
                .collect(ImmutableMap.toImmutableMap(
                        RuleText::name,
                        rule -> new Statement(
                                rule,
                                new Places(
                                        rule.rule().at().file(),
                                        texts.getOrDefault(rule.rule().at().file(), "")))));
    }

    /** That of a policy. */
    public static Workbench of(Policy policy) {
        return new Workbench(policy);
    }

    /** The policy on it. */
    public Policy policy() {
        return policy;
    }

    /** The rules, in the order of phases, files and lines. */
    public List<Statement> statements() {
        return statements.get().values().asList();
    }

    /** The codes of its flags, in the order in which the policy declares them. */
    public List<String> flags() {
        return List.copyOf(policy.compiled().definition().flags().keySet());
    }

    /** The names of its results, the built-in ones first. */
    public List<String> results() {
        return List.copyOf(policy.compiled().definition().results().keySet());
    }

    /** How ids of rows of an assessment can begin, each with a colon at its end, such as {@code gap:}. */
    public List<String> sortsOfRows() {
        Definition definition = policy.compiled().definition();
        return Stream.of(
                        Stream.of("plan", "gap", "capability", "endpoint", "feature", "forecast"),
                        definition.risks().keySet().stream(),
                        definition.findings().keySet().stream().map(code -> "audit:" + code))
                .flatMap(sorts -> sorts)
                .map(sort -> sort + ":")
                .toList();
    }

    /** The levels of a result's scale, of whatever sort of part, from the lowest; empty for a score and what is no result. */
    public List<String> levels(String result) {
        Result known = policy.compiled().definition().results().get(result);
        return known == null ? List.of() : known.values();
    }

    /** The facts of technologies that may be unknown: the built-in ones, then the policy's attributes. */
    public List<String> facts() {
        return Stream.of(
                        GivenFact.NAMES.stream(),
                        Stream.of("coverage"),
                        policy.compiled().definition().attributes().keySet().stream())
                .flatMap(names -> names)
                .toList();
    }

    /** The results of technologies by name, each with its levels from the lowest to the highest; a score has none. */
    public Map<String, List<String>> scales() {
        return policy.compiled().definition().results().values().stream()
                .filter(result -> result.of().contains(Result.TECHNOLOGY))
                .collect(ImmutableMap.toImmutableMap(Result::name, Result::values));
    }

    /** The rows of all grids, in the order of the grids' names and of lines. */
    public List<GridRow> rows() {
        return policy.compiled().grids().values().stream()
                .flatMap(grid -> grid.rows().stream())
                .map(Grid.Row::cited)
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Assesses a portfolio, with its audit or without, and keeps what the rules looked at.
     *
     * @throws io.github.shipworthy.facts.PortfolioException when the portfolio does not fit the policy
     * @throws AssessmentException when a rule fails, or two rules contradict each other
     */
    public Run run(Portfolio portfolio, boolean audit) {
        return new Run(statements.get(), policy.work(portfolio, 1, audit), audit);
    }

    /** The same rules with the numbers of a policy that {@link Policy#with} made of this one. */
    public Workbench on(Policy tuned) {
        return new Workbench(tuned, statements);
    }

    /** Every policy that is wrong in one place and that the check would accept, in the order of rules, parameters, grids. */
    public List<Mutant> mutants() {
        return Mutants.of(this);
    }
}
