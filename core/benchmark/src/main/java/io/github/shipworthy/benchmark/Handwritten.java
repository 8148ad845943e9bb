package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.benchmark.Statements.Effort;
import io.github.shipworthy.benchmark.Statements.EvidenceClass;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The standard policy in plain Java, with every reason: what the library costs is measured against this. Written for
 * speed, and for nothing else: a policy change is a change of this class.
 */
final class Handwritten {

    private static final Comparator<Verdict> RANKING = Comparator.<Verdict>comparingInt(
                    verdict -> -verdict.urgency().map(Urgency::ordinal).orElse(-1))
            .thenComparingInt(verdict -> verdict.points)
            .thenComparing(verdict -> verdict.evidenceClass)
            .thenComparing(verdict -> verdict.effort)
            .thenComparing(Verdict::id);

    private final Settings numbers;
    private final Statements say;

    Handwritten(Settings numbers) {
        this.numbers = numbers;
        this.say = new Statements(numbers);
    }

    /** The verdicts on a portfolio: the candidates in rank order, then the others by id; and the rows. */
    Judgement assess(Portfolio portfolio) {
        Surroundings around = new Surroundings(portfolio, numbers);
        List<Verdict> ranked = new ArrayList<>();
        List<Verdict> others = new ArrayList<>();
        for (Technology technology : portfolio.technologies()) {
            Verdict verdict = verdict(technology, Observed.of(technology, around));
            (verdict.candidate ? ranked : others).add(verdict);
        }
        ranked.sort(RANKING);
        others.sort(Comparator.comparing(Verdict::id));
        for (int index = 0; index < ranked.size(); index++) {
            ranked.get(index).place = index + 1;
            if (index > 0) {
                ranked.get(index).tie = tieBreak(ranked.get(index - 1), ranked.get(index));
            }
        }
        ranked.addAll(others);
        for (int index = 0; index < ranked.size(); index++) {
            ranked.get(index).index = index;
        }
        return new Judgement(ranked, new Overview(portfolio, around, ranked, numbers, say).rows());
    }

    private Verdict verdict(Technology technology, Observed facts) {
        Verdict verdict = new Verdict(technology, facts);
        productization(facts, verdict);
        maturity(facts, verdict);
        urgency(facts, verdict);
        candidacy(facts, verdict);
        if (verdict.candidate) {
            decision(facts, verdict);
        }
        flags(facts, verdict);
        plan(facts, verdict);
        if (verdict.candidate) {
            groups(facts, verdict);
        }
        return verdict;
    }

    private void productization(Observed facts, Verdict verdict) {
        switch (facts.official()) {
            case GA -> generallyAvailable(facts, verdict);
            case BETA -> verdict.award(numbers.beta(), say.beta);
            case PARTIAL -> verdict.award(numbers.partial(), say.partial);
            case TEMPORARY -> verdict.award(numbers.temporary(), say.temporary);
            case ANNOUNCED -> verdict.award(numbers.announced(), say.announced);
            case RETIRED -> verdict.award(numbers.retired(), say.retired);
            case NONE -> undelivered(facts, verdict);
            case UNKNOWN -> verdict.mayAward(numbers.ga(), say.maybeDelivered);
        }
        int sum = verdict.productization().orElse(0);
        verdict.low = bounded(sum + verdict.mayLose);
        verdict.high = bounded(sum + verdict.mayGain);
        if (verdict.productization().isPresent()) {
            verdict.points = bounded(sum);
        }
    }

    private void generallyAvailable(Observed facts, Verdict verdict) {
        verdict.award(numbers.ga(), say.ga);
        if (facts.deviation() == Deviation.DECLARED) {
            verdict.award(numbers.deviation(), say.deviation);
        } else if (facts.deviation() == Deviation.UNKNOWN) {
            verdict.mayAward(numbers.deviation(), say.maybeDeviation);
        }
    }

    private void undelivered(Observed facts, Verdict verdict) {
        verdict.award(numbers.none(), say.none);
        if (!facts.servable()) {
            return;
        }
        if (facts.weights() == Weights.OPEN) {
            verdict.award(numbers.openWeights(), say.openWeights);
            if (facts.hosts() == Hosts.KNOWN) {
                verdict.award(numbers.thirdPartyHost(), say.thirdPartyHost);
            } else if (facts.hosts() == Hosts.UNKNOWN) {
                verdict.mayAward(numbers.thirdPartyHost(), say.maybeHost);
            }
            if (facts.lineage() == Lineage.SHARED) {
                verdict.award(numbers.sharedBackbone(), say.sharedBackbone);
            } else if (facts.lineage() == Lineage.UNKNOWN) {
                verdict.mayAward(numbers.sharedBackbone(), say.maybeBackbone);
            }
        } else if (facts.weights() == Weights.UNKNOWN) {
            verdict.mayAward(numbers.openWeights(), say.maybeOpenWeights);
            if (facts.hosts() != Hosts.NONE) {
                verdict.mayAward(numbers.thirdPartyHost(), say.maybeWeightsAndHost);
            }
            if (facts.lineage() != Lineage.NONE) {
                verdict.mayAward(numbers.sharedBackbone(), say.maybeWeightsAndBackbone);
            }
        }
    }

    private int bounded(int percent) {
        return Math.min(Math.max(percent, numbers.lowest()), numbers.highest());
    }

    private void maturity(Observed facts, Verdict verdict) {
        if (facts.official() == Official.GA) {
            verdict.reach(numbers.delivered(), say.delivered);
        }
        if (facts.servable()) {
            if (facts.hosts() == Hosts.KNOWN) {
                verdict.reach(numbers.inService(), say.inService);
            }
            if (facts.weights() == Weights.OPEN) {
                verdict.reach(numbers.exercised(), say.canRun);
            }
            if (facts.exercised() == Exercised.YES_BY_OUTSIDERS) {
                verdict.reach(numbers.exercised(), say.haveRun);
            }
        }
    }

    private void urgency(Observed facts, Verdict verdict) {
        if (facts.official() == Official.UNKNOWN) {
            return;
        }
        Share coverage = facts.coverage();
        if (coverage != null) {
            if (facts.official() != Official.ANNOUNCED
                    && facts.lagKnown()
                    && facts.lag() >= numbers.veryHighLag()
                    && coverage.atLeast(numbers.veryHighCoverage())) {
                verdict.press(Urgency.VERY_HIGH, say.everyCompetitor);
            }
            if (coverage.atLeast(numbers.highCoverage())) {
                verdict.press(Urgency.HIGH, say.halfTheMarket);
            }
        }
        if (facts.weights() == Weights.OPEN) {
            verdict.press(Urgency.MEDIUM, say.othersFirst);
        }
        verdict.press(Urgency.LOW, say.atLeastLow);
    }

    private void candidacy(Observed facts, Verdict verdict) {
        if (facts.official() == Official.UNKNOWN) {
            verdict.because(say.notAssessed);
            return;
        }
        if (verdict.points >= numbers.candidateBelow()) {
            verdict.because(say.halfAProduct);
            return;
        }
        boolean published = facts.publication() == Publication.PUBLISHED;
        boolean announced = facts.official() == Official.ANNOUNCED;
        verdict.candidate = published || announced;
        if (published) {
            verdict.because(say.publishedCandidate);
        }
        if (announced) {
            verdict.because(say.announcedCandidate);
        }
        if (!verdict.candidate) {
            verdict.because(facts.publication() == Publication.UNKNOWN ? say.publicationUnknown : say.notReady);
        }
    }

    private void decision(Observed facts, Verdict verdict) {
        Urgency urgency = verdict.press;
        if (urgency != null) {
            verdict.first = priority(urgency);
            verdict.because(say.priority(urgency));
        }
        boolean published = facts.publication() == Publication.PUBLISHED;
        verdict.evidenceClass = published ? EvidenceClass.PUBLISHED : EvidenceClass.UNPUBLISHED;
        verdict.because(published ? say.published : say.unpublished);
        boolean service = needsService(facts.kind());
        verdict.effort = service ? Effort.NEW_SERVICE : Effort.EXISTING_SERVICE;
        verdict.because(service ? say.newService : say.existingService);
    }

    private static Priority priority(Urgency urgency) {
        return switch (urgency) {
            case VERY_HIGH, HIGH -> Priority.P0;
            case MEDIUM -> Priority.P1;
            case LOW -> Priority.P2;
        };
    }

    private static boolean needsService(Kind kind) {
        return kind == Kind.TRAINING_METHOD || kind == Kind.AGENT_PLATFORM;
    }

    private void plan(Observed facts, Verdict verdict) {
        if (facts.official() == Official.UNKNOWN) {
            verdict.plan(Horizon.NONE, say.unplannable);
            return;
        }
        if (verdict.points >= numbers.planBelow()) {
            verdict.plan(Horizon.NONE, say.finished);
            return;
        }
        verdict.planned = true;
        verdict.plan(say.planned);
        verdict.plan(Horizon.LONG, say.longWay);
        if (needsService(facts.kind())) {
            verdict.plan(Horizon.MID, say.serviceFirst);
        }
        if ((facts.servable() || facts.kind() == Kind.INFERENCE_TECHNIQUE) && facts.weights() == Weights.OPEN) {
            verdict.plan(Horizon.SHORT, say.shippable);
        }
        if (facts.official() == Official.ANNOUNCED) {
            verdict.plan(Horizon.TRACK, say.tracked);
        }
        if (verdict.press != null) {
            verdict.planFirst = priority(verdict.press);
            verdict.plan(say.planPriority(verdict.press));
        }
        Because done = done(facts.kind(), verdict.soonest);
        verdict.action = ((Finding.Level) done.finding()).value();
        verdict.plan(done);
    }

    private Because done(Kind kind, Horizon horizon) {
        return horizon == Horizon.TRACK
                ? say.followRelease
                : switch (kind) {
                    case SERVABLE_MODEL, PLATFORM_COMPONENT -> say.addToApi;
                    case INFERENCE_TECHNIQUE -> say.exposeParameters;
                    case TRAINING_METHOD, AGENT_PLATFORM -> say.offerService;
                    case ARCHITECTURE -> say.adopt;
                };
    }

    private void groups(Observed facts, Verdict verdict) {
        boolean none = facts.official() == Official.NONE;
        if (facts.servable()) {
            verdict.waiting = true;
            verdict.because(say.waiting);
            if (none) {
                verdict.undelivered = true;
                verdict.because(say.undelivered);
            }
        }
        if (none && verdict.first == Priority.P0) {
            verdict.pressing = true;
            verdict.because(say.pressing);
        }
        if (verdict.points <= numbers.untouchedMost()) {
            verdict.untouched = true;
            verdict.because(say.untouched);
        }
    }

    private void flags(Observed facts, Verdict verdict) {
        if (verdict.candidate) {
            candidateFlags(facts, verdict);
        }
        if (facts.publication() == Publication.LEAKED) {
            verdict.because(say.leaked);
        }
        if (facts.namedEvidence() > 0 && facts.trustedEvidence() == 0) {
            verdict.because(say.untrusted);
        }
        if (facts.evidenceAge() > numbers.evidenceAgeMost()) {
            verdict.because(say.stale);
        }
        if (facts.expiredFacts() > 0) {
            verdict.because(say.expired);
        }
        if (verdict.press != null && facts.coverage() == null) {
            verdict.because(say.noMarket);
        }
        if (facts.official() == Official.UNKNOWN) {
            verdict.because(say.notAssessable);
        }
    }

    private void candidateFlags(Observed facts, Verdict verdict) {
        Share coverage = facts.coverage();
        if (facts.official() == Official.NONE) {
            if (facts.kind() == Kind.SERVABLE_MODEL
                    && verdict.rung >= numbers.debtMaturityLeast()
                    && verdict.points <= numbers.debtProductizationMost()) {
                verdict.because(say.technicalDebt);
            }
            if (facts.hosts() == Hosts.KNOWN) {
                verdict.because(say.fragmentation);
            }
            if (coverage != null && coverage.atLeast(numbers.opportunityCoverageLeast())) {
                verdict.because(say.opportunityCost);
            }
        }
        if (coverage != null && coverage.atLeast(numbers.pressureCoverageLeast())) {
            verdict.because(say.pressure);
        }
        if (facts.official() == Official.ANNOUNCED) {
            verdict.because(say.mayComeLate);
        }
    }

    private static TieBreak tieBreak(Verdict above, Verdict below) {
        if (above.press != below.press) {
            return by(
                    "urgency",
                    above,
                    below,
                    verdict -> verdict.urgency().map(Urgency::name).orElse("none"),
                    0);
        }
        if (above.points != below.points) {
            return by("productization", above, below, verdict -> Integer.toString(verdict.points), 1);
        }
        if (above.evidenceClass != below.evidenceClass) {
            return by("evidence-class", above, below, verdict -> verdict.evidenceClass.name(), 2);
        }
        return above.effort != below.effort
                ? by("effort", above, below, verdict -> verdict.effort.name(), 3)
                : by("id", above, below, Verdict::id, 4);
    }

    private static TieBreak by(String key, Verdict above, Verdict below, Function<Verdict, String> value, int depth) {
        return new TieBreak(above.id(), key, value.apply(below), value.apply(above), depth);
    }
}
