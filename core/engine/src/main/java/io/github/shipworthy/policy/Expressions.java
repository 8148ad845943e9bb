package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.policy.ValueType.Sort;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out what each piece of a rule is. A piece that makes no sense is a problem and has no type. */
final class Expressions {

    private static final String NOT_COMPARED = "a yes or no is not compared; write it alone, or with `!` before it";
    private static final int MOST_OPTIONS = 100;
    private static final Set<String> ARITHMETIC = Set.of("plus", "minus", "times", "over", "min", "max");
    private static final Set<String> OF_ONE_NUMBER = Set.of("ln", "round");
    private static final Set<String> PICKS =
            Set.of("any", "count", "share", "anyCoverage", "highestCoverage", "meanCoverage");
    private static final Map<String, Set<String>> PICKS_OF =
            Map.of("Technology", Set.of("member", "flagged"), "Risk", Set.of("of"), "Capability", Set.of("mainly"));
    private static final Map<String, Set<String>> AUDIT_PICKS_OF = Map.of(
            "Technology", Set.of("named"),
            "Service", Set.of("named"),
            "Portfolio", Set.of("statedVaries"),
            "Capability", Set.of("statedAs", "countedUnlike"));
    private static final Map<String, Set<AttributeType.Type>> READERS = Map.of(
            "quantity", Set.of(AttributeType.Type.INTEGER, AttributeType.Type.DECIMAL),
            "level", Set.of(AttributeType.Type.LEVEL),
            "yes", Set.of(AttributeType.Type.BOOLEAN),
            "no", Set.of(AttributeType.Type.BOOLEAN),
            "text", Set.of(AttributeType.Type.TEXT),
            "date", Set.of(AttributeType.Type.DATE),
            "known", Set.of(AttributeType.Type.values()));

    private final ReadFile file;
    private final String variable;
    private final Vocabulary.Sort sort;
    private final Scope scope;
    private final Words words;
    private final List<Problem> problems;
    private final boolean formula;

    private Expressions(
            ReadFile file, RuleText rule, Scope scope, Words words, List<Problem> problems, boolean formula) {
        this.file = file;
        this.variable = rule.variable();
        this.sort = rule.sort();
        this.scope = scope;
        this.words = words;
        this.problems = problems;
        this.formula = formula;
    }

    /** For conditions, where a property or function stands alone. */
    static Expressions ofConditions(ReadFile file, RuleText rule, Scope scope, Words words, List<Problem> problems) {
        return new Expressions(file, rule, scope, words, problems, false);
    }

    /** For formulas, which are Java: what they read is called on the rule's variable. */
    static Expressions ofFormulas(ReadFile file, RuleText rule, Scope scope, Words words, List<Problem> problems) {
        return new Expressions(file, rule, scope, words, problems, true);
    }

    /** What a term is, given what is known to have a value. */
    Optional<ValueType> type(Term term, Set<String> known) {
        if (term instanceof Term.Compare compare) {
            return compare(compare, known);
        } else if (term instanceof Term.In in) {
            return in(in, known);
        } else if (term instanceof Term.Read read) {
            return formula
                    ? refuse(read, "in a formula write `" + variable + "." + read.property() + "()`")
                    : read(read, read.property(), known);
        } else if (term instanceof Term.Constant constant) {
            return constant(constant);
        } else if (term instanceof Term.Call call) {
            return formula
                    ? refuse(call, "in a formula write `" + variable + "." + call.function() + "( … )`")
                    : call(call, call.function(), call.arguments(), known);
        } else if (term instanceof Term.Invoke invoke) {
            return invoke(invoke, known);
        } else if (term instanceof Term.Text) {
            return Optional.of(ValueType.of(Sort.TEXT));
        } else if (term instanceof Term.Truth) {
            return refuse(term, NOT_COMPARED);
        } else if (term instanceof Term.Whole whole) {
            return whole.digits().equals("0") || whole.digits().equals("1")
                    ? Optional.of(ValueType.of(Sort.COUNT))
                    : refuse(
                            term,
                            "`" + whole.digits()
                                    + "` is a number hidden in a rule; name a parameter with `number( \"…\" )`");
        }
        return refuse(term, "this does not belong here");
    }

    private Optional<ValueType> compare(Term.Compare compare, Set<String> known) {
        Optional<ValueType> left = type(compare.left(), known);
        Optional<ValueType> right = type(compare.right(), known);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (isConstant(compare.left())) {
            return refuse(compare, "the property comes first in a comparison, what it is compared with second");
        }
        if (left.get().is(Sort.BOOLEAN)) {
            return refuse(compare, NOT_COMPARED);
        }
        if (left.get().is(Sort.NUMBER) && compare.right() instanceof Term.Whole) {
            return refuse(compare.right(), "a number is compared with a parameter; name one with `number( \"…\" )`");
        }
        if (!left.equals(right)) {
            return refuse(compare, left.get() + " is compared with " + right.get() + ", which can never be true");
        }
        if (compare.operator().ordering() && !left.get().ordered()) {
            return refuse(
                    compare,
                    "`" + compare.operator().symbol() + "` needs values with an order, and this is " + left.get());
        }
        return Optional.of(ValueType.of(Sort.BOOLEAN));
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Constant || term instanceof Term.Text || term instanceof Term.Whole;
    }

    private Optional<ValueType> in(Term.In in, Set<String> known) {
        Optional<ValueType> value = type(in.value(), known);
        if (isConstant(in.value())
                || value.filter(type -> type.is(Sort.BOOLEAN)).isPresent()) {
            return refuse(in, "`in` asks whether a property is one of several constants");
        }
        if (in.options().size() > MOST_OPTIONS) {
            return refuse(in, "`in` lists " + in.options().size() + " values; allowed are " + MOST_OPTIONS);
        }
        if (in.options().isEmpty()) {
            return refuse(in, "`in` needs at least one value in its parentheses");
        }
        for (Term option : in.options()) {
            Optional<ValueType> type = type(option, known);
            if (value.isPresent() && type.isPresent() && !value.equals(type)) {
                refuse(option, value.get() + " is compared with " + type.get() + ", which can never be true");
            }
        }
        return Optional.of(ValueType.of(Sort.BOOLEAN));
    }

    private Optional<ValueType> read(Term at, String name, Set<String> known) {
        Optional<Word> word = sort.word(name);
        if (word.isEmpty()) {
            List<String> allowed = new ArrayList<>(sort.words().keySet());
            problems.add(new Problem(
                    file.places().at(at.offset()),
                    "`" + name + "` is not a property of " + sort.name() + attributeHint(name),
                    Maybe.hint(name, allowed)));
            return Optional.empty();
        }
        word.get()
                .guard()
                .filter(guard -> !known.contains(guard))
                .ifPresent(guard -> refuse(at, "`" + name + "` may not be known; test `" + guard + "` before it"));
        word.get()
                .result()
                .filter(result -> !words.definition().results().containsKey(result))
                .ifPresent(result ->
                        refuse(at, "`" + name + "` is read, but this policy declares no result `" + result + "`"));
        word.get()
                .measure()
                .filter(measure -> !measured(measure))
                .ifPresent(measure ->
                        refuse(at, "`" + name + "` is read, but policy.yaml defines no measure `" + measure + "`"));
        return Optional.of(typeOf(word.get().type()));
    }

    private String attributeHint(String name) {
        return words.definition().attributes().containsKey(name)
                ? "; an attribute is read with a function, such as `quantity( \"" + name + "\" )`"
                : "";
    }

    private boolean measured(String measure) {
        return switch (measure) {
            case "coverage" -> words.definition().coverage().isPresent();
            case "trust" -> words.definition().trust().isPresent();
            default -> false;
        };
    }

    private static ValueType typeOf(Class<?> type) {
        if (type == boolean.class) {
            return ValueType.of(Sort.BOOLEAN);
        } else if (type == int.class) {
            return ValueType.of(Sort.COUNT);
        } else if (type == LocalDate.class) {
            return ValueType.of(Sort.DATE);
        } else if (type == Rational.class) {
            return ValueType.of(Sort.NUMBER);
        }
        return new ValueType(Sort.ENUMERATION, type.getSimpleName());
    }

    private Optional<ValueType> constant(Term.Constant constant) {
        Optional<Class<? extends Enum<?>>> type = Vocabulary.enumeration(constant.type());
        List<String> types = Vocabulary.ENUMS.stream().map(Class::getSimpleName).toList();
        if (type.isEmpty()) {
            problems.add(new Problem(
                    file.places().at(constant.offset()),
                    "`" + constant.type() + "` is not a type of the vocabulary",
                    Maybe.hint(constant.type(), types)));
            return Optional.empty();
        }
        if (!file.imported().contains(constant.type())) {
            problems.add(new Problem(
                    file.places().at(constant.offset()),
                    "`" + constant.type() + "` is not imported",
                    Optional.of("Add `import " + type.get().getName() + ";`.")));
        }
        List<String> names =
                Arrays.stream(type.get().getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(constant.name())) {
            problems.add(new Problem(
                    file.places().at(constant.offset()),
                    "`" + constant.name() + "` is no constant of " + constant.type() + "; allowed are "
                            + String.join(", ", names),
                    Maybe.hint(constant.name(), names)));
            return Optional.empty();
        }
        return Optional.of(new ValueType(Sort.ENUMERATION, constant.type()));
    }

    private Optional<ValueType> invoke(Term.Invoke invoke, Set<String> known) {
        if (invoke.receiver() instanceof Term.Variable subject) {
            if (!subject.name().equals(variable)) {
                return refuse(
                        subject,
                        "`" + subject.name() + "` is not the " + sort.word() + " of this rule, `" + variable + "`");
            }
            if (!formula) {
                return refuse(invoke, "in a condition write `" + invoke.function() + "` without `" + variable + ".`");
            }
            return invoke.arguments().isEmpty() && sort.word(invoke.function()).isPresent()
                    ? read(invoke, invoke.function(), known)
                    : call(invoke, invoke.function(), invoke.arguments(), known);
        }
        Optional<ValueType> receiver = type(invoke.receiver(), known);
        if (receiver.isEmpty()) {
            return receiver;
        }
        boolean binary =
                ARITHMETIC.contains(invoke.function()) && invoke.arguments().size() == 1;
        boolean unary =
                OF_ONE_NUMBER.contains(invoke.function()) && invoke.arguments().isEmpty();
        if (!receiver.get().is(Sort.NUMBER) || !(binary || unary)) {
            return refuse(
                    invoke,
                    "`" + invoke.function() + "` is not a function of " + receiver.get()
                            + "; numbers have plus, minus, times, over, min, max, ln and round");
        }
        for (Term argument : invoke.arguments()) {
            boolean small = argument instanceof Term.Whole && invoke.function().equals("plus");
            Optional<ValueType> type = type(argument, known);
            if (type.isPresent() && !type.get().is(Sort.NUMBER) && !small) {
                refuse(argument, "`" + invoke.function() + "` takes a number, and this is " + type.get());
            }
        }
        return receiver;
    }

    private Optional<ValueType> call(Term at, String function, List<Term> arguments, Set<String> known) {
        if (function.equals("today") && arguments.isEmpty()) {
            return Optional.of(ValueType.of(Sort.DATE));
        }
        if (function.equals("number")) {
            return named(at, function, arguments, words.parameters().keySet(), "a parameter of this policy")
                    .map(key -> ValueType.of(Sort.NUMBER));
        }
        if (function.equals("level") && arguments.size() == 2) {
            return step(at, arguments);
        }
        if (readers().contains(function)) {
            return attribute(at, function, arguments, known);
        }
        if (looks().contains(function)) {
            return look(at, function, arguments, known);
        }
        List<String> functions = new ArrayList<>(readers());
        functions.addAll(looks());
        functions.add("number");
        functions.add("today");
        problems.add(new Problem(
                file.places().at(at.offset()),
                "`" + function + "` is not a function a rule may call",
                Maybe.hint(function, functions)));
        return Optional.empty();
    }

    /** The functions that read attributes, which technologies alone have, and results. */
    private Set<String> readers() {
        return sort.word().equals(Result.TECHNOLOGY) ? READERS.keySet() : Set.of("known", "quantity", "level");
    }

    /** The functions of this sort that take what picks technologies, or names. */
    private Set<String> looks() {
        Set<String> looks = new TreeSet<>(PICKS_OF.getOrDefault(sort.name(), Set.of()));
        if (sort.holdsTechnologies()) {
            looks.addAll(PICKS);
        }
        if (scope == Scope.AUDIT) {
            looks.addAll(AUDIT_PICKS_OF.getOrDefault(sort.name(), Set.of()));
            looks.add("states");
        }
        return looks;
    }

    private Optional<ValueType> look(Term at, String function, List<Term> arguments, Set<String> known) {
        if (!PICKS.contains(function) && !function.equals("mainly")) {
            return name(at, function, arguments);
        }
        boolean fits = switch (function) {
            case "any", "count" -> arguments.size() == 1 || arguments.size() == 2;
            case "share" -> arguments.size() == 2;
            default -> arguments.size() == 1;
        };
        if (!fits) {
            return refuse(
                    at,
                    "`" + function + "` takes " + (function.equals("share") ? "two" : "one or two")
                            + " of: a group or flag in double quotes, a constant such as `Priority.P0`");
        }
        if (!picks(arguments)) {
            return Optional.empty();
        }
        if (Set.of("any", "mainly", "anyCoverage").contains(function)) {
            return Optional.of(ValueType.of(Sort.BOOLEAN));
        }
        if (!function.equals("count")) {
            String guard = (function.equals("share") ? "any" : "anyCoverage") + "( "
                    + Pick.picked(arguments.get(arguments.size() - 1)).orElseThrow() + " )";
            if (!known.contains(guard)) {
                refuse(
                        at,
                        "`" + function + "` may have nothing to look at; test `" + Unknowns.quoted(guard)
                                + "` before it");
            }
        }
        return Optional.of(ValueType.of(Sort.NUMBER));
    }

    /** Checks what picks technologies; says whether all is right. */
    boolean picks(List<Term> arguments) {
        int before = problems.size();
        List<String> names = new ArrayList<>(words.definition().groups().keySet());
        names.addAll(words.definition().flags().keySet());
        for (Term argument : arguments) {
            if (argument instanceof Term.Constant constant) {
                constant(constant)
                        .filter(type -> Pick.picked(constant)
                                .flatMap(value -> Vocabulary.pickedBy(value.getClass()))
                                .isEmpty())
                        .ifPresent(type -> refuse(constant, "technologies are not picked by " + type));
            } else if (!(argument instanceof Term.Text text)) {
                refuse(argument, "technologies are picked by a group or flag in double quotes, or by a constant");
            } else if (!names.contains(text.value())) {
                problems.add(new Problem(
                        file.places().at(text.offset()),
                        "`" + text.value() + "` is no group and no flag of this policy",
                        Maybe.hint(text.value(), names)));
            }
        }
        return problems.size() == before;
    }

    private Optional<ValueType> name(Term at, String function, List<Term> arguments) {
        Optional<ValueType> yes = Optional.of(ValueType.of(Sort.BOOLEAN));
        Definition definition = words.definition();
        return switch (function) {
            case "member" ->
                named(at, function, arguments, definition.groups().keySet(), "a group of this policy")
                        .flatMap(name -> yes);
            case "flagged" ->
                named(at, function, arguments, definition.flags().keySet(), "a flag of this policy")
                        .flatMap(name -> yes);
            case "of" ->
                named(at, function, arguments, definition.risks().keySet(), "a risk of this policy")
                        .flatMap(name -> yes);
            case "countedUnlike" ->
                fields(at, function, arguments, 2)
                        .flatMap(field -> named(
                                        at,
                                        function,
                                        arguments.subList(1, 2),
                                        definition.results().keySet(),
                                        "a result of this policy")
                                .flatMap(name -> yes));
            default ->
                fields(
                        at,
                        function,
                        arguments,
                        Set.of("statedVaries", "statedAs").contains(function) ? 2 : 1);
        };
    }

    /** Names of fields that something may state; which those are is known of a portfolio, not of a policy. */
    private Optional<ValueType> fields(Term at, String function, List<Term> arguments, int count) {
        return arguments.size() == count && arguments.stream().allMatch(Term.Text.class::isInstance)
                ? Optional.of(ValueType.of(Sort.BOOLEAN))
                : refuse(
                        at,
                        "`" + function + "` takes " + (count == 1 ? "one text" : "two texts") + " in double quotes");
    }

    /** Whether parts of this rule's sort have a property, attribute or result of this name. */
    boolean has(String name) {
        Result result = words.definition().results().get(name);
        return sort.word(name).isPresent()
                || (result != null && result.of().contains(sort.word()))
                || (words.definition().attributes().containsKey(name)
                        && sort.word().equals(Result.TECHNOLOGY));
    }

    private Optional<ValueType> attribute(Term at, String function, List<Term> arguments, Set<String> known) {
        List<String> allowed = words.definition().attributes().keySet().stream()
                .filter(this::has)
                .collect(Collectors.toCollection(ArrayList::new));
        words.definition().results().values().stream()
                .filter(result -> !result.isBuiltIn())
                .map(Result::name)
                .filter(this::has)
                .forEach(allowed::add);
        Optional<String> name = named(at, function, arguments, allowed, "an attribute or result of this policy");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        ValueType type = ownType(name.get());
        if (!reads(function, name.get())) {
            return refuse(at, "`" + name.get() + "` is " + type + ", which `" + function + "` does not read");
        }
        if (Set.of("known", "yes", "no").contains(function)) {
            return Optional.of(ValueType.of(Sort.BOOLEAN));
        }
        if (!known.contains(name.get())) {
            refuse(at, "`" + name.get() + "` may not be known; test `" + Unknowns.test(name.get()) + "` before it");
        }
        return Optional.of(type);
    }

    private boolean reads(String function, String name) {
        AttributeType attribute = words.definition().attributes().get(name);
        if (attribute != null) {
            return READERS.getOrDefault(function, Set.of()).contains(attribute.type());
        }
        boolean score = ownType(name).is(Sort.NUMBER);
        return function.equals("known") || function.equals(score ? "quantity" : "level");
    }

    private ValueType ownType(String name) {
        AttributeType attribute = words.definition().attributes().get(name);
        if (attribute == null) {
            Result result = words.definition().results().get(name);
            return result == null || result.isScore() ? ValueType.of(Sort.NUMBER) : new ValueType(Sort.LEVEL, name);
        }
        return switch (attribute.type()) {
            case BOOLEAN -> ValueType.of(Sort.BOOLEAN);
            case INTEGER, DECIMAL -> ValueType.of(Sort.NUMBER);
            case LEVEL -> new ValueType(Sort.LEVEL, name);
            case TEXT -> ValueType.of(Sort.TEXT);
            case DATE -> ValueType.of(Sort.DATE);
        };
    }

    private Optional<ValueType> step(Term at, List<Term> arguments) {
        Optional<String> name = named(
                at,
                "level",
                arguments.subList(0, 1),
                words.definition().results().keySet().stream().filter(this::has).toList(),
                words.definition().attributes().keySet().stream()
                        .filter(this::has)
                        .toList(),
                "an attribute or result of this policy");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        AttributeType attribute = words.definition().attributes().get(name.get());
        Result result = words.definition().results().get(name.get());
        List<String> values = attribute != null
                ? attribute.levels().stream().map(Object::toString).toList()
                : result != null ? result.values() : List.of();
        return named(at, "level", arguments.subList(1, 2), values, "a value of `" + name.get() + "`")
                .map(value -> new ValueType(Sort.LEVEL, name.get()));
    }

    private Optional<String> named(
            Term at,
            String function,
            List<Term> arguments,
            Collection<String> some,
            Collection<String> others,
            String what) {
        List<String> allowed = new ArrayList<>(some);
        allowed.addAll(others);
        return named(at, function, arguments, allowed, what);
    }

    /** The only argument, a text that is one of the allowed words. */
    private Optional<String> named(
            Term at, String function, List<Term> arguments, Collection<String> allowed, String what) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Term.Text text)) {
            refuse(at, "`" + function + "` takes the name of " + what + " in double quotes");
            return Optional.empty();
        }
        if (!allowed.contains(text.value())) {
            problems.add(new Problem(
                    file.places().at(text.offset()),
                    "`" + text.value() + "` is not " + what,
                    Maybe.hint(text.value(), allowed)));
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private Optional<ValueType> refuse(Term at, String message) {
        problems.add(new Problem(file.places().at(at.offset()), message));
        return Optional.empty();
    }
}
