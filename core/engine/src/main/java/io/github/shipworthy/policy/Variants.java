package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Mutant.Kind;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.Term.Operator;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a piece of a rule could say instead, one slip away. */
final class Variants {

    private static final Map<String, String> OPPOSITE = Map.of(
            "plus", "minus", "minus", "plus", "times", "over", "over", "times", "min", "max", "max", "min", "yes", "no",
            "no", "yes");

    private final Definition definition;

    Variants(Definition definition) {
        this.definition = definition;
    }

    /**
     * A piece that says something else.
     *
     * @param instead empty when it is gone
     * @param before the smallest piece that differs, as rules write it
     * @param after what stands in its place; empty when it is gone
     */
    record Variant(Optional<Term> instead, Kind kind, int offset, String before, String after) {

        private Variant within(UnaryOperator<Term> around) {
            return new Variant(instead.map(around), kind, offset, before, after);
        }
    }

    /** Those of a condition, its absence included. */
    List<Variant> of(Term condition) {
        List<Variant> variants = new ArrayList<>();
        variants.add(
                new Variant(Optional.empty(), Kind.CONDITION_DROPPED, condition.offset(), condition.written(), ""));
        variants.addAll(inside(condition));
        return variants;
    }

    /** Those of a conclusion: what it names, one step further. */
    List<Variant> ofConclusion(Term.Invoke call) {
        List<Variant> variants = new ArrayList<>();
        for (int index = 1; index < call.arguments().size(); index++) {
            Term argument = call.arguments().get(index);
            int place = index;
            named(call, index).forEach(variant -> variants.add(variant.within(instead -> with(call, place, instead))));
            if (argument instanceof Term.Constant || argument instanceof Term.Invoke) {
                literals(argument)
                        .forEach(variant -> variants.add(variant.within(instead -> with(call, place, instead))));
            }
        }
        return variants;
    }

    /** A flag, a group, a finding or a level that a conclusion names. */
    private List<Variant> named(Term.Invoke call, int index) {
        if (!(call.arguments().get(index) instanceof Term.Text text)) {
            return List.of();
        }
        Collection<String> among = switch (call.function() + index) {
            case "flag1" -> definition.flags().keySet();
            case "join1", "gap1" -> definition.groups().keySet();
            case "find1" -> definition.findings().keySet();
            case "risk1" -> definition.risks().keySet();
            case "conclude2" -> levels(((Term.Text) call.arguments().get(1)).value());
            default -> List.of();
        };
        return neighbour(text.value(), List.copyOf(among))
                .map(next -> new Term.Text(text.offset(), next))
                .map(next -> List.of(literal(text, next)))
                .orElse(List.of());
    }

    private List<Variant> inside(Term term) {
        List<Variant> variants = new ArrayList<>();
        if (term instanceof Term.And and) {
            joined(and.terms(), terms -> new Term.And(and.offset(), terms), variants);
        } else if (term instanceof Term.Or or) {
            joined(or.terms(), terms -> new Term.Or(or.offset(), terms), variants);
        } else if (term instanceof Term.Not not) {
            variants.add(variant(not, not.term(), Kind.OPERATOR));
            inside(not.term()).stream()
                    .filter(variant -> variant.kind() != Kind.OPERATOR)
                    .forEach(variant -> variants.add(variant.within(inner -> new Term.Not(not.offset(), inner))));
        } else if (term instanceof Term.Compare compare) {
            for (Operator operator : Evaluation.near(compare.operator())) {
                variants.add(variant(
                        compare,
                        new Term.Compare(compare.offset(), operator, compare.left(), compare.right()),
                        Kind.OPERATOR));
            }
            literals(compare.left())
                    .forEach(variant -> variants.add(variant.within(
                            left -> new Term.Compare(compare.offset(), compare.operator(), left, compare.right()))));
            literals(compare.right())
                    .forEach(variant -> variants.add(variant.within(
                            right -> new Term.Compare(compare.offset(), compare.operator(), compare.left(), right))));
        } else if (term instanceof Term.In in) {
            variants.add(variant(in, new Term.In(in.offset(), in.value(), in.options(), !in.negated()), Kind.OPERATOR));
            for (int index = 0; index < in.options().size() && in.options().size() > 1; index++) {
                List<Term> fewer = new ArrayList<>(in.options());
                Term gone = fewer.remove(index);
                Term left = new Term.In(in.offset(), in.value(), fewer, in.negated());
                variants.add(new Variant(
                        Optional.of(left), Kind.CONDITION_DROPPED, gone.offset(), in.written(), left.written()));
            }
        } else {
            variants.add(variant(term, new Term.Not(term.offset(), term), Kind.OPERATOR));
            variants.addAll(literals(term));
        }
        return variants;
    }

    private void joined(List<Term> terms, Function<List<Term>, Term> around, List<Variant> variants) {
        for (int index = 0; index < terms.size(); index++) {
            int place = index;
            List<Term> fewer = new ArrayList<>(terms);
            Term gone = fewer.remove(index);
            variants.add(new Variant(
                    Optional.of(fewer.size() == 1 ? fewer.get(0) : around.apply(fewer)),
                    Kind.CONDITION_DROPPED,
                    gone.offset(),
                    gone.written(),
                    ""));
            inside(gone)
                    .forEach(variant -> variants.add(variant.within(inner -> {
                        List<Term> changed = new ArrayList<>(terms);
                        changed.set(place, inner);
                        return around.apply(changed);
                    })));
        }
    }

    /** Constants, counts and steps of scales, each moved to its neighbour; functions that turn into their opposite. */
    private List<Variant> literals(Term term) {
        if (term instanceof Term.Constant constant) {
            List<String> names = Vocabulary.enumeration(constant.type())
                    .map(type -> Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .toList())
                    .orElse(List.of());
            return neighbour(constant.name(), names)
                    .map(next ->
                            List.of(literal(constant, new Term.Constant(constant.offset(), constant.type(), next))))
                    .orElse(List.of());
        } else if (term instanceof Term.Whole whole) {
            return List.of(
                    literal(whole, new Term.Whole(whole.offset(), whole.digits().equals("0") ? "1" : "0")));
        } else if (term instanceof Term.Call call) {
            return calls(
                    call.function(),
                    call.arguments(),
                    term,
                    (function, arguments) -> new Term.Call(call.offset(), function, arguments));
        } else if (term instanceof Term.Invoke invoke) {
            List<Variant> variants = new ArrayList<>(calls(
                    invoke.function(),
                    invoke.arguments(),
                    term,
                    (function, arguments) -> new Term.Invoke(invoke.offset(), invoke.receiver(), function, arguments)));
            literals(invoke.receiver())
                    .forEach(variant -> variants.add(variant.within(receiver ->
                            new Term.Invoke(invoke.offset(), receiver, invoke.function(), invoke.arguments()))));
            return variants;
        }
        return List.of();
    }

    private interface Calling {
        Term with(String function, List<Term> arguments);
    }

    private List<Variant> calls(String function, List<Term> arguments, Term whole, Calling calling) {
        List<Variant> variants = new ArrayList<>();
        Optional.ofNullable(OPPOSITE.get(function))
                .ifPresent(opposite -> variants.add(variant(whole, calling.with(opposite, arguments), Kind.LITERAL)));
        if (function.equals("level")
                && arguments.size() == 2
                && arguments.get(0) instanceof Term.Text scale
                && arguments.get(1) instanceof Term.Text value) {
            neighbour(value.value(), levels(scale.value()))
                    .map(next -> new Term.Text(value.offset(), next))
                    .ifPresent(next -> variants.add(
                            literal(value, next).within(instead -> calling.with(function, List.of(scale, instead)))));
            return variants;
        }
        for (int index = 0; index < arguments.size(); index++) {
            int place = index;
            literals(arguments.get(index))
                    .forEach(variant -> variants.add(variant.within(instead -> {
                        List<Term> changed = new ArrayList<>(arguments);
                        changed.set(place, instead);
                        return calling.with(function, changed);
                    })));
        }
        return variants;
    }

    private List<String> levels(String name) {
        return definition
                .result(name)
                .map(Result::values)
                .or(() -> definition.attribute(name).map(AttributeType::values))
                .orElse(List.of());
    }

    /** The next of several; the one before the last. */
    static Optional<String> neighbour(String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0 || names.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(names.get(index + 1 < names.size() ? index + 1 : index - 1));
    }

    private static Term with(Term.Invoke call, int index, Term argument) {
        List<Term> arguments = new ArrayList<>(call.arguments());
        arguments.set(index, argument);
        return new Term.Invoke(call.offset(), call.receiver(), call.function(), arguments);
    }

    private static Variant literal(Term before, Term after) {
        return variant(before, after, Kind.LITERAL);
    }

    private static Variant variant(Term before, Term after, Kind kind) {
        return new Variant(Optional.of(after), kind, before.offset(), before.written(), after.written());
    }
}
