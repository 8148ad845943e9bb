package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.vocabulary.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    /** As exact numbers would be kept, whose limit is rounded when it is what is left. */
    @ParameterizedTest
    @CsvSource({"0, 100", "1/3, 2/3", "-2/3, -1/3", "0.000001, 0.000002", "-100000000000000, 100000000000000", "50, 50"
    })
    void points_are_kept_between_the_limits(String lowest, String highest) {
        Limits limits = limits(lowest, highest);
        long[] around = {0, 333_333, 333_334, 666_666, 666_667, 1, 2, 3, 50_000_000, 100_000_000, 100_000_001};
        for (long micros : around) {
            for (long points : new long[] {micros, -micros}) {
                long expected = Rational.ofMicros(points)
                        .max(Rational.parse(lowest))
                        .min(Rational.parse(highest))
                        .micros();
                assertThat(limits.within(score().index(), points)).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_limit_that_is_greater_than_any_score_changes_none_and_is_never_a_wrong_number() {
        Limits wide = limits("-100000000000000", "100000000000000");
        assertThat(wide.within(score().index(), Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(wide.within(score().index(), Long.MIN_VALUE + 1)).isEqualTo(Long.MIN_VALUE + 1);
        Limits beyond = limits("100000000000000", "900000000000000");
        assertThatThrownBy(() -> beyond.within(score().index(), 0)).isInstanceOf(ArithmeticException.class);
    }

    private static Limits limits(String lowest, String highest) {
        return Limits.of(
                List.of(score()), Numbers.of(List.of(parameter("x.lowest", lowest), parameter("x.highest", highest))));
    }

    private static Result score() {
        return new Result(
                0,
                "x",
                Combination.SUM,
                Optional.of(new Result.Bounds("x.lowest", "x.highest")),
                Set.of(Result.TECHNOLOGY),
                List.of());
    }

    private static Parameter parameter(String key, String value) {
        return new Parameter(key, value, "percent", "for this test", value, value, Location.of("parameters.yaml"));
    }
}
