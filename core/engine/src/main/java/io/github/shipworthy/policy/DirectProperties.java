package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Bodies.OfCapability;
import io.github.shipworthy.policy.Bodies.OfForecast;
import io.github.shipworthy.policy.Bodies.OfRisk;
import io.github.shipworthy.policy.Bodies.OfSection;
import io.github.shipworthy.policy.Stated.AllClaims;
import io.github.shipworthy.policy.Stated.OneClaim;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each property of the vocabulary calls. A rule asks only parts of its own sort, so the casts hold. A test holds all
 * against the vocabulary, word by word.
 *
 * <p>They are constants of two classes, not a lambda each: Java makes a class of every lambda anew whenever a program
 * starts, which takes longer than what most short programs ask.
 */
final class DirectProperties {

    private DirectProperties() {}

    /** A property that is a yes or no; empty when it is not known here. */
    static Optional<DirectTest> test(String sort, String property) {
        return DirectNames.property(Test.class, sort, property).map(DirectTest.class::cast);
    }

    /** A property that is compared or calculated with; empty when it is not known here. */
    static Optional<DirectValue> value(String sort, String property) {
        Optional<Value> value = property.equals("size")
                ? Optional.of(Value.BODY_SIZE)
                : DirectNames.property(Value.class, sort, property);
        return value.map(DirectValue.class::cast);
    }

    /** A property of the vocabulary, whatever it is. */
    static DirectValue look(String sort, String property) {
        Optional<DirectValue> value = value(sort, property);
        return value.isPresent() ? value.get() : new Truth(test(sort, property).orElseThrow());
    }

    /** A property of the vocabulary, whatever sort of part has it. */
    static DirectValue look(String property) {
        List<Class<?>> types = new ArrayList<>();
        List<DirectValue> values = new ArrayList<>();
        for (Vocabulary.Sort sort : Vocabulary.SORTS) {
            if (sort.word(property).isPresent()) {
                types.add(sort.type());
                values.add(look(sort.name(), property));
            }
        }
        return values.size() == 1 ? values.get(0) : new OfSorts(List.copyOf(types), List.copyOf(values));
    }

    private record OfSorts(List<Class<?>> types, List<DirectValue> values) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            int sort = 0;
            while (!types.get(sort).isInstance(part)) {
                sort++;
            }
            return values.get(sort).of(part);
        }
    }

    private record Truth(DirectTest test) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return test.holds(part);
        }
    }

    /** By sort and name. */
    private enum Test implements DirectTest {
        TECHNOLOGY_SERVABLE,
        TECHNOLOGY_COVERAGE_KNOWN,
        TECHNOLOGY_LAG_KNOWN,
        TECHNOLOGY_EXPECTED_KNOWN,
        TECHNOLOGY_GRADE_KNOWN,
        TECHNOLOGY_EVIDENCE_AGE_KNOWN,
        TECHNOLOGY_PRODUCTIZATION_KNOWN,
        TECHNOLOGY_MATURITY_KNOWN,
        TECHNOLOGY_URGENCY_KNOWN,
        TECHNOLOGY_CANDIDATE,
        TECHNOLOGY_PRIORITY_KNOWN,
        TECHNOLOGY_HORIZON_KNOWN,
        TECHNOLOGY_PLAN_PRIORITY_KNOWN,
        CAPABILITY_COVERAGE_KNOWN,
        CAPABILITY_EVIDENCE_EXPIRED,
        FORECAST_FACES_GAP,
        FORECAST_LIKELIHOOD_KNOWN,
        FORECAST_DUE_KNOWN,
        FORECAST_RESOLVED,
        FORECAST_OUTCOME_KNOWN,
        FORECAST_CAME_TRUE,
        FORECAST_EVIDENCE_EXPIRED,
        RISK_SHARES_DRIVER,
        SECTION_ONE_PUBLICATION,
        SERVICE_EVIDENCE_EXPIRED,
        SERVICE_EXPIRED,
        CLAIM_LIST,
        CLAIM_DERIVED_KNOWN,
        CLAIM_DERIVED_NOTHING,
        CLAIM_UNHEARD_OF,
        CLAIM_AGREES,
        CLAIM_REORDERED,
        STATEMENT_LIST,
        STATEMENT_CONTRADICTORY;

        @Override
        public boolean holds(Considered part) {
            return switch (this) {
                case TECHNOLOGY_SERVABLE -> ((Subject) part).servable();
                case TECHNOLOGY_COVERAGE_KNOWN -> ((Subject) part).coverageKnown();
                case TECHNOLOGY_LAG_KNOWN -> ((Subject) part).lagKnown();
                case TECHNOLOGY_EXPECTED_KNOWN -> ((Subject) part).expectedKnown();
                case TECHNOLOGY_GRADE_KNOWN -> ((Subject) part).gradeKnown();
                case TECHNOLOGY_EVIDENCE_AGE_KNOWN -> ((Subject) part).evidenceAgeKnown();
                case TECHNOLOGY_PRODUCTIZATION_KNOWN -> ((Subject) part).productizationKnown();
                case TECHNOLOGY_MATURITY_KNOWN -> ((Subject) part).maturityKnown();
                case TECHNOLOGY_URGENCY_KNOWN -> ((Subject) part).urgencyKnown();
                case TECHNOLOGY_CANDIDATE -> ((Subject) part).candidate();
                case TECHNOLOGY_PRIORITY_KNOWN -> ((Subject) part).priorityKnown();
                case TECHNOLOGY_HORIZON_KNOWN -> ((Subject) part).horizonKnown();
                case TECHNOLOGY_PLAN_PRIORITY_KNOWN -> ((Subject) part).planPriorityKnown();
                case CAPABILITY_COVERAGE_KNOWN -> ((OfCapability) part).coverageKnown();
                case CAPABILITY_EVIDENCE_EXPIRED -> ((OfCapability) part).evidenceExpired();
                case FORECAST_FACES_GAP -> ((OfForecast) part).facesGap();
                case FORECAST_LIKELIHOOD_KNOWN -> ((OfForecast) part).likelihoodKnown();
                case FORECAST_DUE_KNOWN -> ((OfForecast) part).dueKnown();
                case FORECAST_RESOLVED -> ((OfForecast) part).resolved();
                case FORECAST_OUTCOME_KNOWN -> ((OfForecast) part).outcomeKnown();
                case FORECAST_CAME_TRUE -> ((OfForecast) part).cameTrue();
                case FORECAST_EVIDENCE_EXPIRED -> ((OfForecast) part).evidenceExpired();
                case RISK_SHARES_DRIVER -> ((OfRisk) part).sharesDriver();
                case SECTION_ONE_PUBLICATION -> ((OfSection) part).onePublication();
                case SERVICE_EVIDENCE_EXPIRED -> ((ConsideredService) part).evidenceExpired();
                case SERVICE_EXPIRED -> ((ConsideredService) part).expired();
                case CLAIM_LIST -> ((OneClaim) part).list();
                case CLAIM_DERIVED_KNOWN -> ((OneClaim) part).derivedKnown();
                case CLAIM_DERIVED_NOTHING -> ((OneClaim) part).derivedNothing();
                case CLAIM_UNHEARD_OF -> ((OneClaim) part).unheardOf();
                case CLAIM_AGREES -> ((OneClaim) part).agrees();
                case CLAIM_REORDERED -> ((OneClaim) part).reordered();
                case STATEMENT_LIST -> ((AllClaims) part).list();
                case STATEMENT_CONTRADICTORY -> ((AllClaims) part).contradictory();
            };
        }
    }

    /** By sort and name; all parts with members have a size. */
    private enum Value implements DirectValue {
        TECHNOLOGY_KIND,
        TECHNOLOGY_PUBLICATION,
        TECHNOLOGY_WEIGHTS,
        TECHNOLOGY_OFFICIAL,
        TECHNOLOGY_CHANNEL,
        TECHNOLOGY_HOSTS,
        TECHNOLOGY_LINEAGE,
        TECHNOLOGY_DEVIATION,
        TECHNOLOGY_EXERCISED,
        TECHNOLOGY_COVERAGE,
        TECHNOLOGY_LAG,
        TECHNOLOGY_PUBLISHED,
        TECHNOLOGY_EXPECTED,
        TECHNOLOGY_RELIABILITY,
        TECHNOLOGY_CREDIBILITY,
        TECHNOLOGY_EVIDENCE_AGE,
        TECHNOLOGY_EXPIRED_FACTS,
        TECHNOLOGY_NAMED_EVIDENCE,
        TECHNOLOGY_UNTRUSTED_EVIDENCE,
        TECHNOLOGY_PRODUCTIZATION,
        TECHNOLOGY_MATURITY,
        TECHNOLOGY_URGENCY,
        TECHNOLOGY_PRIORITY,
        TECHNOLOGY_HORIZON,
        TECHNOLOGY_PLAN_PRIORITY,
        CAPABILITY_COVERAGE,
        FORECAST_LIKELIHOOD,
        FORECAST_DOUBT,
        FORECAST_DUE,
        FORECAST_NAMED_EVIDENCE,
        FORECAST_UNTRUSTED_EVIDENCE,
        RISK_RATIO,
        SERVICE_STATED,
        BODY_SIZE;

        @Override
        public Comparable<?> of(Considered part) {
            return switch (this) {
                case TECHNOLOGY_KIND -> ((Subject) part).kind();
                case TECHNOLOGY_PUBLICATION -> ((Subject) part).publication();
                case TECHNOLOGY_WEIGHTS -> ((Subject) part).weights();
                case TECHNOLOGY_OFFICIAL -> ((Subject) part).official();
                case TECHNOLOGY_CHANNEL -> ((Subject) part).channel();
                case TECHNOLOGY_HOSTS -> ((Subject) part).hosts();
                case TECHNOLOGY_LINEAGE -> ((Subject) part).lineage();
                case TECHNOLOGY_DEVIATION -> ((Subject) part).deviation();
                case TECHNOLOGY_EXERCISED -> ((Subject) part).exercised();
                case TECHNOLOGY_COVERAGE -> ((Subject) part).coverage();
                case TECHNOLOGY_LAG -> ((Subject) part).lag();
                case TECHNOLOGY_PUBLISHED -> ((Subject) part).published();
                case TECHNOLOGY_EXPECTED -> ((Subject) part).expected();
                case TECHNOLOGY_RELIABILITY -> ((Subject) part).reliability();
                case TECHNOLOGY_CREDIBILITY -> ((Subject) part).credibility();
                case TECHNOLOGY_EVIDENCE_AGE -> ((Subject) part).evidenceAge();
                case TECHNOLOGY_EXPIRED_FACTS -> ((Subject) part).expiredFacts();
                case TECHNOLOGY_NAMED_EVIDENCE -> ((Subject) part).namedEvidence();
                case TECHNOLOGY_UNTRUSTED_EVIDENCE -> ((Subject) part).untrustedEvidence();
                case TECHNOLOGY_PRODUCTIZATION -> ((Subject) part).productization();
                case TECHNOLOGY_MATURITY -> ((Subject) part).maturity();
                case TECHNOLOGY_URGENCY -> ((Subject) part).urgency();
                case TECHNOLOGY_PRIORITY -> ((Subject) part).priority();
                case TECHNOLOGY_HORIZON -> ((Subject) part).horizon();
                case TECHNOLOGY_PLAN_PRIORITY -> ((Subject) part).planPriority();
                case CAPABILITY_COVERAGE -> ((OfCapability) part).coverage();
                case FORECAST_LIKELIHOOD -> ((OfForecast) part).likelihood();
                case FORECAST_DOUBT -> ((OfForecast) part).doubt();
                case FORECAST_DUE -> ((OfForecast) part).due();
                case FORECAST_NAMED_EVIDENCE -> ((OfForecast) part).namedEvidence();
                case FORECAST_UNTRUSTED_EVIDENCE -> ((OfForecast) part).untrustedEvidence();
                case RISK_RATIO -> ((OfRisk) part).ratio();
                case SERVICE_STATED -> ((ConsideredService) part).stated();
                case BODY_SIZE -> ((Body) part).size();
            };
        }
    }
}
