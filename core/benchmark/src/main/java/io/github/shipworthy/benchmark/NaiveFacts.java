package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@link NaiveDrools} inserts beside the technologies, flat enough to join, and what its rules conclude of rows. */
public final class NaiveFacts {

    private NaiveFacts() {}

    /** The portfolio itself. */
    public record Whole(String id) {}

    /** A domain. */
    public record Area(String id) {}

    /** A capability and the market's share of it. */
    public record Offered(
            String capability,
            @Nullable String domain,
            boolean coverageKnown,
            double coverage,
            boolean evidenceExpired) {}

    /** That a technology serves a capability, mainly or also. */
    public record Serves(String technology, String capability) {}

    /** That a technology belongs to a programme of so many. */
    public record PartOf(String programme, String technology, int size) {}

    /** A forecast that is not resolved and says how likely it is. */
    public record Foretold(String id, String domain, double doubt) {}

    /** A level that a row reaches at least; {@code of} is a row's id, a capability or a technology. */
    public record Level(String of, String result, int rank) {}

    /** The highest of the levels that a row, a capability or a technology reached. */
    public record Highest(String of, String result, int rank) {}

    /** That a programme is a long way. */
    public record LongWay(String programme) {}

    /** A gap, by its row's id. */
    public record Gap(String row, String topic, @Nullable String domain) {}

    /** How many models wait in a domain. */
    public record Waiting(String domain, int count) {}

    /** A known coverage that technologies of a group in a domain ask for. */
    public record Asked(String domain, String group, String capability, double coverage) {}

    /** A risk, by its row's id; of a group's technologies, unless of a forecast's. */
    public record Risk(
            String row,
            String code,
            String topic,
            @Nullable String domain,
            @Nullable String group,
            double ratio) {}

    /** That a technology belongs to a row. */
    public record In(String row, String technology) {}

    /** That a technology drives a risk. */
    public record Drives(String row, String technology) {}

    /** That a waiting model carries a flag. */
    public record Marked(String technology, @Nullable String domain, String code) {}

    /** That a technology of a risk is of the first priority. */
    public record First(String row, String technology) {}

    /** That it drives another as well. */
    public record Shares(String row, String other, String technology) {}

    /** What a portfolio holds beside its technologies. */
    static List<Object> of(Portfolio portfolio, Surroundings around) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Whole(portfolio.id()));
        TreeSet<String> domains = new TreeSet<>();
        portfolio.capabilities().values().forEach(capability -> {
            Share share = around.coverage(capability.id());
            facts.add(new Offered(
                    capability.id(),
                    capability.domain().orElse(null),
                    share != null,
                    share == null ? 0 : share.value(),
                    around.expired(capability.id())));
            capability.domain().ifPresent(domains::add);
        });
        domains.forEach(domain -> facts.add(new Area(domain)));
        portfolio.technologies().forEach(technology -> {
            technology.capability().ifPresent(id -> facts.add(new Serves(technology.id(), id)));
            technology.alsoServes().forEach(id -> facts.add(new Serves(technology.id(), id)));
        });
        portfolio
                .programmes()
                .forEach(programme -> programme
                        .members()
                        .forEach(member -> facts.add(new PartOf(
                                programme.id(), member, programme.members().size()))));
        portfolio.forecasts().stream()
                .filter(NaiveFacts::isOpen)
                .forEach(forecast -> facts.add(new Foretold(
                        forecast.id(),
                        forecast.aboutDomain().orElseThrow(),
                        doubt(forecast.probability().orElseThrow()))));
        return facts;
    }

    private static boolean isOpen(Forecast forecast) {
        return forecast.aboutDomain().isPresent()
                && forecast.probability().isPresent()
                && forecast.outcome().filter(outcome -> !outcome.hindsight()).isEmpty();
    }

    private static double doubt(BigDecimal percent) {
        return 1 - percent.doubleValue() / 100;
    }
}
