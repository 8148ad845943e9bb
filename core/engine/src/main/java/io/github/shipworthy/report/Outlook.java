package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Forecast;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is expected, how probable it is said to be, and how it turned out.
 *
 * @param mean the mean score of what turned out; empty when nothing has
 */
record Outlook(List<Line> lines, String mean) {

    private static final int DECIMALS = 3;

    /**
     * A forecast.
     *
     * @param basis the evidence it rests on, with grades
     * @param outcome what happened; empty while nobody knows
     * @param score how far it missed, from 0 (right) to 1 (wrong)
     */
    record Line(
            String statement,
            String release,
            String probability,
            String expected,
            String basis,
            List<String> flags,
            String outcome,
            String score) {}

    static Outlook of(Material material) {
        Map<String, Forecast> forecasts = material.portfolio().forecasts().stream()
                .collect(Collectors.toMap(Forecast::id, Function.identity(), (first, second) -> first));
        List<Row.ForecastStanding> standings = material.assessment().forecasts();
        List<BigDecimal> scores = standings.stream()
                .map(Row.ForecastStanding::score)
                .flatMap(Optional::stream)
                .toList();
        return new Outlook(
                standings.stream()
                        .map(row -> line(
                                row,
                                Optional.ofNullable(forecasts.get(row.topic().id())),
                                material))
                        .toList(),
                scores.isEmpty() ? "" : mean(scores, material.words()));
    }

    /** Whether nothing is forecast. */
    boolean none() {
        return lines.isEmpty();
    }

    private static String mean(List<BigDecimal> scores, Words words) {
        BigDecimal mean = scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
        return words.label("brier-mean", Map.of("count", String.valueOf(scores.size()), "mean", mean.toPlainString()));
    }

    private static Line line(Row.ForecastStanding row, Optional<Forecast> forecast, Material material) {
        Words words = material.words();
        return new Line(
                material.name(row.topic()),
                forecast.flatMap(Forecast::release).orElse(""),
                forecast.flatMap(Forecast::probability)
                        .map(value -> Plain.number(value) + "%")
                        .orElse("\u2013"),
                forecast.flatMap(Forecast::expected).map(LocalDate::toString).orElse("\u2013"),
                forecast.map(each -> basis(each, material)).orElse(""),
                row.flags().stream().map(code -> words.named("flag", code)).toList(),
                forecast.flatMap(Forecast::outcome)
                        .map(outcome -> outcome(outcome, words))
                        .orElse(""),
                row.score()
                        .map(score ->
                                score.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString())
                        .orElse(""));
    }

    private static String basis(Forecast forecast, Material material) {
        List<String> sources = forecast.basis().stream()
                .map(id -> {
                    Evidence evidence = material.portfolio().evidence().get(id);
                    return evidence == null ? id : ReasonView.evidence(evidence, material.words());
                })
                .toList();
        return sources.isEmpty()
                ? material.words().label("no-basis")
                : material.words().parts(sources);
    }

    private static String outcome(Forecast.Outcome outcome, Words words) {
        String happened = words.label(outcome.happened() ? "happened" : "did-not-happen");
        String day = outcome.date().map(LocalDate::toString).orElse("");
        String hindsight = outcome.hindsight() ? words.label("hindsight") : "";
        return words.remarked(
                happened,
                Optional.of(words.list(Stream.of(day, hindsight)
                        .filter(text -> !text.isEmpty())
                        .toList())));
    }
}
