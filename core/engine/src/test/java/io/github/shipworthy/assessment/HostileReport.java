package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Found;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Claim;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A portfolio and its assessment with one and the same text in every place where a text can stand. */
public final class HostileReport {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 24);

    private final String text;
    private final Map<String, String> names;
    private final Evidence evidence;

    private HostileReport(String text) {
        this.text = text;
        this.names = Map.of("zh", text);
        this.evidence = new Evidence(
                text, text, Optional.of(Grade.of("E4")), Optional.of(DAY), Optional.of(DAY), Optional.of(text));
    }

    /** The text everywhere. */
    public static SampleReport of(String text) {
        HostileReport hostile = new HostileReport(text);
        Portfolio portfolio = hostile.portfolio();
        return new SampleReport(
                portfolio,
                new PortfolioAssessment(
                        new PolicyId(text, text, text),
                        new PortfolioAssessment.Subject(text, text, DAY),
                        List.of(hostile.assessment(portfolio.technologies().get(0))),
                        hostile.rows(),
                        true,
                        hostile.texts()));
    }

    private Portfolio portfolio() {
        List<String> ids = List.of(text);
        return new Portfolio(
                text,
                text,
                DAY,
                List.of(text),
                Map.of(text, new Capability(text, text, names, Optional.of(text), Map.of("en", text, "zh", text))),
                Map.of(text, new io.github.shipworthy.facts.Domain(text, text, names)),
                Map.of(text, Map.of(text, new Offering(Coverage.PARTIAL, Optional.of(text), Optional.of(text), ids))),
                List.of(technology()),
                List.of(new Programme(text, text, names, ids)),
                List.of(new Endpoint(
                        text,
                        Optional.of(text),
                        Official.TEMPORARY,
                        Optional.empty(),
                        Optional.of(DAY),
                        Optional.of(text),
                        ids)),
                List.of(new Feature(text, Optional.of(text), Official.GA, Optional.empty(), Optional.of(text), ids)),
                List.of(new Forecast(
                        text,
                        Optional.of(text),
                        text,
                        names,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(BigDecimal.TEN),
                        Optional.of(DAY),
                        ids,
                        Optional.of(new Forecast.Outcome(true, Optional.of(DAY), true, Optional.of(text))),
                        Optional.of(text),
                        ids)),
                Map.of(text, evidence),
                List.of(new Claim(text, text, text, List.of(text), false)));
    }

    private Technology technology() {
        List<String> ids = List.of(text);
        return Technology.builder(text, text, Kind.SERVABLE_MODEL)
                .name("zh", text)
                .capability(text, text)
                .publication(new PublicationFact(
                        Publication.PUBLISHED, Optional.of(text), Optional.of(DAY), Optional.of(text), ids))
                .weights(new Stated<>(Weights.OPEN, Optional.of(text), ids))
                .official(new OfficialFact(
                        Official.NONE,
                        Channel.API,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text),
                        ids))
                .hosts(new HostsFact(Hosts.KNOWN, List.of(text), Optional.of(text), ids))
                .seen(List.of(text))
                .attribute(text, text)
                .build();
    }

    private Assessment assessment(Technology technology) {
        return new SampleAssessment(
                technology,
                Optional.of(BigDecimal.TEN),
                Optional.of(new Range(BigDecimal.ZERO, BigDecimal.TEN)),
                Optional.of(BigDecimal.TEN),
                Optional.of(Urgency.HIGH),
                Optional.of(true),
                Optional.of(Priority.P0),
                OptionalInt.of(1),
                Optional.of(new TieBreak(text, text, text, text, 1)),
                Optional.of(Horizon.SHORT),
                Optional.of(Priority.P0),
                new Completeness(List.of(text, text, text), List.of(text), List.of(text)),
                List.of(
                        new WhatIf(text, text, text, List.of(new WhatIf.Move("priority", text, text))),
                        new WhatIf(text, text, text, List.of(new WhatIf.Move(text, text, text)))),
                List.of(text),
                Map.of(text, text),
                List.of(
                        reason(new Award("productization", BigDecimal.TEN, Optional.of(text), Combination.SUM)),
                        reason(new PossibleAward("productization", BigDecimal.TEN, Optional.of(text))),
                        reason(new Level(
                                "urgency", "HIGH", Optional.of(new GridRow(text, text, new Location(text, 1, 1))))),
                        reason(new Level(text, text, Optional.empty())),
                        reason(new Flag(text))));
    }

    private Reason reason(Finding finding) {
        return new Reason(
                new Rule(text, text, text, text, new Location(text, 1, 1)),
                finding,
                List.of(
                        new ReadFact(text, text, Optional.of(text), List.of(evidence)),
                        new ReadFact("coverage", text, Optional.of(text), List.of())),
                List.of(new ReadNumber(text, text, text)));
    }

    private List<Row> rows() {
        List<String> ids = List.of(text);
        List<Reason> reasons = List.of(reason(new Found(text, Severity.ERROR)));
        Map<String, String> results = new HashMap<>();
        for (String result : List.of(text, "manifestation", "consequence", "own-offering", "availability")) {
            results.put(result, text);
        }
        return List.of(
                new Row.Planned(
                        "1",
                        topic(Topic.Kind.TECHNOLOGY),
                        Horizon.SHORT,
                        Optional.of(Priority.P0),
                        Optional.of(text),
                        ids,
                        reasons),
                new Row.Gap("2", topic(Topic.Kind.CAPABILITY), ids, results, reasons),
                new Row.Risk(
                        "3",
                        text,
                        topic(Topic.Kind.DOMAIN),
                        text,
                        Optional.of(RiskLevel.HIGH),
                        Optional.of(RiskLevel.LOW),
                        ids,
                        ids,
                        List.of(new Row.Risk.Shared("3", ids), new Row.Risk.Shared(text, ids)),
                        ids,
                        reasons),
                new Row.CapabilityStanding(
                        "4",
                        topic(Topic.Kind.CAPABILITY),
                        Optional.of(text),
                        Optional.of(text),
                        ids,
                        results,
                        ids,
                        reasons),
                new Row.ServiceStanding("5", topic(Topic.Kind.SERVICE), true, results, ids, reasons),
                new Row.ServiceStanding("6", topic(Topic.Kind.SERVICE), false, results, ids, reasons),
                new Row.ForecastStanding("7", topic(Topic.Kind.FORECAST), Optional.of(BigDecimal.ONE), ids, reasons),
                new Row.AuditFinding(
                        "8",
                        text,
                        Severity.ERROR,
                        topic(Topic.Kind.SECTION),
                        Optional.of(text),
                        ids,
                        List.of(new Row.AuditFinding.Stated(text, text)),
                        Optional.of(text),
                        ids,
                        ids,
                        ids,
                        reasons),
                new Row.AuditFinding(
                        "9",
                        text,
                        Severity.INFO,
                        topic(Topic.Kind.PORTFOLIO),
                        Optional.empty(),
                        ids,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        ids,
                        reasons));
    }

    private Topic topic(Topic.Kind kind) {
        return new Topic(kind, text, text, names);
    }

    /** Words of a policy that hold the text, and that name it in another place. */
    private Texts texts() {
        Map<String, String> words = new HashMap<>();
        for (String key : List.of("flag-says/", "risk-says/", "finding/", "level/action/", "why/")) {
            words.put(key + text, text + " {subject} {interface} {technologies} " + text);
        }
        return new Texts(Map.of("en", words, "zh", words));
    }
}
