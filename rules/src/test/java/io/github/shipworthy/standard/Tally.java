package io.github.shipworthy.standard;

import io.github.shipworthy.standard.reference.Answer;
import io.github.shipworthy.standard.reference.Levels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often each outcome came out of the pairs, so that a comparison of nothing does not pass for agreement. */
final class Tally {

    private static final List<String> RISKS = List.of(
            "technical-debt",
            "ecosystem-fragmentation",
            "opportunity-cost",
            "competitive-pressure",
            "release-uncertainty");
    private static final String TECHNOLOGY_FLAG = "technology's flag ";
    private static final String FORECAST_FLAG = "forecast's flag ";

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    /** Nothing seen yet of what there is to see. */
    Tally() {
        expect("urgency ", (Object[]) Levels.Urgency.values());
        expect("priority ", (Object[]) Levels.Priority.values());
        expect("plan priority ", (Object[]) Levels.Priority.values());
        expect("candidate ", true, false);
        expect("horizon ", (Object[]) Levels.Horizon.values());
        expect("planned ", Levels.Horizon.LONG, Levels.Horizon.MID, Levels.Horizon.SHORT, Levels.Horizon.TRACK);
        expect("action ", (Object[]) Levels.Action.values());
        expect("evidence class ", (Object[]) Levels.EvidenceClass.values());
        expect("effort ", (Object[]) Levels.Effort.values());
        expect("tie broken by ", "urgency", "productization", "evidence-class", "effort", "id");
        expect("own offering ", (Object[]) Levels.OwnOffering.values());
        expect("manifestation ", (Object[]) Levels.Manifestation.values());
        expect("consequence ", (Object[]) Levels.Consequence.values());
        expect("availability ", (Object[]) Levels.Availability.values());
        expect("gap of ", "capability", "domain");
        RISKS.forEach(code -> expect(code + " of probability ", (Object[]) Levels.Risk.values()));
        RISKS.forEach(code -> Arrays.stream(Levels.Risk.values())
                .filter(impact -> !code.equals("ecosystem-fragmentation") || impact != Levels.Risk.HIGH)
                .forEach(impact -> expect(code + " of impact ", impact)));
        RISKS.forEach(code -> expect(TECHNOLOGY_FLAG, code));
        expect(
                TECHNOLOGY_FLAG,
                "rumour-only",
                "no-market-data",
                "not-assessable",
                "stale-evidence",
                "expired-evidence");
        expect("risk's flag ", "shared-driver");
        expect("capability's flag ", "expired-evidence");
        expect("service's flag ", "expired-evidence");
        expect(FORECAST_FLAG, "stale-forecast", "no-basis", "expired-evidence", "rumour-only");
        expect("", "programme in the plan", "productization between bounds", "brier score", "no maturity");
    }

    /** What has been seen, and how often. */
    SortedMap<String, Integer> counts() {
        return counts;
    }

    /** What has never been seen. */
    List<String> missing() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void expect(String what, Object... values) {
        Stream.of(values).forEach(value -> counts.put(what + value, 0));
    }

    private void see(String what, Object value) {
        counts.merge(what + value, 1, Integer::sum);
    }

    private void see(String what, Optional<?> value) {
        value.ifPresent(known -> see(what, known));
    }

    private void see(String what, List<?> values) {
        values.forEach(value -> see(what, value));
    }

    /** Counts what an answer says. */
    void add(Answer answer) {
        answer.technologies().forEach(this::add);
        for (Answer.Planned row : answer.plan()) {
            see("planned ", row.horizon());
            if (row.about().startsWith("programme")) {
                see("", "programme in the plan");
            }
        }
        for (Answer.OfGap gap : answer.gaps()) {
            see("gap of ", gap.about().substring(0, gap.about().indexOf(' ')));
            see("manifestation ", gap.manifestation());
            see("consequence ", gap.consequence());
        }
        for (Answer.OfRisk risk : answer.risks()) {
            see(risk.code() + " of probability ", risk.probability());
            see(risk.code() + " of impact ", risk.impact());
            see("risk's flag ", risk.flags());
        }
        for (Answer.OfCapability capability : answer.capabilities()) {
            see("own offering ", capability.ownOffering());
            see("capability's flag ", capability.flags());
        }
        for (Answer.OfService service : answer.services()) {
            see("availability ", service.availability());
            see("service's flag ", service.flags());
        }
        for (Answer.OfForecast forecast : answer.forecasts()) {
            see("", forecast.brier().map(score -> "brier score"));
            see(FORECAST_FLAG, forecast.flags());
        }
    }

    private void add(Answer.OfTechnology technology) {
        see("urgency ", technology.urgency());
        see("priority ", technology.priority());
        see("plan priority ", technology.planPriority());
        see("candidate ", technology.candidate());
        see("horizon ", technology.horizon());
        see("action ", technology.action());
        see("evidence class ", technology.evidenceClass());
        see("effort ", technology.effort());
        see("tie broken by ", technology.tieBreak());
        see(TECHNOLOGY_FLAG, technology.flags());
        if (!technology.least().equals(technology.most())
                && technology.productization().isPresent()) {
            see("", "productization between bounds");
        }
        if (technology.maturity().isEmpty()) {
            see("", "no maturity");
        }
    }
}
