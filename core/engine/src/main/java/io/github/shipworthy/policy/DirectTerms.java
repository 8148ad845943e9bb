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

    /** What stands where a term is not known, and never holds; a rule with one is not asked directly. */
    private static final DirectTest NO = new Several(List.of(), false);

    private static final DirectValue NOTHING = new Constant("");

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
    DirectTest test(Term term) {
        if (term instanceof Term.And and) {
            return several(and.terms(), true);
        } else if (term instanceof Term.Or or) {
            return several(or.terms(), false);
        } else if (term instanceof Term.Not not) {
            return new Not(test(not.term()));
        } else if (term instanceof Term.Compare compare) {
            return compare(compare);
        } else if (term instanceof Term.In in) {
            return in(in);
        } else if (term instanceof Term.Read read) {
            return tested(DirectProperties.test(sort, read.property()));
        }
        return term instanceof Term.Call call
                ? tested(DirectFunctions.test(call.function(), given(call.arguments())))
                : tested(Optional.empty());
    }

    private DirectTest several(List<Term> terms, boolean all) {
        List<DirectTest> tests = new ArrayList<>();
        for (Term term : terms) {
            tests.add(test(term));
        }
        return new Several(List.copyOf(tests), all);
    }

    private DirectTest in(Term.In in) {
        DirectValue value = value(in.value());
        List<DirectValue> options = new ArrayList<>();
        for (Term option : in.options()) {
            options.add(value(option));
        }
        return new In(value, List.copyOf(options), in.negated());
    }

    private DirectTest compare(Term.Compare compare) {
        return new Compare(compare.operator(), value(compare.left()), value(compare.right()));
    }

    /** Something that is compared, or calculated with. */
    DirectValue value(Term term) {
        if (term instanceof Term.Read read) {
            return found(DirectProperties.value(sort, read.property()));
        } else if (term instanceof Term.Constant || term instanceof Term.Text) {
            return new Constant(given(term));
        } else if (term instanceof Term.Whole whole) {
            return new Constant(Integer.valueOf(whole.digits()));
        } else if (term instanceof Term.Call call) {
            return call(call.function(), call.arguments());
        } else if (term instanceof Term.Invoke invoke) {
            return invoke(invoke);
        }
        return found(Optional.empty());
    }

    private DirectValue call(String function, List<Term> arguments) {
        if (function.equals("number") && arguments.size() == 1 && arguments.get(0) instanceof Term.Text key) {
            int place = numbers.getOrDefault(key.value(), -1);
            complete &= place >= 0;
            return new Parameter(place);
        }
        return found(DirectFunctions.value(function, given(arguments)));
    }

    /** In a formula properties and functions are called on the rule's variable, and all else on numbers. */
    private DirectValue invoke(Term.Invoke invoke) {
        if (invoke.receiver() instanceof Term.Variable) {
            return invoke.arguments().isEmpty() && !invoke.function().equals("today")
                    ? found(DirectProperties.value(sort, invoke.function()))
                    : call(invoke.function(), invoke.arguments());
        }
        DirectValue number = value(invoke.receiver());
        List<Term> arguments = invoke.arguments();
        Optional<Operation> operation = DirectNames.function(Operation.class, invoke.function(), arguments.size());
        if (operation.isEmpty()) {
            return found(Optional.empty());
        }
        DirectValue other = arguments.isEmpty() ? NOTHING : operand(arguments.get(0));
        return new Calculated(operation.get(), number, other);
    }

    /** A whole number is added as what it is. */
    private DirectValue operand(Term term) {
        if (term instanceof Term.Whole whole) {
            return new Constant(Rational.of(Long.parseLong(whole.digits())));
        }
        return value(term);
    }

    private List<Comparable<?>> given(List<Term> arguments) {
        List<Comparable<?>> given = new ArrayList<>();
        for (Term argument : arguments) {
            given.add(given(argument));
        }
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

    private DirectTest tested(Optional<DirectTest> test) {
        complete &= test.isPresent();
        return test.orElse(NO);
    }

    private DirectValue found(Optional<DirectValue> value) {
        complete &= value.isPresent();
        return value.orElse(NOTHING);
    }

    private record Not(DirectTest inner) implements DirectTest {

        @Override
        public boolean holds(Considered part) {
            return !inner.holds(part);
        }
    }

    /** Looks at them in order until one settles the matter: for all the first that does not hold, else one that does. */
    private record Several(List<DirectTest> tests, boolean all) implements DirectTest {

        @Override
        public boolean holds(Considered part) {
            for (int index = 0; index < tests.size(); index++) {
                if (tests.get(index).holds(part) != all) {
                    return !all;
                }
            }
            return all;
        }
    }

    private record In(DirectValue value, List<DirectValue> options, boolean negated) implements DirectTest {

        @Override
        public boolean holds(Considered part) {
            Comparable<?> looked = value.of(part);
            for (int index = 0; index < options.size(); index++) {
                if (looked.equals(options.get(index).of(part))) {
                    return !negated;
                }
            }
            return negated;
        }
    }

    private record Compare(Term.Operator operator, DirectValue left, DirectValue right) implements DirectTest {

        @Override
        public boolean holds(Considered part) {
            return switch (operator) {
                case EQUAL -> left.of(part).equals(right.of(part));
                case NOT_EQUAL -> !left.of(part).equals(right.of(part));
                case BELOW -> order(part) < 0;
                case AT_MOST -> order(part) <= 0;
                case ABOVE -> order(part) > 0;
                case AT_LEAST -> order(part) >= 0;
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the check saw to it that both are of one type
        private int order(Considered part) {
            Comparable one = left.of(part);
            Comparable other = right.of(part);
            return one instanceof Rational number ? number.compareTo((Rational) other) : one.compareTo(other);
        }
    }

    private record Constant(Comparable<?> value) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return value;
        }
    }

    /** A number of the policy, which may be another one in another frame. */
    private record Parameter(int place) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return part.frame().numbers().at(place);
        }
    }

    /** What is done with a number, by name and by how many others it takes. */
    private enum Operation {
        LN_0,
        ROUND_0,
        PLUS_1,
        MINUS_1,
        TIMES_1,
        OVER_1,
        MIN_1,
        MAX_1
    }

    /** @param other is looked at where an operation takes one */
    private record Calculated(Operation operation, DirectValue number, DirectValue other) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            Rational one = (Rational) number.of(part);
            return switch (operation) {
                case LN_0 -> one.ln();
                case ROUND_0 -> one.round();
                case PLUS_1 -> one.plus(two(part));
                case MINUS_1 -> one.minus(two(part));
                case TIMES_1 -> one.times(two(part));
                case OVER_1 -> one.over(two(part));
                case MIN_1 -> one.min(two(part));
                case MAX_1 -> one.max(two(part));
            };
        }

        private Rational two(Considered part) {
            return (Rational) other.of(part);
        }
    }
}
