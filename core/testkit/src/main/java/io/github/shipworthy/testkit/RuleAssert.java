package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Run;
import io.github.shipworthy.policy.Statement;
import io.github.shipworthy.policy.Trial;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.testkit.cases.Expected;
import io.github.shipworthy.testkit.cases.GivenPortfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about one rule: whether it concludes something of what is given, whatever other rules conclude. First what is
 * given, then what follows from it.
 */
public final class RuleAssert extends AbstractAssert<RuleAssert, Statement> {

    private final Policy policy;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Function<Optional<LocalDate>, Portfolio> given = day -> GivenPortfolio.of(List.of(), day);
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<String> about = Optional.empty();
    private boolean audited;

    RuleAssert(Policy policy, Statement statement) {
        super(statement, RuleAssert.class);
        this.policy = policy;
    }

    /** Gives technologies alone: without a market, evidence or claims. */
    public RuleAssert given(Technology... technologies) {
        List<Technology> all = List.of(technologies);
        given = day -> GivenPortfolio.of(all, day);
        return this;
    }

    /** Gives a portfolio, which has a day of its own. */
    public RuleAssert given(Portfolio portfolio) {
        given = day -> portfolio;
        return this;
    }

    /**
     * Gives what a text in YAML says, as {@code given} of a case does: technologies, a portfolio, or what is laid over a
     * file that {@code from} names, relative to the working directory. A header and vendors are filled in.
     */
    public RuleAssert given(String yaml) {
        given = day -> GivenPortfolio.of(yaml, day);
        return this;
    }

    /** Sets the day of what is given. It must be known where the facts have dates, and matters nowhere else. */
    public RuleAssert asOf(LocalDate day) {
        asOf = Optional.of(day);
        return this;
    }

    /** Sets a parameter of the policy: a decimal such as {@code 0.7} or a fraction such as {@code 2/3}. */
    public RuleAssert with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Lets the audit's rules run. */
    public RuleAssert audited() {
        audited = true;
        return this;
    }

    /** Looks at one part of what is given alone, such as one technology, by its id. */
    public RuleAssert about(String id) {
        about = Optional.of(id);
        return this;
    }

    /** Checks that it concludes this urgency. */
    public RuleAssert concludes(Urgency urgency) {
        return concludes("urgency", urgency.name());
    }

    /** Checks that it concludes this horizon. */
    public RuleAssert concludes(Horizon horizon) {
        return concludes("horizon", horizon.name());
    }

    /** Checks that it says whether something is a candidate. */
    public RuleAssert concludes(Candidacy candidacy) {
        return concludes("candidacy", candidacy.name());
    }

    /** Checks that it concludes this priority. */
    public RuleAssert concludes(Priority priority) {
        return concludes("priority", priority.name());
    }

    /**
     * Checks that it concludes this value of a result: a level, or points of a score; of a risk its ratio, of an audit
     * finding its severity.
     */
    public RuleAssert concludes(String result, String value) {
        Expected expected = Expected.value(value);
        return concluding(
                result + " " + value,
                finding -> finding.result().equals(result)
                        && !(finding instanceof Finding.PossibleAward)
                        && Findings.value(finding)
                                .filter(found -> expected.differs(found).isEmpty())
                                .isPresent(),
                result);
    }

    /** Checks that it awards these points to a score; negative for a deduction. */
    public RuleAssert awards(String score, int points) {
        return concludes(score, String.valueOf(points));
    }

    /** Checks that it awards these points to a score: a decimal such as {@code 2.5}. */
    public RuleAssert awards(String score, String points) {
        return concludes(score, new BigDecimal(points).toPlainString());
    }

    /** Checks that it says what a fact nobody knows could add to a score. */
    public RuleAssert mayAward(String score, int points) {
        Finding.PossibleAward award = new Finding.PossibleAward(score, BigDecimal.valueOf(points), Optional.empty());
        return concluding(
                Findings.text(award),
                finding -> finding instanceof Finding.PossibleAward found
                        && found.result().equals(score)
                        && found.points().compareTo(award.points()) == 0,
                score);
    }

    /** Checks that it raises this risk flag. */
    public RuleAssert flags(String code) {
        Finding flag = new Finding.Flag(code);
        return concluding(Findings.text(flag), flag::equals, code);
    }

    /** Checks that it concludes something, whatever it is. */
    public RuleAssert concludesSomething() {
        return concluding("something", finding -> true, "");
    }

    /** Checks that it concludes nothing, of nothing that it looks at. */
    public RuleAssert staysSilent() {
        List<Trial> trials = trials();
        List<Trial> fired = trials.stream().filter(Trial::fired).toList();
        if (!fired.isEmpty()) {
            failWithMessage("%s", new RuleWords(actual).notSilent(fired));
        }
        return this;
    }

    private RuleAssert concluding(String expected, Predicate<Finding> wanted, String name) {
        List<Trial> trials = trials();
        if (trials.stream().noneMatch(trial -> trial.findings().stream().anyMatch(wanted))) {
            Workbench workbench = Workbench.of(policy);
            boolean known =
                    workbench.results().contains(name) || workbench.flags().contains(name);
            String maybe = known || name.isEmpty()
                    ? ""
                    : Words.maybe(
                            name,
                            Stream.concat(workbench.results().stream(), workbench.flags().stream())
                                    .toList());
            failWithMessage("%s", new RuleWords(actual).notConcluded(expected + maybe, trials));
        }
        return this;
    }

    /** The rule looked at for each part that is asked about; there is at least one. */
    private List<Trial> trials() {
        Portfolio portfolio = given.apply(asOf);
        List<Trial> trials = run(portfolio, audited).trials(actual.rule().name());
        if (trials.isEmpty()) {
            boolean ofAudit = !audited
                    && !run(portfolio, true).trials(actual.rule().name()).isEmpty();
            failWithMessage("%s", new RuleWords(actual).lookedAtNothing(ofAudit));
        }
        List<Trial> asked = trials.stream()
                .filter(trial ->
                        about.isEmpty() || about.get().equals(trial.topic().id()))
                .toList();
        if (asked.isEmpty()) {
            failWithMessage(
                    "%s",
                    new RuleWords(actual)
                            .notThere(
                                    about.orElse(""),
                                    trials.stream()
                                            .map(trial -> trial.topic().id())
                                            .toList()));
        }
        return asked;
    }

    private Run run(Portfolio portfolio, boolean audit) {
        return Workbench.of(policy.with(parameters)).run(portfolio, audit);
    }
}
