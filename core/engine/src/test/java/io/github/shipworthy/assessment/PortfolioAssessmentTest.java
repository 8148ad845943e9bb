package io.github.shipworthy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan can have a million rows, which nobody makes who does not look at them. */
class PortfolioAssessmentTest {

    private final List<Integer> made = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "1, 0", "7, 3", "1000, 1"})
    void each_table_has_its_rows(int planned, int forecasts) {
        PortfolioAssessment assessment = assessment(planned, forecasts);
        assertThat(assessment.plan())
                .hasSize(planned)
                .isEqualTo(assessment.rows().subList(0, planned));
        assertThat(assessment.forecasts())
                .hasSize(forecasts)
                .isEqualTo(assessment.rows().subList(planned, planned + forecasts));
        assertThat(assessment.recommendations()).hasSize(planned);
        assertThat(assessment.gaps()).isEmpty();
    }

    @Test
    void rows_in_any_order_are_given_out_with_the_plan_first() {
        PortfolioAssessment assessment = assessment(List.of(forecast(1), planned(2), forecast(0), planned(1)));
        assertThat(assessment.rows())
                .extracting(Row::id)
                .containsExactly("plan:2", "plan:1", "forecast:1", "forecast:0");
        assertThat(assessment.plan()).extracting(Row::id).containsExactly("plan:2", "plan:1");
        assertThat(assessment.forecasts()).extracting(Row::id).containsExactly("forecast:1", "forecast:0");
    }

    @Test
    void nothing_stands_behind_a_plan() {
        List<Row.Planned> plan = assessment(7, 3).plan();
        assertThatThrownBy(() -> plan.get(7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.listIterator(7).next()).isInstanceOf(NoSuchElementException.class);
        assertThat(assessment(0, 3).plan()).isEmpty();
    }

    @Test
    void a_table_is_looked_up_without_the_rows_of_the_plan() {
        PortfolioAssessment assessment = assessment(1_000_000, 2);
        assertThat(assessment.forecasts())
                .extracting(Row.ForecastStanding::id)
                .containsExactly("forecast:0", "forecast:1");
        assertThat(assessment.plan().get(999_999).id()).isEqualTo("plan:999999");
        assertThat(assessment.row("forecast:1")).isPresent();
        assertThat(made).as("rows of the plan").hasSizeLessThan(150);
        assertThat(assessment.row("plan:3")).isPresent();
        assertThat(assessment.row("plan:1000000")).isEmpty();
    }

    private PortfolioAssessment assessment(int planned, int forecasts) {
        return assessment(LaterList.joined(
                LaterList.of(
                        planned,
                        (from, to) -> IntStream.range(from, to)
                                .mapToObj(this::planned)
                                .toList()),
                IntStream.range(0, forecasts)
                        .mapToObj(PortfolioAssessmentTest::forecast)
                        .toList()));
    }

    private static PortfolioAssessment assessment(List<Row> rows) {
        return new PortfolioAssessment(
                new PolicyId("standard", "1.0.0", "0123456789abcdef".repeat(4)),
                new PortfolioAssessment.Subject("p", "somebody", LocalDate.of(2026, 2, 24)),
                List.of(),
                rows,
                false,
                Texts.NONE);
    }

    private Row.Planned planned(int number) {
        made.add(number);
        return new Row.Planned(
                "plan:" + number,
                topic(Topic.Kind.TECHNOLOGY, number),
                Horizon.SHORT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Row.ForecastStanding forecast(int number) {
        return new Row.ForecastStanding(
                "forecast:" + number, topic(Topic.Kind.FORECAST, number), Optional.empty(), List.of(), List.of());
    }

    private static Topic topic(Topic.Kind kind, int number) {
        return new Topic(kind, "t" + number, "T", Map.of());
    }
}
