package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Bodies.OfCapability;
import io.github.shipworthy.policy.Bodies.OfForecast;
import io.github.shipworthy.policy.Bodies.OfPortfolio;
import io.github.shipworthy.policy.Bodies.OfRisk;
import io.github.shipworthy.policy.Bodies.OfSection;
import io.github.shipworthy.policy.Stated.AllClaims;
import io.github.shipworthy.policy.Stated.OneClaim;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each word of the vocabulary calls. A test holds it against the vocabulary, word by word. */
final class DirectWords {

    private DirectWords() {}

    /** A property that is a yes or no; empty when it is not known here. */
    static Optional<DirectTest<Considered>> test(String sort, String property) {
        @Nullable
        DirectTest<?> test = switch (sort + "." + property) {
            case "Technology.servable" -> (DirectTest<Subject>) Subject::servable;
            case "Technology.coverageKnown" -> (DirectTest<Subject>) Subject::coverageKnown;
            case "Technology.lagKnown" -> (DirectTest<Subject>) Subject::lagKnown;
            case "Technology.expectedKnown" -> (DirectTest<Subject>) Subject::expectedKnown;
            case "Technology.gradeKnown" -> (DirectTest<Subject>) Subject::gradeKnown;
            case "Technology.evidenceAgeKnown" -> (DirectTest<Subject>) Subject::evidenceAgeKnown;
            case "Technology.productizationKnown" -> (DirectTest<Subject>) Subject::productizationKnown;
            case "Technology.maturityKnown" -> (DirectTest<Subject>) Subject::maturityKnown;
            case "Technology.urgencyKnown" -> (DirectTest<Subject>) Subject::urgencyKnown;
            case "Technology.candidate" -> (DirectTest<Subject>) Subject::candidate;
            case "Technology.priorityKnown" -> (DirectTest<Subject>) Subject::priorityKnown;
            case "Technology.horizonKnown" -> (DirectTest<Subject>) Subject::horizonKnown;
            case "Technology.planPriorityKnown" -> (DirectTest<Subject>) Subject::planPriorityKnown;
            case "Capability.coverageKnown" -> (DirectTest<OfCapability>) OfCapability::coverageKnown;
            case "Capability.evidenceExpired" -> (DirectTest<OfCapability>) OfCapability::evidenceExpired;
            case "Forecast.facesGap" -> (DirectTest<OfForecast>) OfForecast::facesGap;
            case "Forecast.likelihoodKnown" -> (DirectTest<OfForecast>) OfForecast::likelihoodKnown;
            case "Forecast.dueKnown" -> (DirectTest<OfForecast>) OfForecast::dueKnown;
            case "Forecast.resolved" -> (DirectTest<OfForecast>) OfForecast::resolved;
            case "Forecast.outcomeKnown" -> (DirectTest<OfForecast>) OfForecast::outcomeKnown;
            case "Forecast.cameTrue" -> (DirectTest<OfForecast>) OfForecast::cameTrue;
            case "Forecast.evidenceExpired" -> (DirectTest<OfForecast>) OfForecast::evidenceExpired;
            case "Risk.sharesDriver" -> (DirectTest<OfRisk>) OfRisk::sharesDriver;
            case "Section.onePublication" -> (DirectTest<OfSection>) OfSection::onePublication;
            case "Service.evidenceExpired" -> (DirectTest<ConsideredService>) ConsideredService::evidenceExpired;
            case "Service.expired" -> (DirectTest<ConsideredService>) ConsideredService::expired;
            case "Claim.list" -> (DirectTest<OneClaim>) OneClaim::list;
            case "Claim.derivedKnown" -> (DirectTest<OneClaim>) OneClaim::derivedKnown;
            case "Claim.derivedNothing" -> (DirectTest<OneClaim>) OneClaim::derivedNothing;
            case "Claim.unheardOf" -> (DirectTest<OneClaim>) OneClaim::unheardOf;
            case "Claim.agrees" -> (DirectTest<OneClaim>) OneClaim::agrees;
            case "Claim.reordered" -> (DirectTest<OneClaim>) OneClaim::reordered;
            case "Statement.list" -> (DirectTest<AllClaims>) AllClaims::list;
            case "Statement.contradictory" -> (DirectTest<AllClaims>) AllClaims::contradictory;
            default -> null;
        };
        return asked(test);
    }

    /** A property that is compared or calculated with; empty when it is not known here. */
    static Optional<DirectValue<Considered>> value(String sort, String property) {
        @Nullable
        DirectValue<?> value = switch (sort + "." + property) {
            case "Technology.kind" -> (DirectValue<Subject>) Subject::kind;
            case "Technology.publication" -> (DirectValue<Subject>) Subject::publication;
            case "Technology.weights" -> (DirectValue<Subject>) Subject::weights;
            case "Technology.official" -> (DirectValue<Subject>) Subject::official;
            case "Technology.channel" -> (DirectValue<Subject>) Subject::channel;
            case "Technology.hosts" -> (DirectValue<Subject>) Subject::hosts;
            case "Technology.lineage" -> (DirectValue<Subject>) Subject::lineage;
            case "Technology.deviation" -> (DirectValue<Subject>) Subject::deviation;
            case "Technology.exercised" -> (DirectValue<Subject>) Subject::exercised;
            case "Technology.coverage" -> (DirectValue<Subject>) Subject::coverage;
            case "Technology.lag" -> (DirectValue<Subject>) Subject::lag;
            case "Technology.published" -> (DirectValue<Subject>) Subject::published;
            case "Technology.expected" -> (DirectValue<Subject>) Subject::expected;
            case "Technology.reliability" -> (DirectValue<Subject>) Subject::reliability;
            case "Technology.credibility" -> (DirectValue<Subject>) Subject::credibility;
            case "Technology.evidenceAge" -> (DirectValue<Subject>) Subject::evidenceAge;
            case "Technology.expiredFacts" -> (DirectValue<Subject>) Subject::expiredFacts;
            case "Technology.namedEvidence" -> (DirectValue<Subject>) Subject::namedEvidence;
            case "Technology.untrustedEvidence" -> (DirectValue<Subject>) Subject::untrustedEvidence;
            case "Technology.productization" -> (DirectValue<Subject>) Subject::productization;
            case "Technology.maturity" -> (DirectValue<Subject>) Subject::maturity;
            case "Technology.urgency" -> (DirectValue<Subject>) Subject::urgency;
            case "Technology.priority" -> (DirectValue<Subject>) Subject::priority;
            case "Technology.horizon" -> (DirectValue<Subject>) Subject::horizon;
            case "Technology.planPriority" -> (DirectValue<Subject>) Subject::planPriority;
            case "Capability.coverage" -> (DirectValue<OfCapability>) OfCapability::coverage;
            case "Forecast.likelihood" -> (DirectValue<OfForecast>) OfForecast::likelihood;
            case "Forecast.doubt" -> (DirectValue<OfForecast>) OfForecast::doubt;
            case "Forecast.due" -> (DirectValue<OfForecast>) OfForecast::due;
            case "Forecast.namedEvidence" -> (DirectValue<OfForecast>) OfForecast::namedEvidence;
            case "Forecast.untrustedEvidence" -> (DirectValue<OfForecast>) OfForecast::untrustedEvidence;
            case "Risk.ratio" -> (DirectValue<OfRisk>) OfRisk::ratio;
            case "Service.stated" -> (DirectValue<ConsideredService>) ConsideredService::stated;
            default -> property.equals("size") ? (DirectValue<Body>) Body::size : null;
        };
        return read(value);
    }

    /** A function that is a yes or no, of the texts and constants it takes; empty when it is not known here. */
    static Optional<DirectTest<Considered>> test(String sort, String function, List<?> given) {
        String name = given.isEmpty() ? "" : given.get(0).toString();
        @Nullable
        DirectTest<?> test = switch (function + given.size()) {
            case "known1" -> part -> part.known(name);
            case "states1" -> part -> part.states(name);
            case "member1" -> (DirectTest<Subject>) part -> part.member(name);
            case "flagged1" -> (DirectTest<Subject>) part -> part.flagged(name);
            case "yes1" -> (DirectTest<Subject>) part -> part.yes(name);
            case "no1" -> (DirectTest<Subject>) part -> part.no(name);
            case "named1" -> named(sort, name);
            case "of1" -> (DirectTest<OfRisk>) part -> part.of(name);
            case "any1" -> (DirectTest<Body>) part -> part.any(given.get(0));
            case "any2" -> (DirectTest<Body>) part -> part.any(given.get(0), given.get(1));
            case "anyCoverage1" -> (DirectTest<Body>) part -> part.anyCoverage(given.get(0));
            case "mainly1" -> (DirectTest<OfCapability>) part -> part.mainly(given.get(0));
            case "statedAs2" -> (DirectTest<OfCapability>) part -> part.statedAs(name, text(given));
            case "countedUnlike2" -> (DirectTest<OfCapability>) part -> part.countedUnlike(name, text(given));
            case "statedVaries2" -> (DirectTest<OfPortfolio>) part -> part.statedVaries(name, text(given));
            default -> null;
        };
        return asked(test);
    }

    private static DirectTest<?> named(String sort, String field) {
        return sort.equals("Service")
                ? (DirectTest<ConsideredService>) part -> part.named(field)
                : (DirectTest<Subject>) part -> part.named(field);
    }

    private static String text(List<?> given) {
        return (String) given.get(1);
    }

    /** A function that is compared or calculated with; empty when it is not known here. */
    static Optional<DirectValue<Considered>> value(String function, List<?> given) {
        @Nullable
        DirectValue<?> value = switch (function + given.size()) {
            case "today0" -> Considered::today;
            case "quantity1" -> part -> part.quantity((String) given.get(0));
            case "level1" -> part -> part.level((String) given.get(0));
            case "level2" -> part -> part.level((String) given.get(0), text(given));
            case "text1" -> (DirectValue<Subject>) part -> part.text((String) given.get(0));
            case "date1" -> (DirectValue<Subject>) part -> part.date((String) given.get(0));
            case "count1" -> (DirectValue<Body>) part -> part.count(given.get(0));
            case "count2" -> (DirectValue<Body>) part -> part.count(given.get(0), given.get(1));
            case "share2" -> (DirectValue<Body>) part -> part.share(given.get(0), given.get(1));
            case "highestCoverage1" -> (DirectValue<Body>) part -> part.highestCoverage(given.get(0));
            case "meanCoverage1" -> (DirectValue<Body>) part -> part.meanCoverage(given.get(0));
            default -> null;
        };
        return read(value);
    }

    /** A rule asks only parts of its own sort, so a call for that sort is one for every part it meets. */
    @SuppressWarnings("unchecked")
    private static <P extends Considered> Optional<DirectTest<P>> asked(@Nullable DirectTest<?> test) {
        return Optional.ofNullable((DirectTest<P>) test);
    }

    @SuppressWarnings("unchecked")
    private static <P extends Considered> Optional<DirectValue<P>> read(@Nullable DirectValue<?> value) {
        return Optional.ofNullable((DirectValue<P>) value);
    }
}
