package io.github.shipworthy.policy;

import com.google.common.math.LongMath;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that some rules can tell apart, as a finite number of situations: each value of an enumeration, each step of a
 * scale, yes and no, and for a number each constant it is compared with and each stretch between two of them. What the
 * rules ask in other ways may be true or false. So what holds in no situation holds nowhere; what holds in one may still
 * be kept from happening by facts that hang together.
 */
final class Situations {

    /** More would take longer than loading a policy may. */
    private static final long MOST = 50_000;

    private final Words words;
    private final boolean numbersAreKnown;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /** @param numbersAreKnown whether parameters have their values; else nothing is known of them */
    Situations(Words words, boolean numbersAreKnown) {
        this.words = words;
        this.numbersAreKnown = numbersAreKnown;
    }

    /** Makes room for what a condition asks; first for all conditions, then they are read. */
    void ask(Term term) {
        if (term instanceof Term.And and) {
            and.terms().forEach(this::ask);
        } else if (term instanceof Term.Or or) {
            or.terms().forEach(this::ask);
        } else if (term instanceof Term.Not not) {
            ask(not.term());
        } else {
            question(term);
        }
    }

    /** The condition as a test of situations. */
    Test test(Term term) {
        if (term instanceof Term.And and) {
            return all(and.terms().stream().map(this::test).toList());
        } else if (term instanceof Term.Or or) {
            List<Test> tests = or.terms().stream().map(this::test).toList();
            return situation -> tests.stream().anyMatch(test -> test.holds(situation));
        } else if (term instanceof Term.Not not) {
            Test test = test(not.term());
            return situation -> !test.holds(situation);
        }
        Question question = question(term);
        int place = List.copyOf(questions.keySet()).indexOf(question.name);
        IntFunction<Boolean> answer = answer(term, question);
        return situation -> answer.apply(situation[place]);
    }

    /** All conditions at once. */
    Test all(List<Test> tests) {
        return situation -> {
            for (Test test : tests) {
                if (!test.holds(situation)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** A situation in which the test holds, in words; empty when there is none, or there are too many to look at. */
    Optional<String> example(Test test) {
        return find(test).map(this::described);
    }

    /** Whether the test holds in no situation. */
    boolean never(Test test) {
        return countable() && find(test).isEmpty();
    }

    /** How many there are. */
    long count() {
        return questions.values().stream()
                .mapToLong(question -> Math.max(1, question.values().size()))
                .reduce(1, LongMath::saturatedMultiply);
    }

    private boolean countable() {
        return count() <= MOST;
    }

    private Optional<int[]> find(Test test) {
        List<int[]> values = questions.values().stream().map(Question::places).toList();
        if (!countable() || values.stream().anyMatch(places -> places.length == 0)) {
            return Optional.empty();
        }
        int[] at = new int[values.size()];
        int[] situation = new int[values.size()];
        while (true) {
            for (int index = 0; index < at.length; index++) {
                situation[index] = values.get(index)[at[index]];
            }
            if (test.holds(situation)) {
                return Optional.of(situation);
            }
            int index = 0;
            while (index < at.length && ++at[index] == values.get(index).length) {
                at[index++] = 0;
            }
            if (index == at.length) {
                return Optional.empty();
            }
        }
    }

    private String described(int[] situation) {
        List<Question> asked = List.copyOf(questions.values());
        return IntStream.range(0, situation.length)
                .mapToObj(
                        index -> asked.get(index).name + " " + asked.get(index).value(situation[index]))
                .collect(Collectors.joining(", "));
    }

    /** What a term without and, or, not asks for. */
    private Question question(Term term) {
        if (term instanceof Term.Compare compare) {
            Optional<Rational> constant = number(compare.right());
            if (constant.isPresent()) {
                Question question = questions.computeIfAbsent(
                        compare.left().written(),
                        name -> new Question(name, Kind.NUMBER, List.of(), range(compare.left())));
                question.constants.add(constant.get());
                return question;
            }
            if (compare.right() instanceof Term.Constant named) {
                return enumeration(compare.left(), named);
            }
            return scale(compare).orElseGet(() -> yesOrNo(compare.written()));
        } else if (term instanceof Term.In in
                && !in.options().isEmpty()
                && in.options().get(0) instanceof Term.Constant named) {
            return enumeration(in.value(), named);
        } else if (term instanceof Term.Call call && truth(call).isPresent()) {
            String attribute = truth(call).orElseThrow();
            return questions.computeIfAbsent(
                    attribute, name -> new Question(name, Kind.LISTED, List.of("true", "false", "UNKNOWN"), Range.ANY));
        }
        return yesOrNo(term.written());
    }

    private Question yesOrNo(String name) {
        return questions.computeIfAbsent(
                name, key -> new Question(key, Kind.LISTED, List.of("true", "false"), Range.ANY));
    }

    private Question enumeration(Term value, Term.Constant constant) {
        List<String> names = Vocabulary.enumeration(constant.type())
                .map(type -> Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList())
                .orElse(List.of(constant.name()));
        return questions.computeIfAbsent(value.written(), name -> new Question(name, Kind.LISTED, names, Range.ANY));
    }

    /** A level compared with a step of its scale. */
    private Optional<Question> scale(Term.Compare compare) {
        return step(compare.right())
                .flatMap(step -> levels(step.scale())
                        .map(levels -> questions.computeIfAbsent(
                                compare.left().written(), name -> new Question(name, Kind.LISTED, levels, Range.ANY))));
    }

    private Optional<List<String>> levels(String name) {
        return words.definition()
                .result(name)
                .filter(result -> !result.isScore())
                .map(Result::values)
                .or(() -> words.definition().attribute(name).map(AttributeType::values))
                .filter(values -> !values.isEmpty());
    }

    private static Optional<Step> step(Term term) {
        return term instanceof Term.Call call
                        && call.function().equals("level")
                        && call.arguments().size() == 2
                        && call.arguments().get(0) instanceof Term.Text scale
                        && call.arguments().get(1) instanceof Term.Text value
                ? Optional.of(new Step(scale.value(), value.value()))
                : Optional.empty();
    }

    /** The boolean attribute that a call asks about. */
    private Optional<String> truth(Term.Call call) {
        return call.arguments().size() == 1
                        && call.arguments().get(0) instanceof Term.Text name
                        && List.of("yes", "no", "known").contains(call.function())
                ? words.definition()
                        .attribute(name.value())
                        .filter(type -> type.type() == AttributeType.Type.BOOLEAN)
                        .map(AttributeType::name)
                : Optional.empty();
    }

    /** The value a term has in every situation: 0, 1, or a parameter's. */
    private Optional<Rational> number(Term term) {
        if (term instanceof Term.Whole whole) {
            return Optional.of(Rational.parse(whole.digits()));
        }
        return numbersAreKnown
                        && term instanceof Term.Call call
                        && call.function().equals("number")
                        && call.arguments().size() == 1
                        && call.arguments().get(0) instanceof Term.Text key
                ? Optional.ofNullable(words.parameters().get(key.value()))
                        .map(parameter -> Rational.parse(parameter.value()))
                : Optional.empty();
    }

    private Range range(Term term) {
        if (term instanceof Term.Read read) {
            Optional<Word> word = Vocabulary.word(read.property());
            boolean whole = word.filter(found -> found.type() == int.class).isPresent();
            return word.flatMap(Word::range)
                    .map(range -> new Range(Optional.of(range.least()), range.most(), whole))
                    .or(() -> bounds(read.property()))
                    .orElse(new Range(whole ? Optional.of(Rational.ZERO) : Optional.empty(), Optional.empty(), whole));
        }
        if (term instanceof Term.Call call) {
            return switch (call.function()) {
                case "count" -> new Range(Optional.of(Rational.ZERO), Optional.empty(), true);
                case "share", "highestCoverage", "meanCoverage" ->
                    new Range(Optional.of(Rational.ZERO), Optional.of(Rational.of(1)), false);
                default -> Range.ANY;
            };
        }
        return Range.ANY;
    }

    private Optional<Range> bounds(String score) {
        return words.definition()
                .result(score)
                .flatMap(Result::bounds)
                .filter(bounds -> words.parameters().containsKey(bounds.lowest())
                        && words.parameters().containsKey(bounds.highest()))
                .map(bounds ->
                        new Range(Optional.of(value(bounds.lowest())), Optional.of(value(bounds.highest())), false));
    }

    private Rational value(String key) {
        return Rational.parse(
                Objects.requireNonNull(words.parameters().get(key)).value());
    }

    private IntFunction<Boolean> answer(Term term, Question question) {
        if (term instanceof Term.Compare compare) {
            Optional<Rational> constant = number(compare.right());
            if (constant.isPresent()) {
                int place = 2 * List.copyOf(question.constants).indexOf(constant.get()) + 1;
                return point -> compare.operator().holds(Integer.compare(point, place));
            }
            if (compare.right() instanceof Term.Constant named) {
                int place = question.listed.indexOf(named.name());
                return point -> compare.operator().holds(Integer.compare(point, place));
            }
            Optional<Step> step = step(compare.right());
            if (step.isPresent() && question.listed.contains(step.get().value())) {
                int place = question.listed.indexOf(step.get().value());
                return point -> compare.operator().holds(Integer.compare(point, place));
            }
        } else if (term instanceof Term.In in && question.listed.size() > 2) {
            List<Integer> places = in.options().stream()
                    .filter(Term.Constant.class::isInstance)
                    .map(option -> question.listed.indexOf(((Term.Constant) option).name()))
                    .toList();
            return point -> places.contains(point) != in.negated();
        } else if (term instanceof Term.Call call && truth(call).isPresent()) {
            return switch (call.function()) {
                case "yes" -> point -> point == 0;
                case "no" -> point -> point == 1;
                default -> point -> point < 2;
            };
        }
        return point -> point == 0;
    }

    /** Whether something holds in a situation: for each question, the place of its answer. */
    interface Test {
        boolean holds(int[] situation);
    }

    private record Step(String scale, String value) {}

    /** The values a number may have. */
    private record Range(Optional<Rational> least, Optional<Rational> most, boolean whole) {

        static final Range ANY = new Range(Optional.empty(), Optional.empty(), false);

        boolean holds(Rational value) {
            return least.filter(limit -> value.compareTo(limit) < 0).isEmpty()
                    && most.filter(limit -> value.compareTo(limit) > 0).isEmpty();
        }

        /** Whether a value lies between two constants, or beyond one. */
        boolean reaches(Optional<Rational> above, Optional<Rational> below) {
            if ((above.isPresent() && most.isPresent() && above.get().compareTo(most.get()) >= 0)
                    || (below.isPresent() && least.isPresent() && below.get().compareTo(least.get()) <= 0)) {
                return false;
            }
            return !whole
                    || above.isEmpty()
                    || below.isEmpty()
                    || above.get().floor().plus(Rational.of(1)).compareTo(below.get()) < 0;
        }
    }

    private enum Kind {
        LISTED,
        NUMBER
    }

    /**
     * Something that rules ask, and its answers: the values listed; or for a number with constants c1 to cn the places
     * 0 to 2n, of which the odd ones are the constants and the even ones the stretches around them.
     */
    private static final class Question {

        private final String name;
        private final Kind kind;
        private final List<String> listed;
        private final Range range;
        private final TreeSet<Rational> constants = new TreeSet<>();

        Question(String name, Kind kind, List<String> listed, Range range) {
            this.name = name;
            this.kind = kind;
            this.listed = listed;
            this.range = range;
        }

        List<Integer> values() {
            if (kind == Kind.LISTED) {
                return IntStream.range(0, listed.size()).boxed().toList();
            }
            List<Rational> sorted = List.copyOf(constants);
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place <= 2 * sorted.size(); place++) {
                int index = place / 2;
                boolean possible = place % 2 == 1
                        ? range.holds(sorted.get(index))
                        : range.reaches(at(sorted, index - 1), at(sorted, index));
                if (possible) {
                    places.add(place);
                }
            }
            return places;
        }

        int[] places() {
            return values().stream().mapToInt(Integer::intValue).toArray();
        }

        String value(int place) {
            if (kind == Kind.LISTED) {
                return listed.get(place);
            }
            List<Rational> sorted = List.copyOf(constants);
            if (place % 2 == 1) {
                return sorted.get(place / 2).toString();
            }
            return at(sorted, place / 2)
                    .map(below -> "below " + below)
                    .orElseGet(() -> "above " + sorted.get(sorted.size() - 1));
        }

        private static Optional<Rational> at(List<Rational> sorted, int index) {
            return index < 0 || index >= sorted.size() ? Optional.empty() : Optional.of(sorted.get(index));
        }
    }
}
