package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Row.Risk.Shared;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.benchmark.Judgement.Entry;
import io.github.shipworthy.benchmark.Overview.Gap;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.vocabulary.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The part of {@link Handwritten} that draws up the risk register. */
final class Register {

    private static final Because LITTLE = impact("Every risk hurts a little", RiskLevel.LOW);
    private static final Because SHARED =
            Because.flag("Risks that one technology drives are not independent", "shared-driver");

    /** The risks of the register, in its order, each with the rule that registers it. */
    private enum Code {
        TECHNICAL_DEBT("technical-debt", "A domain with several waiting models carries a technical debt"),
        ECOSYSTEM_FRAGMENTATION(
                "ecosystem-fragmentation", "A portfolio with waiting models may leave its users to third parties"),
        OPPORTUNITY_COST(
                "opportunity-cost", "A domain with several waiting models may lose the sales of the undelivered ones"),
        COMPETITIVE_PRESSURE(
                "competitive-pressure",
                "A domain with several waiting models is under pressure from those who sell the same"),
        RELEASE_UNCERTAINTY("release-uncertainty", "A forecast about a domain with a gap may not come true");

        private final String id;
        private final String rule;

        Code(String id, String rule) {
            this.id = id;
            this.rule = rule;
        }
    }

    private record Risk(Code code, Topic topic, Rational ratio, List<Verdict> members, Set<Verdict> drivers) {
        String id() {
            return Overview.id(code.id, topic);
        }
    }

    private final Portfolio portfolio;
    private final Surroundings around;
    private final Settings numbers;
    private final Statements say;
    private final Map<String, Risk> risks = new TreeMap<>();

    Register(
            Portfolio portfolio,
            List<Verdict> verdicts,
            Map<String, List<Verdict>> byDomain,
            List<Gap> gaps,
            Surroundings around,
            Settings numbers,
            Statements say) {
        this.portfolio = portfolio;
        this.around = around;
        this.numbers = numbers;
        this.say = say;
        byDomain.forEach(this::ofDomain);
        ofPortfolio(verdicts);
        portfolio.forecasts().forEach(forecast -> ofForecast(forecast, gaps));
    }

    private void ofDomain(String domain, List<Verdict> members) {
        List<Verdict> waiting = Overview.where(members, verdict -> verdict.waiting);
        if (waiting.size() < numbers.waitingModels()) {
            return;
        }
        Topic topic = Overview.topic(domain, portfolio);
        add(Code.TECHNICAL_DEBT, topic, share(waiting, say.technicalDebt), waiting);
        List<Verdict> undelivered = Overview.where(waiting, verdict -> verdict.undelivered);
        coverages(undelivered).stream()
                .reduce(Rational::max)
                .ifPresent(highest -> add(Code.OPPORTUNITY_COST, topic, highest, undelivered));
        List<Rational> shares = coverages(waiting);
        shares.stream()
                .reduce(Rational::plus)
                .ifPresent(sum -> add(Code.COMPETITIVE_PRESSURE, topic, sum.over(Rational.of(shares.size())), waiting));
    }

    private void ofPortfolio(List<Verdict> verdicts) {
        List<Verdict> waiting = Overview.where(verdicts, verdict -> verdict.waiting);
        if (!waiting.isEmpty()) {
            Topic topic = new Topic(Topic.Kind.PORTFOLIO, portfolio.id(), portfolio.owner(), Map.of());
            add(Code.ECOSYSTEM_FRAGMENTATION, topic, share(waiting, say.fragmentation), waiting);
        }
    }

    private void ofForecast(Forecast forecast, List<Gap> gaps) {
        List<Verdict> closing = gaps.stream()
                .filter(gap ->
                        forecast.aboutDomain().isPresent() && gap.domain().equals(forecast.aboutDomain()))
                .flatMap(gap -> gap.members().stream())
                .distinct()
                .toList();
        boolean resolved =
                forecast.outcome().filter(outcome -> !outcome.hindsight()).isPresent();
        if (!closing.isEmpty() && forecast.probability().isPresent() && !resolved) {
            BigDecimal doubt =
                    BigDecimal.ONE.subtract(forecast.probability().get().movePointLeft(2));
            add(Code.RELEASE_UNCERTAINTY, Overview.topic(forecast), Rational.of(doubt), closing);
        }
    }

    private static Rational share(List<Verdict> waiting, Because flag) {
        return Rational.of(
                waiting.stream().filter(verdict -> verdict.says(flag)).count(), waiting.size());
    }

    /** The known coverage of each capability that some of them serve. */
    private List<Rational> coverages(List<Verdict> verdicts) {
        Set<String> served = new HashSet<>();
        for (Verdict verdict : verdicts) {
            verdict.technology.capability().ifPresent(served::add);
            served.addAll(verdict.technology.alsoServes());
        }
        List<Rational> known = new ArrayList<>();
        for (String capability : served) {
            Share share = around.coverage(capability);
            if (share != null) {
                known.add(Rational.of(share.numerator(), share.denominator()));
            }
        }
        return known;
    }

    private void add(Code code, Topic topic, Rational ratio, List<Verdict> members) {
        Because flag = flag(code);
        Risk risk = new Risk(
                code, topic, ratio, members, new HashSet<>(Overview.where(members, verdict -> verdict.says(flag))));
        risks.put(risk.id(), risk);
    }

    private Because flag(Code code) {
        return switch (code) {
            case TECHNICAL_DEBT -> say.technicalDebt;
            case ECOSYSTEM_FRAGMENTATION -> say.fragmentation;
            case OPPORTUNITY_COST -> say.opportunityCost;
            case COMPETITIVE_PRESSURE -> say.pressure;
            case RELEASE_UNCERTAINTY -> say.mayComeLate;
        };
    }

    /** The register: by code, then by what each risk is about. */
    List<Entry> rows() {
        return risks.values().stream()
                .sorted(Comparator.comparing(Risk::code)
                        .thenComparing(risk -> risk.topic().id()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(Risk risk) {
        List<Because> reasons = new ArrayList<>();
        reasons.add(new Because(
                risk.code().rule,
                new Finding.Opened(risk.code().id, Optional.of(risk.ratio().toString()))));
        RiskLevel probability = probability(risk, reasons);
        RiskLevel impact = impact(risk, reasons);
        List<Shared> shared = shared(risk);
        if (!shared.isEmpty()) {
            reasons.add(SHARED);
        }
        Row row = new Row.Risk(
                risk.id(),
                risk.code().id,
                risk.topic(),
                risk.ratio().toString(),
                Optional.of(probability),
                Optional.of(impact),
                Overview.ids(risk.members()),
                Overview.ids(List.copyOf(risk.drivers())),
                shared,
                shared.isEmpty() ? List.of() : List.of("shared-driver"),
                List.of());
        return new Entry(row, reasons);
    }

    private RiskLevel probability(Risk risk, List<Because> reasons) {
        if (risk.ratio().compareTo(numbers.mediumRiskLeast()) < 0) {
            reasons.add(probability("A risk that less than a third speaks for is improbable", RiskLevel.LOW));
            return RiskLevel.LOW;
        }
        reasons.add(probability("A risk that a third to two thirds speak for may come or not", RiskLevel.MEDIUM));
        if (risk.ratio().compareTo(numbers.mediumRiskMost()) <= 0) {
            return RiskLevel.MEDIUM;
        }
        reasons.add(probability("A risk that more than two thirds speak for is probable", RiskLevel.HIGH));
        return RiskLevel.HIGH;
    }

    private RiskLevel impact(Risk risk, List<Because> reasons) {
        Predicate<Verdict> first = verdict -> verdict.first == Priority.P0;
        Predicate<Verdict> second = verdict -> verdict.first == Priority.P1;
        int before = reasons.size();
        reasons.add(LITTLE);
        switch (risk.code()) {
            case TECHNICAL_DEBT, RELEASE_UNCERTAINTY -> {
                hurts(
                        risk,
                        second,
                        RiskLevel.MEDIUM,
                        reasons,
                        "A debt or an uncertain release of the second priority hurts");
                hurts(
                        risk,
                        first,
                        RiskLevel.HIGH,
                        reasons,
                        "A debt or an uncertain release of the first priority hurts most");
            }
            case ECOSYSTEM_FRAGMENTATION ->
                hurts(
                        risk,
                        first.or(second),
                        RiskLevel.MEDIUM,
                        reasons,
                        "Users in pieces hurt when the technology matters, and there is a way around");
            case OPPORTUNITY_COST -> {
                hurts(
                        risk,
                        verdict -> verdict.press == Urgency.HIGH,
                        RiskLevel.MEDIUM,
                        reasons,
                        "Lost sales hurt when half of the market presses");
                hurts(
                        risk,
                        verdict -> verdict.press == Urgency.VERY_HIGH,
                        RiskLevel.HIGH,
                        reasons,
                        "Lost sales hurt most when the whole market presses");
            }
            case COMPETITIVE_PRESSURE -> {
                hurts(
                        risk,
                        first,
                        RiskLevel.MEDIUM,
                        reasons,
                        "Competitors hurt when they sell one technology of the first priority");
                if (Overview.where(risk.members(), first).size() >= numbers.severalPressing()) {
                    reasons.add(impact(
                            "Competitors hurt most when they sell several technologies of the first priority",
                            RiskLevel.HIGH));
                }
            }
        }
        return reasons.subList(before, reasons.size()).stream()
                .map(reason -> RiskLevel.valueOf(((Finding.Level) reason.finding()).value()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void hurts(Risk risk, Predicate<Verdict> whom, RiskLevel level, List<Because> reasons, String rule) {
        if (Overview.any(risk.members(), whom)) {
            reasons.add(impact(rule, level));
        }
    }

    private static Because probability(String rule, RiskLevel level) {
        return Because.level(rule, "probability", level);
    }

    private static Because impact(String rule, RiskLevel level) {
        return Because.level(rule, "impact", level);
    }

    private List<Shared> shared(Risk risk) {
        List<Shared> shared = new ArrayList<>();
        for (Risk other : risks.values()) {
            List<Verdict> both = other.id().equals(risk.id())
                    ? List.of()
                    : risk.drivers().stream().filter(other.drivers()::contains).toList();
            if (!both.isEmpty()) {
                shared.add(new Shared(other.id(), Overview.ids(both)));
            }
        }
        return shared;
    }
}
