package io.github.shipworthy.vocabulary;

import io.github.shipworthy.assessment.Candidacy;
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
public interface Technology {

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
    @Property(guard = "coverageKnown", fact = "coverage", measure = "coverage")
    Rational coverage();

    /** Whether the day of its publication is known. */
    @Property(fact = "publication")
    boolean lagKnown();

    /** Whole months from its publication to the portfolio's day. */
    @Property(guard = "lagKnown", fact = "publication")
    Rational lag();

    /** How many pieces of evidence its facts name. */
    @Property
    int namedEvidence();

    /** How many of those are graded too low to be trusted; what is not graded is not among them. */
    @Property(measure = "trust")
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

    /** Whether an attribute or result of the policy's own has a value. */
    boolean known(String name);

    /** An integer or decimal attribute, or a score of the policy's own; known. */
    Rational quantity(String name);

    /** A level attribute, or a level of the policy's own; known. */
    Level level(String name);

    /** A step of the scale of an attribute or result, to compare a level with. */
    Level level(String name, String value);

    /** Whether a boolean attribute is known to be true. */
    boolean yes(String name);

    /** Whether a boolean attribute is known to be false. */
    boolean no(String name);

    /** A text attribute; known. */
    String text(String name);

    /** A date attribute; known. */
    LocalDate date(String name);

    /** The portfolio's day. */
    LocalDate today();

    /** The value of a parameter. */
    Rational number(String key);

    /** Adds the points of a parameter to the score its key starts with. */
    void award(RuleContext rule, String key);

    /** Adds points that a formula computed to a score, rounded to six decimals. */
    void award(RuleContext rule, String score, Rational points);

    /** Notes that a fact nobody knows could add the points of a parameter to the score its key starts with. */
    void mayAward(RuleContext rule, String key);

    /** Concludes an urgency; the highest counts. */
    void conclude(RuleContext rule, Urgency urgency);

    /** Concludes whether it is a candidate; two rules may not disagree. */
    void conclude(RuleContext rule, Candidacy candidacy);

    /** Concludes a level of the policy's own. */
    void conclude(RuleContext rule, String result, String value);

    /** Concludes what a grid says. */
    void decide(RuleContext rule, String grid);

    /** Raises a risk flag. */
    void flag(RuleContext rule, String code);
}
