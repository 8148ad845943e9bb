package io.github.shipworthy.benchmark;

import java.util.Locale;

/** Measured numbers as tables show them; what was not measured is a hyphen. */
final class Figures {

    private static final String NONE = "-";

    private Figures() {}

    /** With about three digits. */
    static String significant(double number) {
        return shown(number, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f");
    }

    static String whole(double number) {
        return shown(number, "%,.0f");
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double part) {
        return shown(100 * part, "%.0f %%");
    }

    static String ratio(double number, double reference) {
        return shown(number / reference, "%.2f");
    }

    private static String shown(double number, String format) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : NONE;
    }
}
