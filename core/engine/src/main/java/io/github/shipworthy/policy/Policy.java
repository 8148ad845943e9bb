package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.problem.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rules of a policy, compiled, with its numbers and grids. Immutable and thread-safe; compile once, share freely. */
public final class Policy {

    private final Compiled compiled;
    private final ImmutableMap<String, Parameter> parameters;
    private final Numbers numbers;
    private final Limits limits;
    private final Spoken spoken;
    private final Map<String, Cases> cases;
    private final PolicyId id;

    /** A policy with the numbers that its files give. */
    Policy(Compiled compiled) {
        this(compiled, compiled.parameters(), compiled.numbers());
    }

    private Policy(Compiled compiled, ImmutableMap<String, Parameter> parameters, Numbers numbers) {
        this.compiled = compiled;
        this.parameters = parameters;
        this.numbers = numbers;
        this.limits = Limits.of(compiled.definition().results().values(), numbers);
        this.spoken = new Spoken(compiled.rules().values());
        this.cases = compiled.forms().stream().collect(Collectors.toUnmodifiableMap(CaseForm::phase, Cases::new));
        this.id = compiled.idWith(parameters);
    }

    /**
     * The standard policy, as this release ships it.
     *
     * @throws IllegalStateException when {@code shipworthy-rules} is not on the class path
     */
    public static Policy standard() {
        return of(PolicyFiles.standard());
    }

    /**
     * The policy that a directory holds.
     *
     * @throws PolicyException with every problem found, when it cannot be used
     */
    public static Policy load(Path directory) {
        return of(PolicyFiles.read(directory));
    }

    /**
     * The policy that these files are.
     *
     * @throws PolicyException with every problem found, when it cannot be used
     */
    public static Policy of(PolicyFiles files) {
        return PolicyReader.read(files);
    }

    /**
     * The policy that these files are. A file that is the same as here is not read again, and the rule engine looks at the
     * rules alone that are not the same as here.
     *
     * @throws PolicyException with every problem found, when it cannot be used; this policy stays as it is
     */
    public Policy reload(PolicyFiles files) {
        return PolicyReader.read(files, compiled).through(compiled.engine());
    }

    /** Which policy this is. */
    public PolicyId id() {
        return id;
    }

    /** Its parameters, in the order in which the policy lists them. */
    public List<Parameter> parameters() {
        return parameters.values().asList();
    }

    /** In what another policy differs from this one. */
    public PolicyChanges changesTo(Policy after) {
        return PolicyChanges.between(this, after);
    }

    Compiled compiled() {
        return compiled;
    }

    /** Other rules or grids with the numbers of this policy. */
    Policy like(Compiled other) {
        return new Policy(other, parameters, numbers);
    }

    /** The same policy with its rules asked in this way; a policy is first asked {@link Engine#DIRECT directly}. */
    public Policy through(Engine engine) {
        return engine == compiled.engine() ? this : like(compiled.asked(engine));
    }

    ImmutableMap<String, Parameter> parametersByKey() {
        return parameters;
    }

    /** What all technologies of an assessment share. */
    Frame frame(Portfolio portfolio) {
        return new Frame(
                compiled,
                parameters,
                numbers,
                limits,
                spoken,
                new SpeltOut(),
                new Standings(compiled),
                cases,
                new Market(portfolio, compiled.definition(), numbers),
                Aspects.Layout.of(compiled, portfolio));
    }

    Numbers numbers() {
        return numbers;
    }

    /** What in its files is probably not what was meant, by place; it is in force all the same. */
    public List<Problem> warnings() {
        return compiled.warnings();
    }

    /**
     * How many times its rules can fire at most, by what they fire for, such as {@code technology}. A rule fires at most
     * once for each part of a portfolio that it matches, and no rule makes another fire.
     */
    public Map<String, Integer> firings() {
        Map<String, Integer> firings = new TreeMap<>();
        compiled.rules().values().forEach(rule -> firings.merge(rule.sort().word(), 1, Integer::sum));
        return firings;
    }

    /** Its rules, in the order of phases, files and lines. */
    public List<Rule> rules() {
        return compiled.rules().values().stream().map(RuleText::rule).toList();
    }

    /**
     * This policy with another value for one parameter; nothing is compiled again.
     *
     * @param value a decimal such as {@code 0.7} or a fraction such as {@code 2/3}
     * @throws PolicyException when there is no such parameter, or the value is outside its range
     */
    public Policy with(String key, String value) {
        return with(Map.of(key, value));
    }

    /**
     * This policy with other values for some parameters, all at once; nothing is compiled again.
     *
     * @param values decimals or fractions, by key
     * @throws PolicyException with every problem: no such parameter, a value outside its range, values that do not go
     *     together
     */
    public Policy with(Map<String, String> values) {
        Map<String, Parameter> changed = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        values.forEach((key, value) -> {
            try {
                changed.put(
                        key,
                        ParameterReader.changed(
                                parameters,
                                key,
                                value,
                                compiled.definition().results().values()));
            } catch (PolicyException e) {
                problems.addAll(e.problems());
            }
        });
        Map<String, Parameter> all = new LinkedHashMap<>(parameters);
        all.putAll(changed);
        if (problems.isEmpty()) {
            problems.addAll(UseCheck.boundsInOrder(compiled.definition(), all));
            compiled.constraints().forEach(constraint -> constraint.broken(all).ifPresent(problems::add));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Policy(compiled, ImmutableMap.copyOf(all), numbers.with(changed));
    }

    /** This policy with another value for one parameter: the shortest decimal that reads as the given number. */
    public Policy with(String key, double value) {
        return with(key, Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : Double.toString(value));
    }

    /** What this policy says of a portfolio, worked out on the calling thread. */
    public PortfolioAssessment assess(Portfolio portfolio) {
        return assess(portfolio, 1);
    }

    /**
     * What this policy says of a portfolio, worked out on this many threads; their number never changes the answer.
     *
     * @param threads at least 1, the calling one counted
     * @throws io.github.shipworthy.facts.PortfolioException when the portfolio does not fit this policy
     * @throws AssessmentException when a rule fails, or two rules contradict each other
     */
    public PortfolioAssessment assess(Portfolio portfolio, int threads) {
        return assess(portfolio, threads, false);
    }

    /**
     * What this policy says of a portfolio that may be too large for memory. Its technologies are read twice, and of each
     * little more than its id is kept in between. A policy with rules of the scope {@code portfolio} that look at a
     * technology itself needs all of them in memory.
     *
     * <p>What {@code each} or {@code inOrder} throws comes out as it is.
     *
     * @param lines not to be used again after an exception
     * @param threads at least 1, the calling one counted; their number never changes the answer
     * @param each what to make of the assessments of some technologies that follow each other in the file, at most {@value
     *     PortfolioLines#BATCH}; several threads do so at once, the calling one among them, so it must not wait for
     *     {@code inOrder}. To keep them is to hold the portfolio
     * @param inOrder takes what was made, in the order of the file, on the calling thread; nothing comes before the whole
     *     file was read once and found to be right
     * @throws io.github.shipworthy.facts.PortfolioException when anything in the file is wrong, it does not fit this policy, or
     *     it has changed between both readings: then something was taken already
     * @throws AssessmentException when a rule fails, or two rules contradict each other
     */
    public <V> StreamedAssessment assess(
            PortfolioLines lines, int threads, Function<List<Assessment>, V> each, Consumer<V> inOrder) {
        return Streaming.suits(this)
                ? new Streaming(this, lines, threads).assess(each, inOrder)
                : Streaming.inMemory(this, lines, threads, each, inOrder);
    }

    /**
     * What this policy says of a portfolio, and what its audit finds in what the portfolio's claims state: wrong values,
     * contradictions, facts that have run out.
     *
     * @throws io.github.shipworthy.facts.PortfolioException when the portfolio does not fit this policy
     * @throws AssessmentException when a rule fails, or two rules contradict each other
     */
    public PortfolioAssessment audit(Portfolio portfolio) {
        return assess(portfolio, 1, true);
    }

    /**
     * The same worked out on this many threads; their number never changes the answer.
     *
     * @param threads at least 1, the calling one counted
     */
    public PortfolioAssessment audit(Portfolio portfolio, int threads) {
        return assess(portfolio, threads, true);
    }

    private PortfolioAssessment assess(Portfolio portfolio, int threads, boolean audit) {
        return work(portfolio, threads, audit).assessment();
    }

    /** The answer, with everything it was worked out from. */
    Worked work(Portfolio portfolio, int threads, boolean audit) {
        try (Workers workers = Workers.of(threads, portfolio.technologies().size())) {
            return work(portfolio, workers, audit);
        }
    }

    private Worked work(Portfolio portfolio, Workers workers, boolean audit) {
        Frame frame = frame(portfolio);
        Given given = Given.of(portfolio, frame, workers);
        Ranking ranking = new Ranking(compiled.definition().ranking());
        List<Enrolment> enrolments =
                new Assessor(compiled.phases(), Scope.TECHNOLOGY).enrolled(given, ranking, workers);
        Roster.Ids ids = Roster.Ids.of(portfolio);
        Supplier<ImmutableIntArray> byId = workers.meanwhile(() -> ids.inOrder(Enrolment.beginnings(enrolments)));
        // Outcomes are taken down before wider rules are asked: the order must not see what those conclude of
        // technologies.
        Roster.Builder enrolled = new Roster.Builder(Outcomes.Builder.ofAll());
        enrolments.forEach(enrolled::add);
        Roster roster = enrolled.build(ids, byId, frame, ranking, workers);
        Whole whole = new Whole(portfolio, given, roster);
        new Assessor(compiled.phases(), Scope.PORTFOLIO).assess(whole);
        if (audit) {
            new Assessor(compiled.phases(), Scope.AUDIT).assess(whole);
        }
        PortfolioAssessment assessment = new PortfolioAssessment(
                id,
                PortfolioAssessment.Subject.of(portfolio),
                AssessedTechnology.all(given, roster),
                new Rows(whole, audit).all(Plan.of(whole, workers)),
                audit,
                compiled.texts());
        return new Worked(assessment, whole);
    }

    /** The name, version and the first digits of the fingerprint. */
    @Override
    public String toString() {
        return id.name() + " " + id.version() + " (" + id.fingerprint().substring(0, 12) + ")";
    }
}
