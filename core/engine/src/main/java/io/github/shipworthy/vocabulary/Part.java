package io.github.shipworthy.vocabulary;

import io.github.shipworthy.assessment.Severity;
import java.time.LocalDate;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A part of a portfolio as a rule sees it: what earlier phases concluded of it, and what a rule can say of it. The engine
 * implements this; nobody else does.
 */
public interface Part {

    /** Whether an attribute or result of the policy's own has a value. */
    boolean known(String name);

    /** An integer or decimal attribute, or a score of the policy's own; known. */
    Rational quantity(String name);

    /** A level attribute, or a level of the policy's own; known. */
    Level level(String name);

    /** A step of the scale of an attribute or result, to compare a level with. */
    Level level(String name, String value);

    /** The portfolio's day. */
    LocalDate today();

    /** The value of a parameter. */
    Rational number(String key);

    /** Audit only: whether anything states a value of this field, or of one that begins with it and a dot. */
    boolean states(String field);

    /** Adds the points of a parameter to the score its key starts with. */
    void award(RuleContext rule, String key);

    /** Adds points that a formula computed to a score, rounded to six decimals. */
    void award(RuleContext rule, String score, Rational points);

    /** Concludes a level of the policy's own. */
    void conclude(RuleContext rule, String result, String value);

    /** Concludes what a grid says. */
    void decide(RuleContext rule, String grid);

    /** Concludes what the only outcome of a grid says, as another level with the same values. */
    void decide(RuleContext rule, String grid, String result);

    /** Raises a risk flag. */
    void flag(RuleContext rule, String code);

    /** Audit only: finds something about it. */
    void find(RuleContext rule, String code, Severity severity);

    /** Audit only: finds something about what is stated and derived of a field. */
    void find(RuleContext rule, String code, Severity severity, String field);
}
