package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An assessment put together by hand, for tests of what is done with one. */
public record SampleAssessment(
        Technology technology,
        Optional<BigDecimal> productization,
        Optional<Range> productizationRange,
        Optional<BigDecimal> maturity,
        Optional<Urgency> urgency,
        Optional<Boolean> candidate,
        Optional<Priority> priority,
        OptionalInt rank,
        Optional<TieBreak> tieBreak,
        Optional<Horizon> horizon,
        Optional<Priority> planPriority,
        Completeness completeness,
        List<WhatIf> whatIf,
        List<String> flags,
        Map<String, String> results,
        List<Reason> reasons)
        implements Assessment {

    private static final Evidence PAPER = new Evidence(
            "arxiv",
            "arXiv papers",
            Optional.of(Grade.of("A1")),
            Optional.of(LocalDate.of(2026, 2, 20)),
            Optional.empty(),
            Optional.empty());
    private static final Evidence HEARSAY = new Evidence(
            "hearsay", "a forum post", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing is known of it and nothing was concluded. */
    public static SampleAssessment blank(String id, String name) {
        return new SampleAssessment(
                Technology.builder(id, name, Kind.SERVABLE_MODEL).build(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Completeness(List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** A candidate with every kind of reason. */
    public static SampleAssessment full() {
        return new SampleAssessment(
                Technology.builder("vl2", "VL2 visual understanding", Kind.SERVABLE_MODEL)
                        .build(),
                Optional.of(new BigDecimal("20.000000")),
                Optional.of(new Range(new BigDecimal("20"), new BigDecimal("3E+1"))),
                Optional.of(new BigDecimal("80.0")),
                Optional.of(Urgency.VERY_HIGH),
                Optional.of(true),
                Optional.of(Priority.P0),
                OptionalInt.of(2),
                Optional.of(new TieBreak("ocr2", "productization", "20", "10", 1)),
                Optional.of(Horizon.SHORT),
                Optional.of(Priority.P0),
                new Completeness(List.of("hosts", "lineage", "weights"), List.of("lineage"), List.of()),
                List.of(new WhatIf(
                        "lineage", "UNKNOWN", "SHARED", List.of(new WhatIf.Move("productization", "20", "30")))),
                List.of("competitive-pressure", "technical-debt"),
                Map.of("revenue", "12.5"),
                List.of(
                        reason(
                                "Open weights let anyone serve a model we do not serve",
                                new Award(
                                        "productization",
                                        new BigDecimal("10"),
                                        parameter("open-weights"),
                                        Combination.SUM),
                                List.of(
                                        fact("servable", "true"),
                                        fact("official", "NONE"),
                                        new ReadFact("weights", "OPEN", Optional.empty(), List.of(PAPER, HEARSAY)))),
                        reason(
                                "A named host already serves it",
                                new Award(
                                        "productization",
                                        new BigDecimal("10.0"),
                                        parameter("named-host"),
                                        Combination.SUM),
                                List.of(new ReadFact(
                                        "hosts", "KNOWN", Optional.of("Replicate, SiliconFlow"), List.of()))),
                        reason(
                                "Whether its backbone is shared is not known",
                                new PossibleAward("productization", new BigDecimal("10"), parameter("shared-backbone")),
                                List.of(fact("lineage", "UNKNOWN"))),
                        reason(
                                "A named third party runs it in service",
                                new Award(
                                        "maturity",
                                        new BigDecimal("80"),
                                        Optional.of("maturity.hosted.points"),
                                        Combination.HIGHEST),
                                List.of(fact("hosts", "KNOWN"))),
                        new Reason(
                                rule("Everybody else has offered it for a year"),
                                new Level("urgency", "VERY_HIGH", Optional.empty()),
                                List.of(fact("coverage", "1"), fact("lag", "14")),
                                List.of(
                                        new ReadNumber("urgency.very-high.coverage", "1", "share"),
                                        new ReadNumber("urgency.very-high.lag", "12", "months"))),
                        new Reason(
                                rule("At least half of the vendors offer it"),
                                new Level("urgency", "HIGH", Optional.empty()),
                                List.of(fact("coverage", "1")),
                                List.of(new ReadNumber("urgency.high.coverage", "1/2", "share"))),
                        reason(
                                "A published technology that is less than half a product stands for a decision",
                                new Level("candidacy", "CANDIDATE", Optional.empty()),
                                List.of(fact("productization", "20"), fact("publication", "PUBLISHED"))),
                        reason(
                                "The priority of a candidate is read from the grid",
                                new Level(
                                        "priority",
                                        "P0",
                                        Optional.of(new GridRow(
                                                "priority",
                                                "Customers leave while everybody else has it",
                                                new Location("tables/priority.csv", 2, 1)))),
                                List.of(fact("urgency", "VERY_HIGH"))),
                        reason(
                                "The market has moved on",
                                new Flag("competitive-pressure"),
                                List.of(fact("coverage", "1"))),
                        reason(
                                "Ready for use, and not a product",
                                new Flag("technical-debt"),
                                List.of(fact("maturity", "80"), fact("official", "NONE"))),
                        reason(
                                "Each seat is worth a fixed amount",
                                new Award("revenue", new BigDecimal("12.5"), Optional.empty(), Combination.SUM),
                                List.of())));
    }

    /** The same with a score of these awards that its policy bounds, or of which it takes the highest. */
    public SampleAssessment scored(String score, Combination combination, String... points) {
        return new SampleAssessment(
                technology,
                Optional.of(new BigDecimal(score)),
                Optional.empty(),
                maturity,
                urgency,
                candidate,
                priority,
                rank,
                tieBreak,
                horizon,
                planPriority,
                completeness,
                whatIf,
                flags,
                results,
                Arrays.stream(points)
                        .map(each -> reason(
                                "It is worth " + each,
                                new Award("productization", new BigDecimal(each), Optional.empty(), combination),
                                List.of()))
                        .toList());
    }

    /** The same with these results alone. */
    public SampleAssessment notAssessable(int low, int high) {
        return new SampleAssessment(
                technology,
                Optional.empty(),
                Optional.of(new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Completeness(List.of(), List.of(), List.of()),
                List.of(),
                List.of("not-assessable"),
                Map.of(),
                List.of(reason(
                        "Nobody knows how far it is delivered",
                        new Flag("not-assessable"),
                        List.of(fact("official", "UNKNOWN")))));
    }

    /** A portfolio's assessment. */
    public static PortfolioAssessment portfolio(Assessment... assessments) {
        return new PortfolioAssessment(
                new PolicyId("standard", "1.0.0", "0123456789abcdef".repeat(4)),
                new PortfolioAssessment.Subject("deepseek-2026-02", "DeepSeek", LocalDate.of(2026, 2, 24)),
                List.of(assessments),
                List.of(),
                true,
                Texts.NONE);
    }

    static Reason reason(String sentence, Finding finding, List<ReadFact> facts) {
        return new Reason(rule(sentence), finding, facts, List.of());
    }

    private static Rule rule(String sentence) {
        return new Rule(sentence, "Because " + sentence, "report 3", "score", new Location("score.drl", 3, 1));
    }

    private static ReadFact fact(String property, String value) {
        return new ReadFact(property, value, Optional.empty(), List.of());
    }

    private static Optional<String> parameter(String kind) {
        return Optional.of("productization." + kind + ".points");
    }
}
