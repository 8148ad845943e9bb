package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        assertThat(HANDWRITTEN.assess(portfolio))
                .extracting(AgreementTest::answer)
                .containsExactlyElementsOf(library(portfolio));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void naive_drools_gives_the_answers_of_the_library(Portfolio portfolio) {
        assertThat(NAIVE.assess(portfolio)).containsExactlyElementsOf(library(portfolio));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_ranges_and_tie_breaks_of_the_library(Portfolio portfolio) {
        List<Assessment> expected = POLICY.assess(portfolio).assessments();
        List<Verdict> verdicts = HANDWRITTEN.assess(portfolio);
        for (int index = 0; index < expected.size(); index++) {
            Verdict verdict = verdicts.get(index);
            assertThat(new Range(BigDecimal.valueOf(verdict.low), BigDecimal.valueOf(verdict.high)))
                    .as(verdict.id())
                    .isEqualTo(expected.get(index).productizationRange().orElseThrow());
            assertThat(verdict.tieBreak()).isEqualTo(expected.get(index).tieBreak());
        }
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void the_handwritten_twin_gives_the_reasons_of_the_library(Portfolio portfolio) {
        List<Assessment> expected = POLICY.assess(portfolio).assessments();
        List<Verdict> verdicts = HANDWRITTEN.assess(portfolio);
        for (int index = 0; index < expected.size(); index++) {
            assertThat(verdicts.get(index).reasons().stream()
                            .map(reason -> new Because(reason.rule(), placeless(reason.finding()))))
                    .as(verdicts.get(index).id())
                    .containsExactlyInAnyOrderElementsOf(expected.get(index).reasons().stream()
                            .map(reason -> new Because(reason.rule().name(), placeless(reason.finding())))
                            .toList());
        }
    }

    @Test
    void the_generated_portfolio_makes_every_rule_conclude_something() {
        Set<String> heard = POLICY.assess(Portfolios.generated(3_000)).assessments().stream()
                .flatMap(assessment -> assessment.reasons().stream())
                .map(reason -> reason.rule().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(heard)
                .containsExactlyElementsOf(POLICY.rules().stream()
                        .map(rule -> rule.name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Answer> library(Portfolio portfolio) {
        return POLICY.assess(portfolio).assessments().stream()
                .map(assessment -> new Answer(
                        assessment.id(),
                        whole(assessment.productization()),
                        whole(assessment.maturity()),
                        assessment.urgency(),
                        assessment.candidate().orElseThrow(),
                        assessment.priority(),
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
