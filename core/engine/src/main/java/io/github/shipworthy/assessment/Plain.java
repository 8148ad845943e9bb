package io.github.shipworthy.assessment;

import java.math.BigDecimal;

/** Numbers as every output writes them. */
public final class Plain {

    private Plain() {}

    /** The number without trailing zeros and without an exponent: {@code 30}, not {@code 30.0} or {@code 3E+1}. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code low..high}, both ends belonging to it. */
    public static String range(Range range) {
        return number(range.low()) + ".." + number(range.high());
    }
}
