package io.github.shipworthy.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a value without quotes is, by the core schema of YAML 1.2, and which spellings of a number are refused. */
final class PlainScalar {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern OTHER_BASE = Pattern.compile("[-+]?0(?:o[0-7]+|x[0-9a-fA-F]+|b[01]+)");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9].*", Pattern.DOTALL);
    private static final int LONGEST_NUMBER = 100;
    private static final int SHORT = 9;
    /** What a value other than a text begins with. */
    private static final String BEGINNINGS = "~nNtTfF+-.0123456789";
    /** The letter, a sign and three digits. */
    private static final int LONGEST_EXPONENT = 5;

    private PlainScalar() {}

    /** The type of a value without quotes. */
    static Node.Type type(String text) {
        if (!text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return Node.Type.STRING;
        }
        if (NULL.matcher(text).matches()) {
            return Node.Type.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Node.Type.BOOLEAN;
        }
        if (text.length() > LONGEST_NUMBER && !startsLikeNumber(text)) {
            return Node.Type.STRING;
        }
        if (INTEGER.matcher(text).matches() || OTHER_BASE.matcher(text).matches()) {
            return Node.Type.INTEGER;
        }
        return DECIMAL.matcher(text).matches() || NOT_FINITE.matcher(text).matches()
                ? Node.Type.DECIMAL
                : Node.Type.STRING;
    }

    /** Whether a number as written is one that is refused. */
    static boolean isRefused(String number) {
        return !isShort(number) && refusal(number).isPresent();
    }

    /** Whether this is a whole number of a few digits, as most are; nothing is wrong with those. */
    private static boolean isShort(String number) {
        if (number.isEmpty() || number.length() > SHORT || (number.charAt(0) == '0' && number.length() > 1)) {
            return false;
        }
        for (int index = 0; index < number.length(); index++) {
            if (number.charAt(index) < '0' || number.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a number as written; empty when nothing is. */
    static Optional<String> refusal(String number) {
        if (number.length() > LONGEST_NUMBER) {
            return Optional.of(
                    "is a number of " + number.length() + " characters, at most " + LONGEST_NUMBER + " are allowed.");
        }
        if (OTHER_BASE.matcher(number).matches()) {
            return Optional.of("is not a decimal number.");
        }
        if (LEADING_ZERO.matcher(number).matches()) {
            return Optional.of("begins with a zero, which some readers take for octal.");
        }
        return finite(number) ? Optional.empty() : Optional.of("is not a finite number.");
    }

    /** Whether a double can hold its magnitude, which keeps exponents from becoming gigabytes of digits. */
    private static boolean finite(String number) {
        if (NOT_FINITE.matcher(number).matches()) {
            return false;
        }
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent >= 0 && number.length() - exponent > LONGEST_EXPONENT) {
            return false;
        }
        boolean zero = number.chars().takeWhile(c -> c != 'e' && c != 'E').noneMatch(c -> c >= '1' && c <= '9');
        double magnitude = Double.parseDouble(number);
        return zero || (magnitude != 0 && !Double.isInfinite(magnitude));
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return "0123456789-+.".indexOf(first) >= 0;
    }
}
