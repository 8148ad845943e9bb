package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.Term.Operator;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out the pieces of a condition one by one, beside the rule engine: it decides nothing, it tells why a rule stayed
 * silent and which of its conditions were ever true. Used by one thread.
 */
final class Evaluation {

    private final Numbers numbers;
    private final Map<String, Method> functions = new HashMap<>();

    /** @param numbers the values that parameters have */
    Evaluation(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Whether all conditions of a rule hold for a part; they are looked at in order, until one does not. */
    boolean matches(RuleText rule, Considered part) {
        for (Term condition : rule.conditions()) {
            if (!holds(condition, part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a condition holds for a part. */
    boolean holds(Term term, Considered part) {
        if (term instanceof Term.And and) {
            return and.terms().stream().allMatch(inner -> holds(inner, part));
        } else if (term instanceof Term.Or or) {
            return or.terms().stream().anyMatch(inner -> holds(inner, part));
        } else if (term instanceof Term.Not not) {
            return !holds(not.term(), part);
        } else if (term instanceof Term.Compare compare) {
            return holds(compare, part);
        } else if (term instanceof Term.In in) {
            Object value = value(in.value(), part);
            return in.options().stream().anyMatch(option -> order(value, value(option, part)) == 0) != in.negated();
        }
        return (boolean) value(term, part);
    }

    /** How two values stand to each other: negative, zero or positive. */
    int order(Term left, Term right, Considered part) {
        return order(value(left, part), value(right, part));
    }

    /** The value of a parameter. */
    Rational number(String key) {
        return numbers.number(key);
    }

    private boolean holds(Term.Compare compare, Considered part) {
        Object left = value(compare.left(), part);
        Object right = value(compare.right(), part);
        return compare.operator().holds(order(left, right));
    }

    /** What equals another is neither above nor below it; texts have no other order. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the check saw to it that both are of one type
    private static int order(Object left, Object right) {
        return ((Comparable) left).compareTo(right);
    }

    private Object value(Term term, Considered part) {
        if (term instanceof Term.Read read) {
            return Vocabulary.word(read.property()).orElseThrow().read(part);
        } else if (term instanceof Term.Constant constant) {
            return Vocabulary.constant(constant.type(), constant.name()).orElseThrow();
        } else if (term instanceof Term.Text text) {
            return text.value();
        } else if (term instanceof Term.Whole whole) {
            return Integer.valueOf(whole.digits());
        } else if (term instanceof Term.Truth truth) {
            return truth.value();
        } else if (term instanceof Term.Call call) {
            return call(part, call.function(), call.arguments(), part);
        } else if (term instanceof Term.Invoke invoke) {
            Object receiver = invoke.receiver() instanceof Term.Variable ? part : value(invoke.receiver(), part);
            return call(receiver, invoke.function(), invoke.arguments(), part);
        }
        return holds(term, part);
    }

    private Object call(Object receiver, String function, List<Term> arguments, Considered part) {
        if (function.equals("number") && arguments.get(0) instanceof Term.Text key) {
            return numbers.number(key.value());
        }
        Object[] values =
                arguments.stream().map(argument -> value(argument, part)).toArray();
        try {
            return method(receiver, function, values).invoke(receiver, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Method method(Object receiver, String function, Object[] values) {
        Class<?> type = receiver instanceof Considered part
                ? Vocabulary.sort(part).type()
                : receiver instanceof Rational ? Rational.class : receiver.getClass();
        String key = type.getName()
                + function
                + Arrays.stream(values).map(value -> value.getClass().getName()).toList();
        return functions.computeIfAbsent(
                key,
                name -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(function) && takes(method, values))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no function `" + function + "`")));
    }

    private static boolean takes(Method method, Object[] values) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != values.length) {
            return false;
        }
        for (int index = 0; index < types.length; index++) {
            boolean small = types[index] == long.class && values[index] instanceof Integer;
            if (!small && !types[index].isInstance(values[index])) {
                return false;
            }
        }
        return true;
    }

    /** The operators that a comparison could have instead, the nearest first. */
    static List<Operator> near(Operator operator) {
        return switch (operator) {
            case EQUAL -> List.of(Operator.NOT_EQUAL);
            case NOT_EQUAL -> List.of(Operator.EQUAL);
            case BELOW -> List.of(Operator.AT_MOST, Operator.AT_LEAST);
            case AT_MOST -> List.of(Operator.BELOW, Operator.ABOVE);
            case ABOVE -> List.of(Operator.AT_LEAST, Operator.AT_MOST);
            case AT_LEAST -> List.of(Operator.ABOVE, Operator.BELOW);
        };
    }
}
