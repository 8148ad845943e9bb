package io.github.shipworthy.vocabulary;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact number, a fraction of two whole numbers in lowest terms: the only number that rules calculate with, so that
 * 2/3 is two thirds and no sum depends on its order. Immutable.
 *
 * <p>Numerator and denominator are 64-bit; a result that does not fit is an {@link ArithmeticException}, never a wrong
 * number.
 */
public final class Rational implements Comparable<Rational> {

    /** Nought. */
    public static final Rational ZERO = new Rational(0, 1);

    /** The decimals that points and rounded results keep. */
    public static final int DECIMALS = 6;

    private static final long MILLION = 1_000_000;
    private static final int LONG_DIGITS = 18;
    private static final long MOST_PRINTED = 1_000_000_000_000_000L;
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12}|/\\d{1,15})?");
    private static final Pattern NOUGHT = Pattern.compile("-[0./]*");
    private static final Rational[] SMALL = new Rational[1024];

    static {
        for (int value = 0; value < SMALL.length; value++) {
            SMALL[value] = new Rational(value, 1);
        }
    }

    private final long numerator;
    private final long denominator;

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A whole number. */
    public static Rational of(long whole) {
        return whole >= 0 && whole < SMALL.length ? SMALL[(int) whole] : new Rational(whole, 1);
    }

    /** A fraction, whose denominator is not 0. */
    public static Rational of(long numerator, long denominator) {
        return isSmall(numerator) && isSmall(denominator)
                ? ofSmall(numerator, denominator)
                : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal, exactly. */
    public static Rational of(BigDecimal decimal) {
        if (decimal.scale() == 0 && decimal.precision() <= LONG_DIGITS) {
            return of(decimal.longValue());
        }
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Millionths, the unit in which points are added up. */
    public static Rational ofMicros(long micros) {
        return micros % MILLION == 0 ? of(micros / MILLION) : of(micros, MILLION);
    }

    /**
     * A number as policies write it: a decimal such as {@code 12} or {@code 0.5} with at most 12 decimals, or a
     * fraction such as {@code 2/3}.
     *
     * @throws NumberFormatException for anything else
     */
    public static Rational parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new NumberFormatException("`" + text + "` is neither a decimal nor a fraction such as 2/3");
        }
        if (NOUGHT.matcher(text).matches()) {
            throw new NumberFormatException("`" + text + "` is nought, which has no sign");
        }
        int slash = text.indexOf('/');
        try {
            return printable(
                    slash < 0
                            ? of(new BigDecimal(text))
                            : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1))));
        } catch (ArithmeticException e) {
            NumberFormatException refusal = new NumberFormatException("`" + text + "` is not a number that fits");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** The number itself, unless it would be printed as a fraction with too many digits to be parsed again. */
    private static Rational printable(Rational number) {
        if (!number.hasSixDecimals() && Math.abs(number.numerator) >= MOST_PRINTED) {
            throw new ArithmeticException("too many digits");
        }
        return number;
    }

    private static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        long top = numerator.divide(divisor).longValueExact();
        long bottom = denominator.divide(divisor).longValueExact();
        return bottom == 1 ? of(top) : new Rational(top, bottom);
    }

    /** Whether products and sums of the two fit in 64 bits without a look: all four parts have at most 31 bits. */
    private boolean isSmallWith(Rational other) {
        return isSmall(numerator) && isSmall(denominator) && isSmall(other.numerator) && isSmall(other.denominator);
    }

    private static boolean isSmall(long value) {
        return value == (int) value && value != Integer.MIN_VALUE;
    }

    private static Rational ofSmall(long numerator, long denominator) {
        if (denominator == 1) {
            return of(numerator);
        }
        if (denominator == 0) {
            throw new ArithmeticException("division by 0");
        }
        long divisor = LongMath.gcd(Math.abs(numerator), Math.abs(denominator));
        if (denominator < 0) {
            divisor = -divisor;
        }
        long bottom = denominator / divisor;
        return bottom == 1 ? of(numerator / divisor) : new Rational(numerator / divisor, bottom);
    }

    /** The greatest whole number that is not greater. */
    public Rational floor() {
        return of(Math.floorDiv(numerator, denominator));
    }

    /** The sum. */
    public Rational plus(Rational other) {
        if (isSmallWith(other)) {
            return ofSmall(
                    numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    /** The sum with a whole number. */
    public Rational plus(long whole) {
        return plus(of(whole));
    }

    /** The difference. */
    public Rational minus(Rational other) {
        return other.numerator == Long.MIN_VALUE
                ? of(
                        top().multiply(other.bottom()).subtract(other.top().multiply(bottom())),
                        bottom().multiply(other.bottom()))
                : plus(new Rational(-other.numerator, other.denominator));
    }

    /** The product. */
    public Rational times(Rational other) {
        return isSmallWith(other)
                ? ofSmall(numerator * other.numerator, denominator * other.denominator)
                : of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** The quotient; dividing by 0 is an {@link ArithmeticException}. */
    public Rational over(Rational other) {
        return isSmallWith(other)
                ? ofSmall(numerator * other.denominator, denominator * other.numerator)
                : of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** The smaller of the two. */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The natural logarithm by {@link StrictMath#log}, rounded to six decimals, half to even.
     *
     * @throws ArithmeticException when this is not above 0
     */
    public Rational ln() {
        if (numerator <= 0) {
            throw new ArithmeticException("ln of " + this + ", which is not above 0");
        }
        double value = StrictMath.log((double) numerator) - StrictMath.log((double) denominator);
        return of(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** The nearest number with six decimals, half to even. */
    public Rational round() {
        return ofMicros(micros());
    }

    /** The nearest number of millionths, half to even. */
    public long micros() {
        if (hasSixDecimals()) {
            return Math.multiplyExact(numerator, MILLION / denominator);
        }
        return new BigDecimal(top())
                .divide(new BigDecimal(bottom()), DECIMALS, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** Whether six decimals hold this number exactly. */
    public boolean hasSixDecimals() {
        return MILLION % denominator == 0;
    }

    /** The number as a decimal, exactly where it has at most six decimals, else rounded to 34 digits. */
    public BigDecimal decimal() {
        if (denominator == 1) {
            return BigDecimal.valueOf(numerator);
        }
        return hasSixDecimals()
                ? BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(MILLION / denominator, DECIMALS))
                : new BigDecimal(top()).divide(new BigDecimal(bottom()), MathContext.DECIMAL128);
    }

    private BigInteger top() {
        return BigInteger.valueOf(numerator);
    }

    private BigInteger bottom() {
        return BigInteger.valueOf(denominator);
    }

    /** By value, exactly. */
    @Override
    public int compareTo(Rational other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** Whether both are the same number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational number && numerator == number.numerator && denominator == number.denominator;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
    }

    /** As policies write it: {@code 12}, {@code 0.5} where at most six decimals do, else {@code 2/3}. */
    @Override
    public String toString() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        return hasSixDecimals() ? decimal().stripTrailingZeros().toPlainString() : numerator + "/" + denominator;
    }
}
