package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pair as text, a line for each thing in it; what is not known is left out. */
final class Spelling {

    private Spelling() {}

    static String of(Pair pair) {
        Portfolio portfolio = pair.portfolio();
        List<String> lines = new ArrayList<>();
        lines.add("day " + portfolio.asOf());
        pair.values().forEach((key, value) -> lines.add(key + " is " + value));
        portfolio
                .evidence()
                .values()
                .forEach(piece -> lines.add("evidence " + piece.id()
                        + piece.grade().map(grade -> ", " + grade).orElse("")
                        + day(", observed ", piece.observed())
                        + day(", expires ", piece.expires())));
        portfolio
                .capabilities()
                .values()
                .forEach(capability -> lines.add("capability " + capability.id()
                        + capability.domain().map(domain -> " in " + domain).orElse("")
                        + offerings(portfolio, capability.id())));
        portfolio.technologies().forEach(technology -> lines.add(technology(technology)));
        portfolio
                .programmes()
                .forEach(programme -> lines.add("programme " + programme.id() + " " + programme.members()));
        portfolio
                .endpoints()
                .forEach(endpoint -> lines.add("endpoint " + endpoint.id() + " " + endpoint.status()
                        + day(" until ", endpoint.expires()) + evidence(endpoint.evidence())));
        portfolio
                .features()
                .forEach(feature -> lines.add("feature " + feature.id() + " " + feature.status()
                        + day(" until ", feature.expires()) + evidence(feature.evidence())));
        portfolio
                .forecasts()
                .forEach(forecast -> lines.add("forecast " + forecast.id()
                        + forecast.aboutDomain()
                                .map(domain -> " about " + domain)
                                .orElse("")
                        + forecast.probability()
                                .map(percent -> ", " + percent + " %")
                                .orElse("")
                        + day(", expected ", forecast.expected())
                        + forecast.outcome()
                                .map(outcome -> ", happened " + outcome.happened()
                                        + (outcome.hindsight() ? " (in hindsight)" : ""))
                                .orElse("")
                        + evidence(forecast.basis())));
        return String.join("\n", lines);
    }

    private static String offerings(Portfolio portfolio, String capability) {
        StringBuilder text = new StringBuilder();
        portfolio
                .offerings()
                .getOrDefault(capability, Map.of())
                .forEach((vendor, offering) -> text.append(", ").append(vendor).append(fact(offering)));
        return text.toString();
    }

    private static String technology(Technology technology) {
        return "technology " + technology.id() + " " + technology.kind()
                + technology.capability().map(id -> " of " + id).orElse("")
                + (technology.alsoServes().isEmpty() ? "" : " and " + technology.alsoServes())
                + known("publication", technology.publication())
                + day(" of ", technology.publication().date())
                + known("weights", technology.weights())
                + known("official", technology.official())
                + day(" until ", technology.official().expires())
                + known("hosts", technology.hosts())
                + known("lineage", technology.lineage())
                + known("deviation", technology.deviation())
                + known("exercised", technology.exercised());
    }

    private static String known(String name, Fact<?> fact) {
        boolean plain =
                fact.status().name().equals("UNKNOWN") && fact.evidence().isEmpty();
        return plain ? "" : ", " + name + fact(fact);
    }

    private static String fact(Fact<?> fact) {
        return " " + fact.status() + evidence(fact.evidence());
    }

    private static String evidence(List<String> ids) {
        return ids.isEmpty() ? "" : " by " + ids;
    }

    private static String day(String word, Optional<LocalDate> day) {
        return day.map(date -> word + date).orElse("");
    }
}
