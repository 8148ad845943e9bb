package io.github.shipworthy.benchmark;

/** A part of a whole, exactly. Not in lowest terms; the denominator is above 0. */
public record Share(int numerator, int denominator) {

    /** Whether it is as large as another, or larger. */
    boolean atLeast(Share other) {
        return (long) numerator * other.denominator >= (long) other.numerator * denominator;
    }

    /** The nearest floating-point number, as rules that are not written with care compare it. */
    double value() {
        return (double) numerator / denominator;
    }
}
