package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Reason;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** An assertion about a part of an assessment, which tells its reasons in every failure. */
abstract class Told<S extends Told<S, A>, A> extends AbstractAssert<S, A> {

    private final AssessmentAssert whole;

    Told(AssessmentAssert whole, A actual, Class<S> self) {
        super(actual, self);
        this.whole = whole;
    }

    /** Its id. */
    abstract String id();

    /** Why it is what it is. */
    abstract List<Reason> reasons();

    /** All of it as text. */
    abstract String explanation();

    final Known known() {
        return whole.known();
    }

    /** Checks that this rule, named by its sentence, is among the reasons. */
    public S because(String rule) {
        known().requireRule(rule).ifPresent(problem -> fail(id() + ": " + problem));
        if (!isReason(rule)) {
            fail(id() + ": expected rule `" + rule + "` among the reasons, and it is not; they are " + rules());
        }
        return myself;
    }

    /**
     * Checks that this rule, named by its sentence, is not among the reasons. A misspelt sentence is noticed when the
     * policy is known, see {@link AssessmentAssert#by}.
     */
    public S notBecause(String rule) {
        known().requireRuleOfPolicy(rule).ifPresent(problem -> fail(id() + ": " + problem));
        if (isReason(rule)) {
            fail(id() + ": expected rule `" + rule + "` not to be among the reasons, and it is; they are " + rules());
        }
        return myself;
    }

    /** Goes on to a technology of the same portfolio. */
    public TechnologyAssert technology(String id) {
        return whole.technology(id);
    }

    /** Goes on to a row of the same portfolio. */
    public RowAssert row(String id) {
        return whole.row(id);
    }

    private boolean isReason(String rule) {
        return reasons().stream().anyMatch(reason -> reason.rule().name().equals(rule));
    }

    private String rules() {
        return Words.listed(reasons().stream()
                .map(reason -> reason.rule().name())
                .distinct()
                .toList());
    }

    /** Fails with what is wrong and the whole explanation. */
    final void fail(String problem) {
        failWithMessage("%s", Words.explained(problem, explanation()));
    }
}
