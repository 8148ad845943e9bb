package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.policy.Bodies.OfProgramme;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule concludes, as a call of the function that its consequence calls. */
@FunctionalInterface
interface DirectConclusion<P extends Considered> {

    /** Adds it to what was concluded of a part. */
    void of(P part);

    /** That of a rule; empty when it is none that is known here. */
    static Optional<DirectConclusion<Considered>> of(RuleText rule, DirectTerms terms) {
        List<Term> given = rule.consequence().arguments().stream().skip(1).toList();
        boolean formula =
                List.of("award2", "risk2", "risk3").contains(rule.consequence().function() + given.size());
        List<Comparable<?>> said = given.stream()
                .limit(given.size() - (formula ? 1 : 0))
                .map(terms::given)
                .toList();
        return known(formula ? of(rule, said, terms.value(given.get(given.size() - 1))) : of(rule, said));
    }

    private static @Nullable DirectConclusion<?> of(
            RuleText rule, List<Comparable<?>> said, DirectValue<Considered> formula) {
        String name = said.get(0).toString();
        return switch (rule.consequence().function() + said.size()) {
            case "award1" -> part -> part.award(rule, name, (Rational) formula.of(part));
            case "risk1" ->
                (DirectConclusion<Body>) part -> part.risk(rule, name, (Rational) formula.of(part), part.members());
            default ->
                (DirectConclusion<Body>)
                        part -> part.risk(rule, name, (Rational) formula.of(part), part.picked(said.get(1)));
        };
    }

    private static @Nullable DirectConclusion<?> of(RuleText rule, List<Comparable<?>> said) {
        String name = said.isEmpty() ? "" : said.get(0).toString();
        return switch (rule.consequence().function() + said.size()) {
            case "award1" -> part -> part.award(rule, name);
            case "mayAward1" -> (DirectConclusion<Subject>) part -> part.mayAward(rule, name);
            case "conclude1" -> constant(rule, said.get(0));
            case "conclude2" -> part -> part.conclude(rule, name, (String) said.get(1));
            case "decide1" -> part -> part.decide(rule, name, null);
            case "decide2" -> part -> part.decide(rule, name, (String) said.get(1));
            case "flag1" -> part -> part.flag(rule, name);
            case "join1" -> (DirectConclusion<Subject>) part -> part.join(rule, name);
            case "gap1" -> (DirectConclusion<Body>) part -> part.gap(rule, said.get(0));
            case "find2" -> part -> part.find(rule, name, (Severity) said.get(1), null);
            case "find3" -> part -> part.find(rule, name, (Severity) said.get(1), (String) said.get(2));
            default -> null;
        };
    }

    private static @Nullable DirectConclusion<?> constant(RuleText rule, Comparable<?> constant) {
        if (constant instanceof Urgency urgency) {
            return (DirectConclusion<Subject>) part -> part.conclude(rule, urgency);
        } else if (constant instanceof Candidacy candidacy) {
            return (DirectConclusion<Subject>) part -> part.conclude(rule, candidacy);
        } else if (constant instanceof Horizon horizon) {
            return rule.sort().name().equals("Programme")
                    ? (DirectConclusion<OfProgramme>) part -> part.conclude(rule, horizon)
                    : (DirectConclusion<Subject>) part -> part.conclude(rule, horizon);
        }
        return null;
    }

    @SuppressWarnings("unchecked") // a rule meets parts of its own sort alone
    private static Optional<DirectConclusion<Considered>> known(@Nullable DirectConclusion<?> conclusion) {
        return Optional.ofNullable((DirectConclusion<Considered>) conclusion);
    }
}
