package io.github.shipworthy.policy;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.policy.Bodies.OfProgramme;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes, as a call of the function that its consequence calls.
 *
 * @param said what that function takes, without a formula
 * @param formula what it takes last, when that is calculated of the part
 */
record DirectConclusion(
        RuleText rule,
        Function function,
        List<Comparable<?>> said,
        @Nullable DirectValue formula) {

    /** By name, and by how many texts, constants and formulas it takes. */
    enum Function {
        AWARD_1,
        AWARD_2,
        MAY_AWARD_1,
        CONCLUDE_1,
        CONCLUDE_2,
        DECIDE_1,
        DECIDE_2,
        FLAG_1,
        JOIN_1,
        GAP_1,
        RISK_2,
        RISK_3,
        FIND_2,
        FIND_3;

        private boolean takesFormula() {
            return this == AWARD_2 || this == RISK_2 || this == RISK_3;
        }
    }

    /** That of a rule; empty when it is none that is known here. */
    static Optional<DirectConclusion> of(RuleText rule, DirectTerms terms) {
        List<Term> arguments = rule.consequence().arguments();
        List<Term> given = arguments.subList(1, arguments.size());
        @Nullable
        Function function = Enums.getIfPresent(
                        Function.class,
                        CaseFormat.LOWER_CAMEL.to(
                                        CaseFormat.UPPER_UNDERSCORE,
                                        rule.consequence().function())
                                + "_" + given.size())
                .orNull();
        if (function == null) {
            return Optional.empty();
        }
        int constants = given.size() - (function.takesFormula() ? 1 : 0);
        List<Comparable<?>> said = new ArrayList<>();
        for (Term term : given.subList(0, constants)) {
            said.add(terms.given(term));
        }
        return Optional.of(new DirectConclusion(
                rule, function, said, function.takesFormula() ? terms.value(given.get(constants)) : null));
    }

    /** Adds it to what was concluded of a part. */
    void of(Considered part) {
        switch (function) {
            case AWARD_1 -> part.award(rule, name());
            case AWARD_2 -> part.award(rule, name(), calculated(part));
            case MAY_AWARD_1 -> ((Subject) part).mayAward(rule, name());
            case CONCLUDE_1 -> conclude(part, said.get(0));
            case CONCLUDE_2 -> part.conclude(rule, name(), (String) said.get(1));
            case DECIDE_1 -> part.decide(rule, name(), null);
            case DECIDE_2 -> part.decide(rule, name(), (String) said.get(1));
            case FLAG_1 -> part.flag(rule, name());
            case JOIN_1 -> ((Subject) part).join(rule, name());
            case GAP_1 -> ((Body) part).gap(rule, said.get(0));
            case RISK_2 -> ((Body) part).risk(rule, name(), calculated(part), ((Body) part).members());
            case RISK_3 -> ((Body) part).risk(rule, name(), calculated(part), ((Body) part).picked(said.get(1)));
            case FIND_2 -> part.find(rule, name(), (Severity) said.get(1), null);
            case FIND_3 -> part.find(rule, name(), (Severity) said.get(1), (String) said.get(2));
        }
    }

    private void conclude(Considered part, Comparable<?> constant) {
        if (constant instanceof Urgency urgency) {
            ((Subject) part).conclude(rule, urgency);
        } else if (constant instanceof Candidacy candidacy) {
            ((Subject) part).conclude(rule, candidacy);
        } else if (part instanceof OfProgramme programme) {
            programme.conclude(rule, (Horizon) constant);
        } else {
            ((Subject) part).conclude(rule, (Horizon) constant);
        }
    }

    private String name() {
        return (String) said.get(0);
    }

    private Rational calculated(Considered part) {
        return (Rational) Objects.requireNonNull(formula).of(part);
    }
}
