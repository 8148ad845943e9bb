package io.github.shipworthy.report;

import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Portfolio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the facts rest on, by id.
 *
 * @param more what was left out; empty when nothing was
 */
record Sources(List<Line> lines, String more) {

    private static final int MOST = 500;

    /**
     * A piece of evidence.
     *
     * @param meaning what the grade says in words
     * @param expired whether its last day has passed
     * @param uses how many facts rest on it
     */
    record Line(
            String id,
            String source,
            String note,
            String grade,
            String meaning,
            String observed,
            String expires,
            boolean expired,
            long uses) {}

    static Sources of(Material material) {
        Portfolio portfolio = material.portfolio();
        Map<String, Long> uses = uses(portfolio);
        Collection<Evidence> evidence = portfolio.evidence().values();
        int left = evidence.size() - MOST;
        return new Sources(
                evidence.stream()
                        .limit(MOST)
                        .map(each -> line(each, uses.getOrDefault(each.id(), 0L), material))
                        .toList(),
                left <= 0 ? "" : material.words().label("more-left", Map.of("count", String.valueOf(left))));
    }

    /** Whether nothing rests on anything. */
    boolean none() {
        return lines.isEmpty();
    }

    private static Line line(Evidence evidence, long uses, Material material) {
        Words words = material.words();
        return new Line(
                evidence.id(),
                evidence.source(),
                evidence.note().orElse(""),
                evidence.grade().map(Grade::toString).orElse("?"),
                evidence.grade().map(grade -> meaning(grade, words)).orElseGet(() -> words.label("ungraded")),
                evidence.observed().map(LocalDate::toString).orElse("\u2013"),
                evidence.expires().map(LocalDate::toString).orElse("\u2013"),
                evidence.expiredBy(material.portfolio().asOf()),
                uses);
    }

    private static String meaning(Grade grade, Words words) {
        return words.list(List.of(
                words.label("reliability." + grade.reliability()), words.label("credibility." + grade.credibility())));
    }

    private static Map<String, Long> uses(Portfolio portfolio) {
        Map<String, Long> uses = new HashMap<>();
        Stream.of(
                        portfolio.technologies().stream()
                                .flatMap(technology -> technology.facts().stream())
                                .map(fact -> fact.evidence()),
                        portfolio.offerings().values().stream()
                                .flatMap(offers -> offers.values().stream())
                                .map(offering -> offering.evidence()),
                        portfolio.endpoints().stream().map(endpoint -> endpoint.evidence()),
                        portfolio.features().stream().map(feature -> feature.evidence()),
                        portfolio.forecasts().stream().map(forecast -> forecast.basis()))
                .flatMap(lists -> lists)
                .flatMap(ids -> ids.stream().distinct())
                .forEach(id -> uses.merge(id, 1L, Long::sum));
        return uses;
    }
}
