package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes calls of the conditions and formulas of a rule, once; they hold what they need, or know its place. What a term means is
 * decided by the check before: here both sides of a comparison are of one type.
 */
final class DirectTerms {

    /** What stands where a term is not known, and never holds; a rule with one is not asked directly. */
    private static final DirectCondition NO = new Several(ImmutableIntArray.of(), false);

    private static final DirectValue NOTHING = new Constant("");

    private final String sort;
    private final ImmutableMap<String, Integer> numbers;
    private final DirectConditions conditions;
    private boolean complete = true;

    /**
     * @param sort what the rule matches
     * @param numbers the places of the policy's numbers
     * @param conditions those of its phase
     */
    DirectTerms(String sort, ImmutableMap<String, Integer> numbers, DirectConditions conditions) {
        this.sort = sort;
        this.numbers = numbers;
        this.conditions = conditions;
    }

    /** What the rule matches. */
    String sort() {
        return sort;
    }

    /** Whether every term so far was one that is known here. */
    boolean complete() {
        return complete;
    }

    /** A condition; those within it get places of their own. */
    DirectCondition condition(Term term) {
        if (term instanceof Term.And and) {
            return new Several(places(and.terms()), true);
        } else if (term instanceof Term.Or or) {
            return new Several(places(or.terms()), false);
        } else if (term instanceof Term.Not not) {
            return new Not(conditions.place(not.term(), this));
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

    private ImmutableIntArray places(List<Term> terms) {
        ImmutableIntArray.Builder places = ImmutableIntArray.builder(terms.size());
        for (Term term : terms) {
            places.add(conditions.place(term, this));
        }
        return places.build();
    }

    /** One of several is the one or the other. */
    private DirectCondition in(Term.In in) {
        if (in.negated()) {
            return new Not(conditions.place(new Term.In(in.offset(), in.value(), in.options(), false), this));
        }
        List<Term> equal = new ArrayList<>();
        for (Term option : in.options()) {
            equal.add(new Term.Compare(in.offset(), Term.Operator.EQUAL, in.value(), option));
        }
        return new Several(places(equal), false);
    }

    private DirectCondition compare(Term.Compare compare) {
        return compare.left() instanceof Term.Read read && compare.right() instanceof Term.Constant
                ? oneOf(read, compare.operator(), (Enum<?>) given(compare.right()))
                : new Compared(compared(compare.left()), compare.operator(), value(compare.right()));
    }

    /** A comparison with a constant, as the constants for which it holds. */
    private DirectCondition oneOf(Term.Read read, Term.Operator operator, Enum<?> given) {
        Enum<?>[] constants = given.getDeclaringClass().getEnumConstants();
        long ordinals = 0;
        for (Enum<?> constant : constants) {
            ordinals |= Compared.holds(constant, operator, given) ? 1L << constant.ordinal() : 0;
        }
        return new OneOf(conditions.bearers(sort, read.property()), value(read), constants.length, ordinals);
    }

    /** What stands on the left of a comparison; a property is read once for all comparisons of its values. */
    private DirectValue compared(Term term) {
        DirectValue value = value(term);
        return term instanceof Term.Read read ? new Column(conditions.column(sort, read.property()), value) : value;
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

    private DirectCondition tested(Optional<? extends DirectCondition> test) {
        complete &= test.isPresent();
        return test.isPresent() ? test.get() : NO;
    }

    private DirectValue found(Optional<DirectValue> value) {
        complete &= value.isPresent();
        return value.orElse(NOTHING);
    }

    /** @param place of the other among the conditions of the phase */
    private record Not(int place) implements DirectCondition {

        @Override
        public long holding(DirectAnswers answers, long among) {
            return among & ~answers.holding(place, among);
        }
    }

    /**
     * Looks at them in order until one settles the matter: for all the first that does not hold, else one that does.
     *
     * @param places of the others among the conditions of the phase
     */
    private record Several(ImmutableIntArray places, boolean all) implements DirectCondition {

        @Override
        public long holding(DirectAnswers answers, long among) {
            long open = among;
            for (int index = 0; index < places.length() && open != 0; index++) {
                long holding = answers.holding(places.get(index), open);
                open = all ? holding : open & ~holding;
            }
            return all ? open : among & ~open;
        }
    }

    /**
     * Whether a property is one of some constants, of which each part has one: nothing is left to be compared.
     *
     * @param place of the property among those that are compared with constants
     * @param constants how many there are
     * @param ordinals those that it may be, a bit for each
     */
    private record OneOf(int place, DirectValue property, int constants, long ordinals) implements DirectCondition {

        @Override
        public long holding(DirectAnswers answers, long among) {
            long[] bearers = answers.bearers(place, property, constants, among);
            long holding = 0;
            for (long left = ordinals; left != 0; left &= left - 1) {
                holding |= bearers[Long.numberOfTrailingZeros(left)];
            }
            return among & holding;
        }
    }

    private record Compared(DirectValue value, Term.Operator operator, DirectValue other) implements DirectCondition {

        @Override
        public long holding(DirectAnswers answers, long among) {
            Comparable<?>[] values = value.of(answers, among);
            Considered[] parts = answers.parts();
            Comparable<?> same = other.isSame() ? other.of(parts[Long.numberOfTrailingZeros(among)]) : null;
            long holding = 0;
            for (long left = among; left != 0; left &= left - 1) {
                int part = Long.numberOfTrailingZeros(left);
                Comparable<?> given = same == null ? other.of(parts[part]) : same;
                holding |= holds(values[part], operator, given) ? 1L << part : 0;
            }
            return holding;
        }

        static boolean holds(Comparable<?> value, Term.Operator operator, Comparable<?> other) {
            return switch (operator) {
                case EQUAL -> value.equals(other);
                case NOT_EQUAL -> !value.equals(other);
                case BELOW, AT_MOST, ABOVE, AT_LEAST -> operator.holds(order(value, other));
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the check saw to it that both are of one type
        private static int order(Comparable one, Comparable other) {
            return one instanceof Rational number ? number.compareTo((Rational) other) : one.compareTo(other);
        }
    }

    /** A property whose values are compared, read once for all comparisons. */
    private record Column(int place, DirectValue property) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return property.of(part);
        }

        @Override
        public Comparable<?>[] of(DirectAnswers answers, long among) {
            return answers.values(place, property, among);
        }
    }

    private record Constant(Comparable<?> value) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return value;
        }

        @Override
        public boolean isSame() {
            return true;
        }
    }

    /** A number of the policy, which may be another one in another frame. */
    private record Parameter(int place) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return part.frame().numbers().at(place);
        }

        @Override
        public boolean isSame() {
            return true;
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
