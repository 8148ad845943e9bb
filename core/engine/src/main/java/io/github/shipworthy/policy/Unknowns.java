package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.Term.Operator;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The third value: a fact that is not known is neither yes nor no. A negation would take it for an answer, so a rule must
 * say what it makes of {@code UNKNOWN}; a number that may be missing is tested before it is read.
 */
final class Unknowns {

    private static final String UNKNOWN = "UNKNOWN";

    private Unknowns() {}

    /** The properties that cannot be UNKNOWN where all of these conditions hold. */
    static Set<String> excluded(List<Term> conditions) {
        Set<String> excluded = new HashSet<>();
        for (Term condition : conditions) {
            if (condition instanceof Term.And and) {
                excluded.addAll(excluded(and.terms()));
            } else if (condition instanceof Term.Compare compare && threeValued(compare.left())) {
                boolean named = isUnknown(compare.right());
                if (compare.operator() == (named ? Operator.NOT_EQUAL : Operator.EQUAL)) {
                    excluded.add(name(compare.left()));
                }
            } else if (condition instanceof Term.In in && threeValued(in.value())) {
                if (in.negated() == in.options().stream().anyMatch(Unknowns::isUnknown)) {
                    excluded.add(name(in.value()));
                }
            }
        }
        return excluded;
    }

    /** What is wrong with a comparison that takes UNKNOWN for an answer. */
    static Optional<String> taken(Term term, Set<String> excluded) {
        Term value;
        if (term instanceof Term.Compare compare && compare.operator() == Operator.NOT_EQUAL) {
            value = compare.left();
        } else if (term instanceof Term.In in && in.negated()) {
            value = in.value();
        } else {
            return Optional.empty();
        }
        return threeValued(value) && !excluded.contains(name(value))
                ? Optional.of(
                        "`" + name(value) + "` may be UNKNOWN, which is neither yes nor no; say whether UNKNOWN is"
                                + " meant, for example `" + name(value) + " not in ( …, " + type(value) + ".UNKNOWN )`")
                : Optional.empty();
    }

    /** What is wrong with negating a term as a whole. */
    static Optional<String> hidden(Term term) {
        if (term instanceof Term.Read read) {
            return Vocabulary.word(read.property()).filter(Word::threeValued).map(word -> "`!` needs a yes or no");
        }
        if (term instanceof Term.Call call) {
            return switch (call.function()) {
                case "yes" -> Optional.of("`! yes( … )` would take UNKNOWN for a no; write `no( … )`");
                case "no" -> Optional.of("`! no( … )` would take UNKNOWN for a yes; write `yes( … )`");
                default -> pickOfThreeValues(call);
            };
        }
        return Optional.of("`!` before a comparison would take UNKNOWN for an answer; write the opposite comparison");
    }

    private static Optional<String> pickOfThreeValues(Term.Call call) {
        return call.arguments().stream()
                .filter(Term.Constant.class::isInstance)
                .flatMap(argument -> Pick.picked(argument).stream())
                .flatMap(constant -> Vocabulary.pickedBy(constant.getClass()).stream())
                .filter(Word::threeValued)
                .findFirst()
                .map(word -> "`! " + call.function() + "( … )` would take UNKNOWN for a no: `" + word.name()
                        + "` may not be known");
    }

    /** A guard as a rule writes it, its names in double quotes. */
    static String quoted(String guard) {
        return guard.replaceAll("([( ])([a-z][a-z0-9-]*)( \\)|,)", "$1\"$2\"$3");
    }

    /** The guard that a condition proves: a property such as {@code lagKnown}, or the name of an attribute or result. */
    static Optional<String> proven(Term term) {
        if (term instanceof Term.Read read) {
            return Optional.of(read.property());
        }
        if (term instanceof Term.Call call && Set.of("any", "anyCoverage").contains(call.function())) {
            return Pick.of(call.function(), call.arguments()).map(Pick::toString);
        }
        if (term instanceof Term.Call call
                && Set.of("known", "yes", "no").contains(call.function())
                && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Term.Text name) {
            return Optional.of(name.value());
        }
        return Optional.empty();
    }

    /** How a rule tests a guard. */
    static String test(String guard) {
        return Vocabulary.word(guard).isPresent() ? guard : "known( \"" + guard + "\" )";
    }

    private static boolean threeValued(Term term) {
        return term instanceof Term.Read read
                && Vocabulary.word(read.property()).filter(Word::threeValued).isPresent();
    }

    private static boolean isUnknown(Term term) {
        return term instanceof Term.Constant constant && constant.name().equals(UNKNOWN);
    }

    private static String name(Term term) {
        return ((Term.Read) term).property();
    }

    private static String type(Term term) {
        return Vocabulary.word(name(term))
                .map(word -> word.type().getSimpleName())
                .orElse("");
    }
}
