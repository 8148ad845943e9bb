package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes calls of the conditions and formulas of a rule, once; they hold what they need, and look nothing up. What a term
 * means is decided by the check before: here both sides of a comparison are of one type.
 */
final class DirectTerms {

    private final String sort;
    private final ImmutableMap<String, Integer> numbers;
    private boolean complete = true;

    /**
     * @param sort what the rule matches
     * @param numbers the places of the policy's numbers
     */
    DirectTerms(String sort, ImmutableMap<String, Integer> numbers) {
        this.sort = sort;
        this.numbers = numbers;
    }

    /** Whether every term so far was one that is known here. */
    boolean complete() {
        return complete;
    }

    /** A condition. */
    DirectTest<Considered> test(Term term) {
        if (term instanceof Term.And and) {
            return several(and.terms(), true);
        } else if (term instanceof Term.Or or) {
            return several(or.terms(), false);
        } else if (term instanceof Term.Not not) {
            DirectTest<Considered> inner = test(not.term());
            return part -> !inner.holds(part);
        } else if (term instanceof Term.Compare compare) {
            return compare(compare);
        } else if (term instanceof Term.In in) {
            return in(in);
        } else if (term instanceof Term.Read read) {
            return tested(DirectWords.test(sort, read.property()));
        }
        return term instanceof Term.Call call
                ? tested(DirectWords.test(sort, call.function(), given(call.arguments())))
                : tested(Optional.<DirectTest<Considered>>empty());
    }

    /** Looks at them in order until one settles the matter: for all the first that does not hold, else one that does. */
    private DirectTest<Considered> several(List<Term> terms, boolean all) {
        List<DirectTest<Considered>> tests = terms.stream().map(this::test).toList();
        return part -> {
            for (int index = 0; index < tests.size(); index++) {
                if (tests.get(index).holds(part) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private DirectTest<Considered> in(Term.In in) {
        DirectValue<Considered> value = value(in.value());
        List<DirectValue<Considered>> options =
                in.options().stream().map(this::value).toList();
        boolean negated = in.negated();
        return part -> {
            Comparable<?> looked = value.of(part);
            for (int index = 0; index < options.size(); index++) {
                if (looked.equals(options.get(index).of(part))) {
                    return !negated;
                }
            }
            return negated;
        };
    }

    private DirectTest<Considered> compare(Term.Compare compare) {
        DirectValue<Considered> left = value(compare.left());
        DirectValue<Considered> right = value(compare.right());
        return switch (compare.operator()) {
            case EQUAL -> part -> left.of(part).equals(right.of(part));
            case NOT_EQUAL -> part -> !left.of(part).equals(right.of(part));
            case BELOW -> part -> order(left.of(part), right.of(part)) < 0;
            case AT_MOST -> part -> order(left.of(part), right.of(part)) <= 0;
            case ABOVE -> part -> order(left.of(part), right.of(part)) > 0;
            case AT_LEAST -> part -> order(left.of(part), right.of(part)) >= 0;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the check saw to it that both are of one type
    private static int order(Comparable left, Comparable right) {
        return left instanceof Rational number ? number.compareTo((Rational) right) : left.compareTo(right);
    }

    /** Something that is compared, or calculated with. */
    DirectValue<Considered> value(Term term) {
        if (term instanceof Term.Read read) {
            return found(DirectWords.value(sort, read.property()));
        } else if (term instanceof Term.Constant || term instanceof Term.Text) {
            Comparable<?> constant = given(term);
            return part -> constant;
        } else if (term instanceof Term.Whole whole) {
            Integer number = Integer.valueOf(whole.digits());
            return part -> number;
        } else if (term instanceof Term.Call call) {
            return call(call.function(), call.arguments());
        } else if (term instanceof Term.Invoke invoke) {
            return invoke(invoke);
        }
        return found(Optional.<DirectValue<Considered>>empty());
    }

    private DirectValue<Considered> call(String function, List<Term> arguments) {
        if (function.equals("number") && arguments.size() == 1 && arguments.get(0) instanceof Term.Text key) {
            int place = numbers.getOrDefault(key.value(), -1);
            complete &= place >= 0;
            return part -> part.frame().numbers().at(place);
        }
        return found(DirectWords.value(function, given(arguments)));
    }

    /** In a formula properties and functions are called on the rule's variable, and all else on numbers. */
    private DirectValue<Considered> invoke(Term.Invoke invoke) {
        if (invoke.receiver() instanceof Term.Variable) {
            return invoke.arguments().isEmpty() && !invoke.function().equals("today")
                    ? found(DirectWords.value(sort, invoke.function()))
                    : call(invoke.function(), invoke.arguments());
        }
        DirectValue<Considered> number = value(invoke.receiver());
        return invoke.arguments().isEmpty()
                ? found(ofOne(invoke.function(), number))
                : found(ofTwo(
                        invoke.function(), number, operand(invoke.arguments().get(0))));
    }

    /** A whole number is added as what it is. */
    private DirectValue<Considered> operand(Term term) {
        if (term instanceof Term.Whole whole) {
            Rational number = Rational.of(Long.parseLong(whole.digits()));
            return part -> number;
        }
        return value(term);
    }

    private static Optional<DirectValue<Considered>> ofOne(String function, DirectValue<Considered> number) {
        return switch (function) {
            case "ln" -> Optional.of(part -> ((Rational) number.of(part)).ln());
            case "round" -> Optional.of(part -> ((Rational) number.of(part)).round());
            default -> Optional.empty();
        };
    }

    private static Optional<DirectValue<Considered>> ofTwo(
            String function, DirectValue<Considered> number, DirectValue<Considered> other) {
        return switch (function) {
            case "plus" -> Optional.of(part -> ((Rational) number.of(part)).plus((Rational) other.of(part)));
            case "minus" -> Optional.of(part -> ((Rational) number.of(part)).minus((Rational) other.of(part)));
            case "times" -> Optional.of(part -> ((Rational) number.of(part)).times((Rational) other.of(part)));
            case "over" -> Optional.of(part -> ((Rational) number.of(part)).over((Rational) other.of(part)));
            case "min" -> Optional.of(part -> ((Rational) number.of(part)).min((Rational) other.of(part)));
            case "max" -> Optional.of(part -> ((Rational) number.of(part)).max((Rational) other.of(part)));
            default -> Optional.empty();
        };
    }

    private List<Comparable<?>> given(List<Term> arguments) {
        List<Comparable<?>> given = new ArrayList<>();
        arguments.forEach(argument -> given.add(given(argument)));
        return List.copyOf(given);
    }

    /** A text or constant, as functions take them. */
    Comparable<?> given(Term term) {
        if (term instanceof Term.Text text) {
            return text.value();
        } else if (term instanceof Term.Constant constant) {
            return Vocabulary.constant(constant.type(), constant.name()).orElseThrow();
        }
        complete = false;
        return "";
    }

    private DirectTest<Considered> tested(Optional<DirectTest<Considered>> test) {
        complete &= test.isPresent();
        return test.orElse(part -> false);
    }

    private DirectValue<Considered> found(Optional<DirectValue<Considered>> value) {
        complete &= value.isPresent();
        return value.orElse(part -> "");
    }
}
