package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.benchmark.Judgement.Entry;
import io.github.shipworthy.benchmark.Ranking.Place;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All three ways give the same answers; without that their costs could not be compared. */
class AgreementTest {

    private static final Policy POLICY = Policy.standard();
    private static final Handwritten HANDWRITTEN = new Handwritten(Settings.STANDARD);
    private static final NaiveDrools NAIVE = new NaiveDrools();

    static List<Portfolio> portfolios() {
        return List.of(Portfolios.report(), Portfolios.generated(3_000));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_answers_of_the_library(Portfolio portfolio) {
        assertSame(
                HANDWRITTEN.assess(portfolio).verdicts().stream()
                        .map(AgreementTest::answer)
                        .toList(),
                library(portfolio));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void naive_drools_gives_the_answers_of_the_library(Portfolio portfolio) {
        assertSame(NAIVE.assess(portfolio).answers(), library(portfolio));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_rows_of_the_library(Portfolio portfolio) {
        assertSame(
                HANDWRITTEN.assess(portfolio).entries().stream().map(Entry::row).toList(), rows(portfolio));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void naive_drools_gives_the_rows_of_the_library_but_those_of_services_and_forecasts(Portfolio portfolio) {
        assertSame(
                NAIVE.assess(portfolio).rows().stream()
                        .map(AgreementTest::rounded)
                        .toList(),
                rows(portfolio).stream()
                        .filter(row -> !(row instanceof Row.ServiceStanding || row instanceof Row.ForecastStanding))
                        .map(AgreementTest::rounded)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_ranges_tie_breaks_and_results_of_the_library(Portfolio portfolio) {
        List<Assessment> expected = POLICY.assess(portfolio).assessments();
        List<Verdict> verdicts = HANDWRITTEN.assess(portfolio).verdicts();
        for (int index = 0; index < expected.size(); index++) {
            Verdict verdict = verdicts.get(index);
            assertThat(new Range(BigDecimal.valueOf(verdict.low), BigDecimal.valueOf(verdict.high)))
                    .as(verdict.id())
                    .isEqualTo(expected.get(index).productizationRange().orElseThrow());
            assertThat(verdict.tieBreak()).isEqualTo(expected.get(index).tieBreak());
            assertThat(verdict.results()).isEqualTo(expected.get(index).results());
        }
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_reasons_of_the_library(Portfolio portfolio) {
        PortfolioAssessment expected = POLICY.assess(portfolio);
        Judgement judgement = HANDWRITTEN.assess(portfolio);
        for (int index = 0; index < expected.assessments().size(); index++) {
            Verdict verdict = judgement.verdicts().get(index);
            assertSameReasons(
                    verdict.id(),
                    verdict.reasons(),
                    expected.assessments().get(index).reasons());
        }
        for (int index = 0; index < expected.rows().size(); index++) {
            Entry entry = judgement.entries().get(index);
            assertSameReasons(
                    entry.row().id(),
                    entry.reasons(),
                    expected.rows().get(index).reasons());
        }
    }

    @Test
    void the_handwritten_twin_gives_the_answers_of_the_library_with_other_numbers() {
        Portfolio portfolio = Portfolios.report();
        List<List<Answer>> all = Stream.of(Question.first(200))
                .map(question -> {
                    List<Answer> expected =
                            answers(POLICY.with(question.parameters()).assess(portfolio));
                    assertSame(
                            new Handwritten(question.settings())
                                    .assess(portfolio).verdicts().stream()
                                            .map(AgreementTest::answer)
                                            .toList(),
                            expected);
                    return expected;
                })
                .toList();
        assertThat(Set.copyOf(all)).as("different answers").hasSizeGreaterThan(20);
    }

    @Test
    void the_programs_beside_the_command_rank_the_reports_portfolio_as_the_library_does() {
        Portfolio portfolio = Portfolio.load(Path.of("../../examples/portfolios/report.yaml"));
        List<Place> expected = POLICY.assess(portfolio).ranking().stream()
                .map(assessment -> new Place(
                        assessment.rank().orElseThrow(), assessment.priority().orElseThrow(), assessment.id()))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(HandwrittenStart.ranking(portfolio)).isEqualTo(expected);
        assertThat(NaiveStart.ranking(NAIVE, portfolio)).isEqualTo(expected);
    }

    /** One by one: a list of thousands is no message, and what it takes to make one would be the memory of the machine. */
    private static void assertSame(List<?> given, List<?> expected) {
        for (int index = 0; index < Math.min(given.size(), expected.size()); index++) {
            assertThat(given.get(index)).isEqualTo(expected.get(index));
        }
        assertThat(given.size()).isEqualTo(expected.size());
    }

    private static void assertSameReasons(String id, List<Because> reasons, List<Reason> expected) {
        assertThat(reasons.stream().map(reason -> new Because(reason.rule(), placeless(reason.finding()))))
                .as(id)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(reason -> new Because(reason.rule().name(), placeless(reason.finding())))
                        .toList());
    }

    @Test
    void the_generated_portfolio_makes_every_rule_conclude_something() {
        PortfolioAssessment whole = POLICY.assess(Portfolios.generated(3_000));
        Set<String> heard = Stream.concat(
                        whole.assessments().stream().flatMap(assessment -> assessment.reasons().stream()),
                        whole.rows().stream().flatMap(row -> row.reasons().stream()))
                .map(reason -> reason.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(heard)
                .containsExactlyElementsOf(POLICY.rules().stream()
                        .filter(rule -> !rule.phase().equals("audit"))
                        .map(rule -> rule.name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The library's rows without their reasons. */
    private static List<Row> rows(Portfolio portfolio) {
        return POLICY.assess(portfolio).rows().stream()
                .map(AgreementTest::unreasoned)
                .toList();
    }

    private static Row unreasoned(Row given) {
        if (given instanceof Row.Planned row) {
            return new Row.Planned(
                    row.id(), row.topic(), row.horizon(), row.priority(), row.action(), row.members(), List.of());
        }
        if (given instanceof Row.Gap row) {
            return new Row.Gap(row.id(), row.topic(), row.technologies(), row.results(), List.of());
        }
        if (given instanceof Row.CapabilityStanding row) {
            return new Row.CapabilityStanding(
                    row.id(),
                    row.topic(),
                    row.domain(),
                    row.coverage(),
                    row.technologies(),
                    row.results(),
                    row.flags(),
                    List.of());
        }
        if (given instanceof Row.ServiceStanding row) {
            return new Row.ServiceStanding(
                    row.id(), row.topic(), row.endpoint(), row.results(), row.flags(), List.of());
        }
        if (given instanceof Row.ForecastStanding row) {
            return new Row.ForecastStanding(row.id(), row.topic(), row.score(), row.flags(), List.of());
        }
        Row.Risk risk = (Row.Risk) given;
        return ratio(risk, risk.ratio());
    }

    /** The row with a ratio that floating-point numbers can reach. */
    private static Row rounded(Row row) {
        return row instanceof Row.Risk risk
                ? ratio(risk, String.format(Locale.ROOT, "%.9f", number(risk.ratio())))
                : row;
    }

    private static double number(String ratio) {
        int slash = ratio.indexOf('/');
        return slash < 0
                ? Double.parseDouble(ratio)
                : Double.parseDouble(ratio.substring(0, slash)) / Double.parseDouble(ratio.substring(slash + 1));
    }

    private static Row ratio(Row.Risk row, String ratio) {
        return new Row.Risk(
                row.id(),
                row.code(),
                row.topic(),
                ratio,
                row.probability(),
                row.impact(),
                row.technologies(),
                row.drivers(),
                row.shared(),
                row.flags(),
                List.of());
    }

    private static List<Answer> library(Portfolio portfolio) {
        return answers(POLICY.assess(portfolio));
    }

    private static List<Answer> answers(PortfolioAssessment whole) {
        return whole.assessments().stream()
                .map(assessment -> new Answer(
                        assessment.id(),
                        whole(assessment.productization()),
                        whole(assessment.maturity()),
                        assessment.urgency(),
                        assessment.candidate().orElseThrow(),
                        assessment.priority(),
                        assessment.horizon().orElseThrow(),
                        assessment.planPriority(),
                        Optional.ofNullable(assessment.results().get("action")),
                        assessment.flags(),
                        assessment.rank()))
                .toList();
    }

    private static Answer answer(Verdict verdict) {
        return new Answer(
                verdict.id(),
                verdict.productization(),
                verdict.maturity(),
                verdict.urgency(),
                verdict.candidate,
                verdict.priority(),
                verdict.soonest,
                verdict.planPriority(),
                verdict.action(),
                verdict.flags(),
                verdict.rank());
    }

    private static OptionalInt whole(Optional<BigDecimal> percent) {
        return percent.map(value -> OptionalInt.of(value.intValueExact())).orElse(OptionalInt.empty());
    }

    /** A row of a grid stands in a table here and in Java there; everything else of it is compared. */
    private static Finding placeless(Finding finding) {
        return finding instanceof Finding.Level level
                ? new Finding.Level(
                        level.result(),
                        level.value(),
                        level.row().map(row -> new GridRow(row.grid(), row.why(), Location.of("a grid"))))
                : finding;
    }
}
