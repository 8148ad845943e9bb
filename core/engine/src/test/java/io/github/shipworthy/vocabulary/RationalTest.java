package io.github.shipworthy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "0.5, 0.5",
        "1/2, 0.5",
        "2/3, 2/3",
        "-10, -10",
        "4/6, 2/3",
        "0.0000001, 1/10000000",
        "999999999999999, 999999999999999"
    })
    void what_a_policy_writes_is_read_exactly(String written, String shown) {
        assertThat(Rational.parse(written)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1.",
                ".5",
                "1e3",
                "0x1F",
                "1/",
                "1/0",
                "1/-2",
                "-0",
                "-0.0",
                "NaN",
                "1_000",
                "½",
                "1/2/3",
                "١",
                "1234567890123456",
                "0.1234567890123"
            })
    void what_is_no_number_is_refused(String written) {
        assertThatThrownBy(() -> Rational.parse(written)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void two_thirds_are_neither_a_little_more_nor_a_little_less() {
        Rational twoThirds = Rational.of(2).over(Rational.of(3));
        assertThat(twoThirds).isEqualTo(Rational.parse("2/3"));
        assertThat(twoThirds).isGreaterThan(Rational.parse("0.666666666666"));
        assertThat(twoThirds).isLessThan(Rational.parse("0.666666666667"));
    }

    /** Against arithmetic without limits, over numbers of every size. */
    @Test
    void comparison_and_arithmetic_agree_with_whole_numbers_of_any_size() {
        long seed = 20260224;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            long a = number(random);
            long b = Math.max(1, Math.abs(number(random)));
            long c = number(random);
            long d = Math.max(1, Math.abs(number(random)));
            String numbers = "seed " + seed + ": " + a + "/" + b + " and " + c + "/" + d;
            Rational first = Rational.of(a, b);
            Rational second = Rational.of(c, d);
            BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d));
            BigInteger right = BigInteger.valueOf(c).multiply(BigInteger.valueOf(b));
            assertThat(Integer.signum(first.compareTo(second))).as(numbers).isEqualTo(left.compareTo(right));
            BigInteger top = left.add(right);
            BigInteger bottom = BigInteger.valueOf(b).multiply(BigInteger.valueOf(d));
            BigInteger divisor = top.gcd(bottom);
            if (top.divide(divisor).bitLength() < 64 && bottom.divide(divisor).bitLength() < 64) {
                assertThat(first.plus(second))
                        .as(numbers)
                        .isEqualTo(Rational.of(
                                top.divide(divisor).longValueExact(),
                                bottom.divide(divisor).longValueExact()));
            } else {
                assertThatThrownBy(() -> first.plus(second)).as(numbers).isInstanceOf(ArithmeticException.class);
            }
        }
    }

    private static long number(Random random) {
        return random.nextLong() >> random.nextInt(64);
    }

    @Test
    void a_result_that_does_not_fit_is_an_error_and_never_a_wrong_number() {
        Rational large = Rational.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> large.plus(1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> large.times(large)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(1).over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_least_whole_number_can_be_taken_away_where_the_difference_fits() {
        Rational least = Rational.of(Long.MIN_VALUE);
        assertThat(Rational.of(-1).minus(least)).isEqualTo(Rational.of(Long.MAX_VALUE));
        assertThatThrownBy(() -> Rational.ZERO.minus(least)).isInstanceOf(ArithmeticException.class);
        assertThat(least.minus(least)).isEqualTo(Rational.ZERO);
    }

    /** A parameter is kept as text, so whatever can be read must be readable once more as it is printed. */
    @Test
    void what_was_read_can_be_printed_and_read_again() {
        long seed = 20260224;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String whole = digits(random, 15);
            String text = (random.nextBoolean() ? "-" : "")
                    + (random.nextBoolean() ? whole + "." + digits(random, 12) : whole + "/" + digits(random, 15));
            Rational read;
            try {
                read = Rational.parse(text);
            } catch (NumberFormatException e) {
                continue;
            }
            assertThat(Rational.parse(read.toString()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(read);
        }
        assertThatThrownBy(() -> Rational.parse("123456.123456789012"))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("is not a number that fits");
    }

    private static String digits(Random random, int most) {
        StringBuilder digits = new StringBuilder();
        int length = 1 + random.nextInt(most);
        for (int index = 0; index < length; index++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.693147", "10, 2.302585", "1/2, -0.693147", "1201, 7.090910"})
    void a_logarithm_is_natural_and_rounded_to_six_decimals(String of, String expected) {
        assertThat(Rational.parse(of).ln()).isEqualTo(Rational.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void there_is_no_logarithm_of_what_is_not_above_nought(String of) {
        assertThatThrownBy(() -> Rational.parse(of).ln()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.0000005, 0", "0.0000015, 2", "0.0000025, 2", "-0.0000015, -2", "1/3, 333333", "2/3, 666667"})
    void millionths_are_rounded_half_to_even(String of, long micros) {
        assertThat(Rational.parse(of).micros()).isEqualTo(micros);
        assertThat(Rational.parse(of).round()).isEqualTo(Rational.ofMicros(micros));
    }

    @Test
    void six_decimals_are_told_from_more() {
        assertThat(Rational.parse("0.000001").hasSixDecimals()).isTrue();
        assertThat(Rational.parse("0.0000001").hasSixDecimals()).isFalse();
        assertThat(Rational.parse("1/3").hasSixDecimals()).isFalse();
        assertThat(Rational.parse("1/3")
                        .decimal()
                        .subtract(new BigDecimal("0.333333333333"))
                        .abs())
                .isLessThan(new BigDecimal("0.000000000001"));
    }

    @Test
    void the_smaller_and_the_larger_are_found_by_value() {
        assertThat(Rational.parse("2/3").min(Rational.parse("0.6"))).hasToString("0.6");
        assertThat(Rational.parse("2/3").max(Rational.parse("0.6"))).hasToString("2/3");
        assertThat(Rational.parse("2/3").minus(Rational.parse("1/6"))).hasToString("0.5");
    }
}
