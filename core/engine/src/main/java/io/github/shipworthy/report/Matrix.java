package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gap matrix: a row for each technology in the order of the assessment, from paper to product.
 *
 * @param more what was left out; empty when nothing was
 */
record Matrix(List<Row> rows, String more) {

    /** What a browser lays out in about a second. */
    private static final int MOST_ROWS = 2_000;

    /**
     * A technology.
     *
     * @param productization a number, or a question mark and a word
     * @param range what productization could be; empty when that is certain
     */
    record Row(
            String id,
            String rank,
            Link technology,
            Mark published,
            Mark weights,
            Mark official,
            String productization,
            String productizationValue,
            String range,
            String maturity,
            String maturityValue,
            String urgency,
            int urgencyValue,
            Chip priority) {}

    static Matrix of(Material material) {
        List<Assessment> all = material.assessment().assessments();
        int left = all.size() - MOST_ROWS;
        return new Matrix(
                all.stream().limit(MOST_ROWS).map(each -> row(each, material)).toList(),
                left <= 0 ? "" : material.words().label("more-in-csv", Map.of("count", String.valueOf(left))));
    }

    private static Row row(Assessment assessment, Material material) {
        Words words = material.words();
        Technology technology = assessment.technology();
        Portfolio portfolio = material.portfolio();
        return new Row(
                assessment.id(),
                assessment.rank().stream().mapToObj(String::valueOf).findFirst().orElse(""),
                Link.to(assessment.id(), material),
                Mark.publication(technology, portfolio, words.language()),
                Mark.weights(technology, portfolio, words.language()),
                Mark.official(technology, portfolio, words.language()),
                productization(assessment, words),
                value(assessment.productization()),
                range(assessment),
                assessment.maturity().map(Plain::number).orElse("\u2013"),
                value(assessment.maturity()),
                assessment
                        .urgency()
                        .map(urgency -> words.level("urgency", urgency.name()))
                        .orElse("\u2013"),
                assessment.urgency().map(urgency -> urgency.ordinal() + 1).orElse(0),
                Chip.of(assessment));
    }

    /** The score, or a question mark and a word. */
    static String productization(Assessment assessment, Words words) {
        return assessment.productization().map(Plain::number).orElse("? " + words.label("value.UNKNOWN"));
    }

    /** What productization could be; empty when that is certain. */
    static String range(Assessment assessment) {
        return assessment
                .productizationRange()
                .filter(range -> range.low().compareTo(range.high()) < 0)
                .map(Matrix::range)
                .orElse("");
    }

    static String range(Range range) {
        return Plain.number(range.low()) + "\u2013" + Plain.number(range.high());
    }

    private static String value(Optional<BigDecimal> number) {
        return number.map(Plain::number).orElse("");
    }
}
