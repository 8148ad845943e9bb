package io.github.shipworthy.standard.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: a fraction in lowest terms, whose denominator is above 0. */
public record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    /** Reduces it. */
    public Fraction {
        BigInteger divisor = top.gcd(bottom);
        if (bottom.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            top = top.divide(divisor);
            bottom = bottom.divide(divisor);
        }
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal, exactly. */
    public static Fraction of(BigDecimal decimal) {
        int places = Math.max(0, decimal.scale());
        return new Fraction(decimal.setScale(places).unscaledValue(), BigInteger.TEN.pow(places));
    }

    /** What {@code 12}, {@code 0.5} or {@code 2/3} says. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.top.negate(), other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(long whole) {
        return new Fraction(top, bottom.multiply(BigInteger.valueOf(whole)));
    }

    /** This, or the end of the range that is nearest to it. */
    Fraction within(Fraction lowest, Fraction highest) {
        if (isBelow(lowest)) {
            return lowest;
        }
        return isAbove(highest) ? highest : this;
    }

    /** The nearest number with six decimals, half to even. */
    Fraction sixDecimals() {
        return of(new BigDecimal(top).divide(new BigDecimal(bottom), 6, RoundingMode.HALF_EVEN));
    }

    boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** {@code 12} or {@code 2/3}. */
    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}
