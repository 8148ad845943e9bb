package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Portfolio;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the standard policy's words say of a portfolio, worked out without its rules. */
public final class Reference {

    private Reference() {}

    /** The policy's numbers as this takes them when no others are given, by key. */
    public static SortedMap<String, String> numbers() {
        return Collections.unmodifiableSortedMap(Numbers.GIVEN);
    }

    /**
     * The answer, but for the audit.
     *
     * @param values numbers that take the place of those of {@link #numbers()}, as decimals or fractions, by key
     */
    public static Answer of(Portfolio portfolio, Map<String, String> values) {
        Numbers numbers = new Numbers(values);
        Day day = new Day(portfolio, numbers);
        List<Judged> technologies = portfolio.technologies().stream()
                .map(given -> Judged.of(Known.of(given, day), numbers, day))
                .toList();
        Ranking ranking = new Ranking(technologies);
        Domains domains = new Domains(portfolio);
        Gaps gaps = new Gaps(portfolio, domains, ranking.ranked(), numbers);
        Offers offers = new Offers(portfolio, day);
        return new Answer(
                ranking.answers(),
                Plan.of(ranking, portfolio.programmes(), numbers),
                gaps.answers(),
                new Risks(portfolio, domains, ranking.ranked(), gaps, numbers, day).answers(),
                offers.capabilities(technologies),
                offers.services(),
                portfolio.forecasts().stream()
                        .map(forecast -> Outlook.of(forecast, day))
                        .toList());
    }
}
