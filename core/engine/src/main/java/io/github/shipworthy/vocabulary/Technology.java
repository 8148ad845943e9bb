package io.github.shipworthy.vocabulary;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A technology as a rule sees it: its facts as of the portfolio's day, what earlier phases concluded, and the few things
 * a rule can say of it.
 *
 * <p>Facts are three-valued: {@code UNKNOWN} is neither yes nor no. A number that may be missing has a twin ending in
 * {@code Known}, which a condition tests first. The engine implements this; nobody else does.
 */
public interface Technology extends Part {

    /** What sort of thing it is. */
    @Property
    Kind kind();

    /** Whether its kind can be put into service by itself. */
    @Property
    boolean servable();

    /** Whether its owner made it public. */
    @Property(fact = "publication")
    Publication publication();

    /** Whether outsiders can get its weights or source. */
    @Property(fact = "weights")
    Weights weights();

    /** How far its owner delivers it. A temporary delivery whose last day has passed is {@link Official#NONE}. */
    @Property(fact = "official")
    Official official();

    /** By which way its owner delivers it. */
    @Property(fact = "official")
    Channel channel();

    /** Whether third parties run it in service. */
    @Property(fact = "hosts")
    Hosts hosts();

    /** Whether it shares its backbone with a product in general availability. */
    @Property(fact = "lineage")
    Lineage lineage();

    /** Whether product and paper are declared to differ. */
    @Property(fact = "deviation")
    Deviation deviation();

    /** Whether outsiders have used a working artefact. */
    @Property(fact = "exercised")
    Exercised exercised();

    /** Whether at least one vendor is known to offer, or not to offer, its capability. */
    @Property(fact = "coverage", measure = "coverage")
    boolean coverageKnown();

    /** The share of the vendors known to offer its capability, 0 to 1, exactly. */
    @Property(guard = "coverageKnown", fact = "coverage", measure = "coverage", least = "0", most = "1")
    Rational coverage();

    /** Whether the day of its publication is known. */
    @Property(fact = "publication")
    boolean lagKnown();

    /** Whole months from its publication to the portfolio's day. */
    @Property(guard = "lagKnown", fact = "publication")
    Rational lag();

    /** The day of its publication. */
    @Property(guard = "lagKnown", fact = "publication")
    LocalDate published();

    /** Whether its owner named a day for its delivery. */
    @Property(fact = "official")
    boolean expectedKnown();

    /** The day for which its owner announced its delivery. */
    @Property(guard = "expectedKnown", fact = "official")
    LocalDate expected();

    /** Whether evidence that its facts name, and that has not expired, is graded. */
    @Property(fact = "basis")
    boolean gradeKnown();

    /** The best reliability among that evidence, 1 for A to 6 for F. */
    @Property(guard = "gradeKnown", fact = "basis", least = "1", most = "6")
    Rational reliability();

    /** The best credibility among that evidence, 1 to 6. */
    @Property(guard = "gradeKnown", fact = "basis", least = "1", most = "6")
    Rational credibility();

    /** Whether it is known when evidence that its facts name, and that has not expired, was observed. */
    @Property(fact = "basis")
    boolean evidenceAgeKnown();

    /** Days from the latest observation of such evidence to the portfolio's day. */
    @Property(guard = "evidenceAgeKnown", fact = "basis")
    Rational evidenceAge();

    /** How many of its facts count as UNKNOWN because all their evidence has expired. */
    @Property(fact = "expired")
    int expiredFacts();

    /** How many pieces of evidence its facts name. */
    @Property(fact = "basis")
    int namedEvidence();

    /** How many of those are graded too low to be trusted; what is not graded is not among them. */
    @Property(fact = "basis", measure = "trust")
    int untrustedEvidence();

    /** Whether there is a productization score. */
    @Property(result = "productization")
    boolean productizationKnown();

    /** How far it is a product, in percent. */
    @Property(guard = "productizationKnown", result = "productization")
    Rational productization();

    /** Whether a rung of readiness was reached. */
    @Property(result = "maturity")
    boolean maturityKnown();

    /** How far it is ready for use, in percent. */
    @Property(guard = "maturityKnown", result = "maturity")
    Rational maturity();

    /** Whether an urgency was concluded. */
    @Property(result = "urgency")
    boolean urgencyKnown();

    /** How hard the market presses. */
    @Property(guard = "urgencyKnown", result = "urgency")
    Urgency urgency();

    /** Whether a rule made it a candidate. */
    @Property(result = "candidacy")
    boolean candidate();

    /** Whether a priority was concluded. */
    @Property(result = "priority")
    boolean priorityKnown();

    /** What to do first. */
    @Property(guard = "priorityKnown", result = "priority")
    Priority priority();

    /** When it is to be productized; {@code horizonKnown} says whether a rule concluded it. */
    @Property(result = "horizon")
    boolean horizonKnown();

    /** When it is to be productized. */
    @Property(guard = "horizonKnown", result = "horizon")
    Horizon horizon();

    /** Whether it has a priority in the plan. */
    @Property(result = "plan-priority")
    boolean planPriorityKnown();

    /** Its priority in the plan. */
    @Property(guard = "planPriorityKnown", result = "plan-priority")
    Priority planPriority();

    /** Whether an earlier phase put it into this group of the policy. */
    boolean member(String group);

    /** Whether an earlier phase raised this flag. */
    boolean flagged(String flag);

    /** Whether a boolean attribute is known to be true. */
    boolean yes(String name);

    /** Whether a boolean attribute is known to be false. */
    boolean no(String name);

    /** A text attribute; known. */
    String text(String name);

    /** A date attribute; known. */
    LocalDate date(String name);

    /** Audit only: whether a stated list of this field, or of one that begins with it and a dot, names it. */
    boolean named(String field);

    /** Notes that a fact nobody knows could add the points of a parameter to the score its key starts with. */
    void mayAward(RuleContext rule, String key);

    /** Concludes an urgency; the highest counts. */
    void conclude(RuleContext rule, Urgency urgency);

    /** Concludes whether it is a candidate; two rules may not disagree. */
    void conclude(RuleContext rule, Candidacy candidacy);

    /** Concludes when it is to be productized; the soonest counts. */
    void conclude(RuleContext rule, Horizon horizon);

    /** Puts it into a group of the policy. */
    void join(RuleContext rule, String group);
}
