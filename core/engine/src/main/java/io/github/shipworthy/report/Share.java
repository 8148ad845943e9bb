package io.github.shipworthy.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact share as people read it: in percent, and as the fraction it is where percent would round it. */
final class Share {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,40})/([1-9][0-9]{0,39})");

    private Share() {}

    /** {@code 50%} for {@code 1/2}, {@code 17/24 ≈ 71%} for {@code 17/24}; what is no number stays as it is. */
    static String shown(String exact) {
        Matcher fraction = FRACTION.matcher(exact);
        if (fraction.matches()) {
            BigDecimal part = new BigDecimal(fraction.group(1)).movePointRight(2);
            BigDecimal whole = new BigDecimal(fraction.group(2));
            BigDecimal percent = part.divide(whole, 0, RoundingMode.HALF_UP);
            return percent.multiply(whole).compareTo(part) == 0 ? percent + "%" : exact + " ≈ " + percent + "%";
        }
        if (NUMBER.matcher(exact).matches()) {
            BigDecimal percent = new BigDecimal(exact).movePointRight(2);
            BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
            return whole.compareTo(percent) == 0 ? whole + "%" : exact + " ≈ " + whole + "%";
        }
        return exact;
    }
}
