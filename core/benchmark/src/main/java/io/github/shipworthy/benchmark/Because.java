package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A reason of {@link Handwritten}: a rule and what it concludes. Numbers are settled when the rules are, so each reason
 * is made once and technologies share it.
 */
record Because(String rule, Finding finding) {

    private static final Location HERE = Location.of("Handwritten.java");

    static Because points(String rule, String parameter, int points) {
        String score = score(parameter);
        Combination combination = score.equals("maturity") ? Combination.HIGHEST : Combination.SUM;
        return new Because(
                rule, new Finding.Award(score, BigDecimal.valueOf(points), Optional.of(parameter), combination));
    }

    static Because possiblePoints(String rule, String parameter, int points) {
        return new Because(
                rule, new Finding.PossibleAward(score(parameter), BigDecimal.valueOf(points), Optional.of(parameter)));
    }

    static Because level(String rule, Enum<?> value) {
        return level(rule, result(value), value);
    }

    static Because level(String rule, String result, Enum<?> value) {
        return new Because(rule, new Finding.Level(result, value.name(), Optional.empty()));
    }

    static Because row(String rule, String grid, Enum<?> value, String why) {
        return row(rule, grid, grid, value.name(), why);
    }

    static Because row(String rule, String result, String grid, String value, String why) {
        return new Because(rule, new Finding.Level(result, value, Optional.of(new GridRow(grid, why, HERE))));
    }

    static Because member(String rule, String group) {
        return new Because(rule, new Finding.Member(group));
    }

    static Because gap(String rule) {
        return new Because(rule, new Finding.Opened("gap", Optional.empty()));
    }

    static Because flag(String rule, String code) {
        return new Because(rule, new Finding.Flag(code));
    }

    private static String score(String parameter) {
        return parameter.substring(0, parameter.indexOf('.'));
    }

    private static String result(Enum<?> value) {
        return value instanceof Urgency ? "urgency" : value instanceof Horizon ? "horizon" : "candidacy";
    }
}
