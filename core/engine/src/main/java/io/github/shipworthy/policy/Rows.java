package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.LaterList;
import io.github.shipworthy.assessment.LaterReasons;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.Risk.Shared;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.policy.Bodies.OfCapability;
import io.github.shipworthy.policy.Bodies.OfForecast;
import io.github.shipworthy.policy.Bodies.OfGap;
import io.github.shipworthy.policy.Bodies.OfRisk;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was concluded of the parts of a portfolio, as rows of its tables. */
final class Rows {

    private static final String CAPABILITIES = Whole.rowsOf("capability", Topic.Kind.CAPABILITY);
    private static final String ENDPOINTS = Whole.rowsOf("endpoint", Topic.Kind.SERVICE);
    private static final String FEATURES = Whole.rowsOf("feature", Topic.Kind.SERVICE);
    private static final String FORECASTS = Whole.rowsOf("forecast", Topic.Kind.FORECAST);

    private final Whole whole;
    private final boolean audited;

    Rows(Whole whole, boolean audited) {
        this.whole = whole;
        this.audited = audited;
    }

    List<Row> all(Plan plan) {
        // First: the plan may still be in the making.
        List<Row> others = others();
        return LaterList.joined(plan.rows(), others);
    }

    /** The same without those of the plan that are about technologies. */
    List<Row> withoutTechnologies(Plan plan) {
        return LaterList.joined(plan.programmes(), others());
    }

    private List<Row> others() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(gaps());
        rows.addAll(risks());
        rows.addAll(capabilities());
        rows.addAll(services());
        rows.addAll(forecasts());
        if (audited) {
            rows.addAll(new Findings(whole).all());
        }
        return rows;
    }

    private List<Row.Gap> gaps() {
        return whole.gaps().stream()
                .sorted(Comparator.<OfGap, Topic.Kind>comparing(
                                gap -> gap.topic().kind(), Comparator.reverseOrder())
                        .thenComparing(this::first)
                        .thenComparing(gap -> gap.topic().id()))
                .map(gap -> new Row.Gap(
                        gap.row(),
                        gap.topic(),
                        gap.technologies(),
                        levels(gap),
                        reasons(
                                gap.opener(),
                                conclusion -> conclusion instanceof Conclusion.Opened opened
                                        && opened.code().equals(Conclusion.Opened.GAP),
                                gap)))
                .toList();
    }

    /** The place of the first of a gap's technologies among all. */
    private int first(OfGap gap) {
        return gap.members().places().map(whole.roster().order()::stands).min().orElse(Integer.MAX_VALUE);
    }

    private List<Row.Risk> risks() {
        List<String> codes = List.copyOf(whole.frame().definition().risks().keySet());
        return whole.risks().stream()
                .sorted(Comparator.<OfRisk>comparingInt(
                                risk -> codes.indexOf(risk.opened().code()))
                        .thenComparing(risk -> risk.topic().id()))
                .map(this::risk)
                .toList();
    }

    private Row.Risk risk(OfRisk risk) {
        return new Row.Risk(
                risk.row(),
                risk.opened().code(),
                risk.topic(),
                risk.ratio().toString(),
                risk.concluded("probability").map(RiskLevel::valueOf),
                risk.concluded("impact").map(RiskLevel::valueOf),
                risk.technologies(),
                risk.drivers().ids(),
                whole.shared(risk).entrySet().stream()
                        .map(entry -> new Shared(entry.getKey().row(), entry.getValue()))
                        .toList(),
                risk.standing().flags(),
                reasons(risk.opener(), conclusion -> conclusion == risk.opened(), risk));
    }

    private static List<Reason> reasons(Considered opener, Predicate<Conclusion> opening, Considered part) {
        return LaterReasons.of(() -> Stream.concat(Reasons.of(opener, opening).stream(), Reasons.of(part).stream())
                .toList());
    }

    private List<Row.CapabilityStanding> capabilities() {
        List<Row.CapabilityStanding> rows = new ArrayList<>();
        for (OfCapability capability : whole.parts("Capability", OfCapability.class)) {
            rows.add(new Row.CapabilityStanding(
                    CAPABILITIES.concat(capability.topic().id()),
                    capability.topic(),
                    capability.domain(),
                    capability.coverageKnown()
                            ? Optional.of(capability.coverage().toString())
                            : Optional.empty(),
                    capability.technologies(),
                    levels(capability),
                    capability.standing().flags(),
                    LaterReasons.of(() -> Reasons.of(capability, Rows::isNoFindingOfTheAudit))));
        }
        return rows;
    }

    private List<Row.ServiceStanding> services() {
        List<Row.ServiceStanding> rows = new ArrayList<>();
        for (ConsideredService service : whole.parts("Service", ConsideredService.class)) {
            rows.add(new Row.ServiceStanding(
                    (service.endpoint() ? ENDPOINTS : FEATURES)
                            .concat(service.topic().id()),
                    service.topic(),
                    service.endpoint(),
                    levels(service),
                    service.standing().flags(),
                    LaterReasons.of(() -> Reasons.of(service, Rows::isNoFindingOfTheAudit))));
        }
        return rows;
    }

    private List<Row.ForecastStanding> forecasts() {
        List<Row.ForecastStanding> rows = new ArrayList<>();
        for (OfForecast forecast : whole.parts("Forecast", OfForecast.class)) {
            rows.add(new Row.ForecastStanding(
                    FORECASTS.concat(forecast.topic().id()),
                    forecast.topic(),
                    forecast.scored("brier")
                            ? Optional.of(Conclusion.plain(forecast.score("brier")))
                            : Optional.empty(),
                    forecast.standing().flags(),
                    LaterReasons.of(() -> Reasons.of(forecast, Rows::isNoFindingOfTheAudit))));
        }
        return rows;
    }

    private static boolean isNoFindingOfTheAudit(Conclusion conclusion) {
        return !(conclusion instanceof Conclusion.Found) && !(conclusion instanceof Conclusion.Opened);
    }

    /** The levels and scores concluded of a part, by name. */
    static Map<String, String> levels(Considered part) {
        String sort = Vocabulary.sort(part).word();
        Map<String, String> levels = Map.of();
        for (Result result : part.frame().compiled().results(sort)) {
            int rank = part.standing().rank(result.index());
            if (rank >= 0) {
                levels = with(levels, result.name(), result.value(rank));
            } else if (result.isScore() && part.standing().scored(result.index())) {
                levels = with(levels, result.name(), part.score(result.index()).toString());
            }
        }
        return levels;
    }

    /** Most parts have one level, and some none. */
    private static Map<String, String> with(Map<String, String> levels, String name, String value) {
        if (levels.isEmpty()) {
            return Map.of(name, value);
        }
        Map<String, String> more = new TreeMap<>(levels);
        more.put(name, value);
        return more;
    }
}
