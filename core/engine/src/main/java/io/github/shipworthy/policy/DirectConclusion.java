package io.github.shipworthy.policy;

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
        Term.Invoke consequence = rule.consequence();
        List<Term> arguments = consequence.arguments();
        List<Term> given = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        Optional<Function> known = DirectNames.function(Function.class, consequence.function(), given.size());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Function function = known.get();
        int constants = given.size() - (function.takesFormula() ? 1 : 0);
        List<Comparable<?>> said = new ArrayList<>();
        for (Term term : given.subList(0, constants)) {
            said.add(terms.given(term));
        }
        if (function == Function.CONCLUDE_1 && !isConcluded(said.get(0))) {
            return Optional.empty();
        }
        return Optional.of(new DirectConclusion(
                rule, function, List.copyOf(said), function.takesFormula() ? terms.value(given.get(constants)) : null));
    }

    /** Whether a constant is of a scale that rules conclude by its constants. */
    private static boolean isConcluded(Comparable<?> constant) {
        return constant instanceof Urgency || constant instanceof Candidacy || constant instanceof Horizon;
    }

    /** Adds it to what was concluded of a part. */
    void of(Considered part) {
        switch (function) {
            case AWARD_1 -> part.award(rule, first());
            case AWARD_2 -> part.award(rule, first(), calculated(part));
            case MAY_AWARD_1 -> ((Subject) part).mayAward(rule, first());
            case CONCLUDE_1 -> conclude(part, said.get(0));
            case CONCLUDE_2 -> part.conclude(rule, first(), (String) said.get(1));
            case DECIDE_1 -> part.decide(rule, first(), null);
            case DECIDE_2 -> part.decide(rule, first(), (String) said.get(1));
            case FLAG_1 -> part.flag(rule, first());
            case JOIN_1 -> ((Subject) part).join(rule, first());
            case GAP_1 -> ((Body) part).gap(rule, said.get(0));
            case RISK_2 -> ((Body) part).risk(rule, first(), calculated(part), ((Body) part).members());
            case RISK_3 -> ((Body) part).risk(rule, first(), calculated(part), ((Body) part).picked(said.get(1)));
            case FIND_2 -> part.find(rule, first(), (Severity) said.get(1), null);
            case FIND_3 -> part.find(rule, first(), (Severity) said.get(1), (String) said.get(2));
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

    private String first() {
        return (String) said.get(0);
    }

    private Rational calculated(Considered part) {
        return (Rational) Objects.requireNonNull(formula).of(part);
    }
}
