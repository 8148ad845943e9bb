package io.github.shipworthy.standard;

import io.github.shipworthy.policy.Parameter;
import io.github.shipworthy.standard.reference.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values of the policy's parameters drawn from their ranges, most of them where something begins or ends. */
final class RandomNumbers {

    private static final List<String> PERCENT =
            List.of("0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100", "12.5", "49.999999", "33.333333");
    private static final List<String> LESS = List.of("-100", "-50", "-20", "-10", "-0.5", "0");
    private static final List<String> SHARES =
            List.of("0", "1/4", "1/3", "1/2", "0.5", "2/3", "0.666667", "3/4", "5/6", "1");
    private static final List<String> COUNTS = List.of("1", "2", "3", "4", "3/2", "1.000001");
    private static final List<String> RANKS = List.of("1", "2", "3", "4", "5", "6", "5/2");
    private static final List<String> MONTHS = List.of("0", "1", "2", "11", "12", "13", "14", "24", "23/2");
    private static final List<String> DAYS = List.of("1", "30", "364", "365", "366", "730", "364.5");

    private static final Map<String, List<String>> CHOICES = choices();

    private RandomNumbers() {}

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (Parameter parameter : StandardPolicy.POLICY.parameters()) {
            Fraction lowest = Fraction.parse(parameter.lowest());
            Fraction highest = Fraction.parse(parameter.highest());
            List<String> values = Stream.concat(
                            Stream.of(parameter.value(), parameter.lowest(), parameter.highest()),
                            usual(parameter).stream())
                    .filter(text -> Fraction.parse(text).compareTo(lowest) >= 0
                            && Fraction.parse(text).compareTo(highest) <= 0)
                    .distinct()
                    .toList();
            choices.put(parameter.key(), values);
        }
        return choices;
    }

    private static List<String> usual(Parameter parameter) {
        String unit = parameter.unit();
        if (unit.equals("percent")) {
            return parameter.lowest().startsWith("-") ? LESS : PERCENT;
        }
        if (unit.startsWith("share") || unit.equals("offerings")) {
            return SHARES;
        }
        return switch (unit) {
            case "months" -> MONTHS;
            case "days" -> DAYS;
            case "technologies", "models" -> COUNTS;
            default -> RANKS;
        };
    }

    /** No number, a few, or most of them; in the order in which the policy needs them. */
    static SortedMap<String, String> draw(Random random) {
        SortedMap<String, String> values = new TreeMap<>();
        int outOfTwelve = new int[] {0, 0, 1, 1, 2, 4, 10}[random.nextInt(7)];
        for (Map.Entry<String, List<String>> choice : CHOICES.entrySet()) {
            if (random.nextInt(12) < outOfTwelve) {
                values.put(
                        choice.getKey(),
                        choice.getValue().get(random.nextInt(choice.getValue().size())));
            }
        }
        order(values, "risk.probability.medium.least", "risk.probability.medium.most");
        order(values, "productization.range.lowest", "productization.range.highest");
        return values;
    }

    /** A number that is drawn, or the policy's own. */
    static String value(Map<String, String> values, String key) {
        String drawn = values.get(key);
        return drawn != null
                ? drawn
                : List.copyOf(CHOICES.getOrDefault(key, List.of("0"))).get(0);
    }

    private static void order(SortedMap<String, String> values, String least, String most) {
        String low = value(values, least);
        String high = value(values, most);
        if (Fraction.parse(low).compareTo(Fraction.parse(high)) > 0) {
            values.put(least, high);
            values.put(most, low);
        }
    }

    /** Values without one of them, each time another one; those that the policy would refuse are left out. */
    static List<SortedMap<String, String>> fewer(SortedMap<String, String> values) {
        List<SortedMap<String, String>> fewer = new ArrayList<>();
        for (String key : values.keySet()) {
            SortedMap<String, String> rest = new TreeMap<>(values);
            rest.remove(key);
            SortedMap<String, String> ordered = new TreeMap<>(rest);
            order(ordered, "risk.probability.medium.least", "risk.probability.medium.most");
            order(ordered, "productization.range.lowest", "productization.range.highest");
            if (ordered.equals(rest)) {
                fewer.add(rest);
            }
        }
        return fewer;
    }
}
