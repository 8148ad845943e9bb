package io.github.shipworthy.testkit.invariants;

import java.util.Locale;

/** Numbers in sentences. */
final class Told {

    private Told() {}

    /** With commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 situation}, {@code 2,000 situations}. */
    static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }
}
