package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.standard.reference.Answer.OfRisk;
import io.github.shipworthy.standard.reference.Levels.Priority;
import io.github.shipworthy.standard.reference.Levels.Risk;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which risks the portfolio carries: the level of a ratio, and how much each would hurt. */
final class Risks {

    private static final String DEBT = "technical-debt";
    private static final String FRAGMENTATION = "ecosystem-fragmentation";
    private static final String OPPORTUNITY = "opportunity-cost";
    private static final String PRESSURE = "competitive-pressure";
    private static final String UNCERTAINTY = "release-uncertainty";
    private static final List<String> REGISTER = List.of(DEBT, FRAGMENTATION, OPPORTUNITY, PRESSURE, UNCERTAINTY);

    private final Numbers numbers;
    private final Day day;
    private final List<Found> found = new ArrayList<>();

    /** A risk, what it is about, and the technologies it was looked for in. */
    private record Found(String code, String about, Fraction ratio, List<Judged> technologies) {

        /** Those that carry the flag of the same code. */
        List<String> drivers() {
            return Judged.ids(technologies.stream()
                    .filter(technology -> technology.flags().contains(code))
                    .toList());
        }
    }

    Risks(Portfolio portfolio, Domains domains, List<Judged> ranked, Gaps gaps, Numbers numbers, Day day) {
        this.numbers = numbers;
        this.day = day;
        List<Judged> waiting = ranked.stream().filter(Judged::waitingModel).toList();
        for (String domain : domains.ids()) {
            List<Judged> models = waiting.stream()
                    .filter(model -> domains.of(model).equals(Optional.of(domain)))
                    .toList();
            if (numbers.reaches(models.size(), "risk.domain.models")) {
                ofDomain("domain " + domain, models);
            }
        }
        if (!waiting.isEmpty()) {
            flagged(FRAGMENTATION, "portfolio " + portfolio.id(), waiting);
        }
        portfolio.forecasts().forEach(forecast -> ofForecast(forecast, gaps.closing(forecast.aboutDomain())));
        found.sort(Comparator.comparingInt((Found risk) -> REGISTER.indexOf(risk.code()))
                .thenComparing(Found::about));
    }

    /** The share of the mature ones, the highest coverage of what is not delivered, the mean coverage of what they serve. */
    private void ofDomain(String about, List<Judged> models) {
        flagged(DEBT, about, models);
        List<Judged> undelivered =
                models.stream().filter(Judged::undeliveredModel).toList();
        coverages(undelivered).stream()
                .max(Fraction::compareTo)
                .ifPresent(highest -> found.add(new Found(OPPORTUNITY, about, highest, undelivered)));
        List<Fraction> coverages = coverages(models);
        if (!coverages.isEmpty()) {
            Fraction sum = coverages.stream().reduce(Fraction.ZERO, Fraction::plus);
            found.add(new Found(PRESSURE, about, sum.over(coverages.size()), models));
        }
    }

    private void flagged(String code, String about, List<Judged> models) {
        Fraction flagged = Fraction.of(count(models, model -> model.flags().contains(code)));
        found.add(new Found(code, about, flagged.over(models.size()), models));
    }

    /** The coverages that are known of the capabilities that these serve, each capability once. */
    private List<Fraction> coverages(List<Judged> models) {
        return models.stream()
                .flatMap(model -> model.known().serves().stream())
                .distinct()
                .map(day::coverage)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a forecast about a domain with a gap lacks to certainty, unless it was known on the day how it turned out. */
    private void ofForecast(Forecast forecast, List<Judged> closing) {
        boolean open = forecast.outcome().isEmpty() || forecast.outcome().get().hindsight();
        if (open && !closing.isEmpty() && forecast.probability().isPresent()) {
            BigDecimal percent = forecast.probability().get();
            Fraction doubt = Fraction.ONE.minus(Fraction.of(percent).over(100));
            found.add(new Found(UNCERTAINTY, "forecast " + forecast.id(), doubt, closing));
        }
    }

    List<OfRisk> answers() {
        return found.stream().map(this::answer).toList();
    }

    private OfRisk answer(Found risk) {
        Map<String, List<String>> shared = shared(risk);
        return new OfRisk(
                risk.code(),
                risk.about(),
                risk.ratio(),
                Optional.of(probability(risk.ratio())),
                Optional.of(impact(risk)),
                Judged.ids(risk.technologies()),
                risk.drivers(),
                shared,
                shared.isEmpty() ? List.of() : List.of("shared-driver"));
    }

    private Map<String, List<String>> shared(Found risk) {
        Map<String, List<String>> shared = new TreeMap<>();
        List<String> drivers = risk.drivers();
        for (Found other : found) {
            List<String> both =
                    other.drivers().stream().filter(drivers::contains).toList();
            if (!other.equals(risk) && !both.isEmpty()) {
                shared.put(other.code() + " " + other.about(), both);
            }
        }
        return shared;
    }

    /** Below 1/3 LOW, up to 2/3 MEDIUM, above HIGH. */
    private Risk probability(Fraction ratio) {
        if (ratio.isBelow(numbers.of("risk.probability.medium.least"))) {
            return Risk.LOW;
        }
        return numbers.exceeds(ratio, "risk.probability.medium.most") ? Risk.HIGH : Risk.MEDIUM;
    }

    private Risk impact(Found risk) {
        List<Judged> technologies = risk.technologies();
        boolean first = count(technologies, technology -> technology.is(Priority.P0)) > 0;
        boolean second = count(technologies, technology -> technology.is(Priority.P1)) > 0;
        return switch (risk.code()) {
            case FRAGMENTATION -> first || second ? Risk.MEDIUM : Risk.LOW;
            case OPPORTUNITY ->
                level(
                        count(technologies, technology -> technology.is(Urgency.VERY_HIGH)) > 0,
                        count(technologies, technology -> technology.is(Urgency.HIGH)) > 0);
            case PRESSURE ->
                level(
                        numbers.reaches(
                                count(technologies, technology -> technology.is(Priority.P0)), "risk.pressure.several"),
                        first);
            default -> level(first, second);
        };
    }

    private static Risk level(boolean high, boolean medium) {
        if (high) {
            return Risk.HIGH;
        }
        return medium ? Risk.MEDIUM : Risk.LOW;
    }

    private static int count(List<Judged> technologies, Predicate<Judged> what) {
        return (int) technologies.stream().filter(what).count();
    }
}
