package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Found;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.Opened;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.problem.Location;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a policy might say of the reference portfolio, put together by hand, with rows in every table. */
public record SampleReport(Portfolio portfolio, PortfolioAssessment assessment) {

    private static final Path REFERENCE = Path.of("../../examples/portfolios/report.yaml");
    private static final List<String> ASKED = List.of(
            "channel", "coverage", "deviation", "exercised", "hosts", "lineage", "official", "publication", "weights");

    /** The reference portfolio. */
    public static SampleReport reference() {
        return of(Portfolio.load(REFERENCE));
    }

    /** The same assessment of a portfolio with the ids of the reference one. */
    public static SampleReport of(Portfolio portfolio) {
        Map<String, Technology> technologies =
                portfolio.technologies().stream().collect(Collectors.toMap(Technology::id, each -> each));
        List<Assessment> assessments = new ArrayList<>();
        String above = "";
        for (String line : """
                vl2 1 30 80 VERY_HIGH P0 SHORT technical-debt,ecosystem-fragmentation,opportunity-cost,competitive-pressure
                ocr2 2 10 70 HIGH P0 SHORT technical-debt,opportunity-cost,competitive-pressure
                v4-svg 3 10 70 HIGH P0 TRACK competitive-pressure,release-uncertainty,rumour-only
                janus 4 20 80 HIGH P0 SHORT technical-debt,ecosystem-fragmentation,opportunity-cost,competitive-pressure
                mtp 5 0 - MEDIUM P1 SHORT no-market-data
                grpo 6 0 - MEDIUM P1 MID -
                distillation 7 0 - LOW P2 MID no-market-data
                agent-data - 50 - LOW - NONE no-market-data
                moe - 100 90 LOW - NONE no-market-data
                mla - 100 90 LOW - NONE no-market-data
                r1 - 90 90 LOW - NONE -
                native-agent - 0 - LOW - MID no-market-data
                dsa - - - - - - not-assessable
                engram - - - - - - not-assessable
                mhc - - - - - - not-assessable
                """.lines().toList()) {
            String[] words = line.split(" ", -1);
            assessments.add(assessment(Objects.requireNonNull(technologies.get(words[0])), words, above));
            above = words[0];
        }
        return new SampleReport(
                portfolio,
                new PortfolioAssessment(
                        new PolicyId("standard", "1.0.0", "0123456789abcdef".repeat(4)),
                        new PortfolioAssessment.Subject(portfolio.id(), portfolio.owner(), portfolio.asOf()),
                        assessments,
                        SampleRows.of(portfolio),
                        true,
                        SampleRows.texts()));
    }

    /** The same portfolio with these words of the policy. */
    public SampleReport with(Texts texts) {
        return new SampleReport(
                portfolio,
                new PortfolioAssessment(
                        assessment.policy(),
                        assessment.portfolio(),
                        assessment.assessments(),
                        assessment.rows(),
                        assessment.audited(),
                        texts));
    }

    /** The same portfolio assessed by a policy that concludes nothing of more than one technology. */
    public SampleReport withoutRows() {
        return new SampleReport(
                portfolio,
                new PortfolioAssessment(
                        assessment.policy(),
                        assessment.portfolio(),
                        assessment.assessments(),
                        List.of(),
                        true,
                        Texts.NONE));
    }

    private static Assessment assessment(Technology technology, String[] words, String above) {
        Optional<String> rank = given(words[1]);
        Optional<BigDecimal> productization = given(words[2]).map(BigDecimal::new);
        boolean open = words[0].equals("ocr2");
        return new SampleAssessment(
                technology,
                productization,
                productization
                        .map(value -> new Range(value, open ? value.add(BigDecimal.valueOf(20)) : value))
                        .or(() -> Optional.of(new Range(BigDecimal.ZERO, BigDecimal.valueOf(100)))),
                given(words[3]).map(BigDecimal::new),
                given(words[4]).map(Urgency::valueOf),
                Optional.of(rank.isPresent()),
                given(words[5]).map(Priority::valueOf),
                rank.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()),
                rank.filter(each -> !above.isEmpty())
                        .map(each -> new TieBreak(above, "productization", words[2], "10", 1)),
                given(words[6]).map(Horizon::valueOf),
                given(words[5])
                        .or(() -> words[0].equals("native-agent") ? Optional.of("P2") : Optional.empty())
                        .map(Priority::valueOf),
                new Completeness(ASKED, open ? List.of("hosts", "lineage") : List.of("exercised"), List.of()),
                rank.isEmpty() ? List.of() : whatIf(words),
                given(words[7]).map(flags -> List.of(flags.split(",", -1))).orElse(List.of()),
                rank.isEmpty() ? Map.of() : Map.of("effort", "EXISTING_SERVICE", "action", "OFFER_INTERFACE"),
                reasons(technology, words));
    }

    private static List<WhatIf> whatIf(String[] words) {
        return List.of(
                new WhatIf("weights", "OPEN", "NONE", List.of(new WhatIf.Move("productization", words[2], "0"))),
                new WhatIf("weights", "OPEN", "GATED", List.of(new WhatIf.Move("productization", words[2], "0"))),
                new WhatIf(
                        "official",
                        "NONE",
                        "GA",
                        List.of(
                                new WhatIf.Move("priority", words[5], "none"),
                                new WhatIf.Move("candidacy", "CANDIDATE", "NOT_CANDIDATE"),
                                new WhatIf.Move("productization", words[2], "100"))));
    }

    private static List<Reason> reasons(Technology technology, String[] words) {
        List<Reason> reasons = new ArrayList<>();
        if (words[2].equals("-")) {
            reasons.add(reason(
                    "What is not known to be delivered or not cannot be assessed",
                    new Flag("not-assessable"),
                    fact("official", "UNKNOWN")));
            return reasons;
        }
        List<Evidence> paper = SampleAssessment.full().reasons().get(0).evidence();
        for (int points = Integer.parseInt(words[2]); points > 0; points -= 10) {
            reasons.add(reason(
                    "Open weights let anyone serve a model its owner does not serve",
                    new Award(
                            "productization",
                            BigDecimal.TEN,
                            Optional.of("productization.open-weights.points"),
                            Combination.SUM),
                    fact("servable", "true"),
                    fact("official", technology.official().status().name()),
                    new ReadFact("weights", "OPEN", Optional.of("MIT licence"), paper)));
        }
        if (words[0].equals("ocr2")) {
            reasons.add(reason(
                    "Whether a third party serves it is not known",
                    new PossibleAward(
                            "productization", BigDecimal.TEN, Optional.of("productization.third-party-host.points")),
                    fact("hosts", "UNKNOWN")));
        }
        given(words[3])
                .ifPresent(maturity -> reasons.add(reason(
                        "What a named third party runs in service is ready for service",
                        new Award("maturity", new BigDecimal(maturity), Optional.empty(), Combination.HIGHEST),
                        fact("hosts", technology.hosts().status().name()))));
        reasons.add(new Reason(
                rule("Every known competitor sells it and it has waited for a year"),
                new Level("urgency", words[4], Optional.empty()),
                List.of(
                        new ReadFact(
                                "coverage", "2/3", Optional.of("Anthropic NONE, Google FULL, OpenAI FULL"), List.of()),
                        fact("lag", "14")),
                List.of(new ReadNumber("urgency.very-high.lag", "12", "months"))));
        reasons.add(reason(
                "What can be assessed is at least of low urgency",
                new Level("urgency", "LOW", Optional.empty()),
                fact("official", "NONE")));
        reasons.add(reason(
                "Less than half a product, and published, is a candidate",
                new Level("candidacy", words[1].equals("-") ? "NOT_CANDIDATE" : "CANDIDATE", Optional.empty()),
                fact("productization", words[2])));
        given(words[5])
                .ifPresent(priority -> reasons.add(reason(
                        "A candidate's priority follows from how hard the market presses",
                        new Level(
                                "priority",
                                priority,
                                Optional.of(new GridRow(
                                        "priority",
                                        "Half of the market has it: ship it now",
                                        new Location("tables/priority.csv", 2, 1)))),
                        fact("urgency", words[4]))));
        given(words[5])
                .ifPresent(priority -> reasons.add(reason(
                        "A model is offered through an interface",
                        new Level("action", "OFFER_INTERFACE", Optional.empty()),
                        fact("kind", "SERVABLE_MODEL"))));
        given(words[7])
                .map(flags -> List.of(flags.split(",", -1)))
                .orElse(List.of())
                .forEach(flag ->
                        reasons.add(reason("A rule raises " + flag, new Flag(flag), fact("candidate", "true"))));
        return reasons;
    }

    static Reason reason(String sentence, Finding finding, ReadFact... facts) {
        return new Reason(rule(sentence), finding, List.of(facts), List.of());
    }

    static Reason found(String sentence, String code, Severity severity) {
        return reason(sentence, new Found(code, severity));
    }

    static Reason opened(String sentence, String result, String ratio) {
        return reason(sentence, new Opened(result, Optional.of(ratio)));
    }

    private static Rule rule(String sentence) {
        return new Rule(sentence, "Because " + sentence, "report 3", "decision", new Location("score.drl", 3, 1));
    }

    private static ReadFact fact(String property, String value) {
        return new ReadFact(property, value, Optional.empty(), List.of());
    }

    private static Optional<String> given(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(word);
    }

    /** So many technologies: ranked ones, twins at the same place, and some that nothing is known of. */
    public static SampleReport large(int count) {
        SampleReport reference = reference();
        List<Technology> technologies = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        Map<String, Technology> byId = new HashMap<>();
        reference.portfolio().technologies().forEach(each -> byId.put(each.id(), each));
        for (int index = 1; index <= count; index++) {
            Technology technology = Technology.builder(
                            "t" + index,
                            "Technology number " + index,
                            reference.portfolio().technologies().get(index % 15).kind())
                    .build();
            technologies.add(technology);
            String urgency = Urgency.values()[3 - (int) (4L * (index - 1) / count)].name();
            String priority = Priority.values()[Math.min(2, (int) (4L * (index - 1) / count))].name();
            String[] words = {
                technology.id(),
                String.valueOf(index),
                String.valueOf(index * 7 % 50),
                "-",
                urgency,
                priority,
                "SHORT",
                "-"
            };
            assessments.add(assessment(technology, words, index == 1 ? "" : "t" + (index - 1)));
        }
        Portfolio portfolio =
                Portfolio.of("large", "Somebody", reference.portfolio().asOf(), technologies);
        return new SampleReport(
                portfolio,
                new PortfolioAssessment(
                        reference.assessment().policy(),
                        new PortfolioAssessment.Subject("large", "Somebody", portfolio.asOf()),
                        assessments,
                        List.of(),
                        true,
                        Texts.NONE));
    }
}
