package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Property;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word of the vocabulary that is not known to direct calls would send whole phases through sessions. */
class DirectTermsTest {

    private static final Term KCONTEXT = new Term.Variable(0, "kcontext");
    private static final Term PART = new Term.Variable(0, "$p");
    private static final Term TEXT = new Term.Text(0, "x");

    private static final List<Term> NAMES = Stream.of(
                    "planned",
                    "technical-debt",
                    "productization",
                    "urgency",
                    "own-offering",
                    "LOW",
                    "offered",
                    "risk.domain.models")
            .<Term>map(name -> new Term.Text(0, name))
            .toList();
    private static final List<Term> PICKS = List.of(
            new Term.Text(0, "waiting-model"),
            new Term.Text(0, "technical-debt"),
            new Term.Constant(0, "Priority", "P1"),
            new Term.Constant(0, "Official", "NONE"));

    @Test
    void every_property_of_every_sort_is_known() {
        assertThat(methods().filter(DirectTermsTest::isProperty)).hasSizeGreaterThan(60);
        assertThat(unknown(methods().filter(DirectTermsTest::isProperty))).isEmpty();
    }

    @Test
    void every_function_of_every_sort_is_known() {
        assertThat(methods().filter(DirectTermsTest::isFunction)).hasSizeGreaterThan(60);
        assertThat(unknown(methods().filter(DirectTermsTest::isFunction))).isEmpty();
    }

    @Test
    void every_conclusion_of_every_sort_is_known() {
        assertThat(methods().filter(DirectTermsTest::isConclusion)).hasSizeGreaterThan(60);
        assertThat(unknown(methods().filter(DirectTermsTest::isConclusion))).isEmpty();
    }

    @Test
    void a_word_that_is_not_in_the_vocabulary_is_not_known() {
        assertThat(known(new Term.Read(0, "misspelt"), true)).isFalse();
        assertThat(known(new Term.Read(0, "misspelt"), false)).isFalse();
        assertThat(known(new Term.Call(0, "misspelt", List.of(TEXT)), true)).isFalse();
        assertThat(known(new Term.Call(0, "misspelt", List.of(TEXT)), false)).isFalse();
        assertThat(known(new Term.Call(0, "number", List.of(TEXT)), false)).isFalse();
        assertThat(known(new Term.Truth(0, true), true)).isFalse();
        assertThat(known(new Term.Read(0, "lag_known"), true)).isFalse();
        assertThat(known(new Term.Read(0, "LagKnown"), true)).isFalse();
        assertThat(known(new Term.Read(0, "lagKnown"), true)).isTrue();
        assertThat(known(calculated("ln"), false)).isTrue();
        assertThat(known(calculated("ln", TEXT), false)).isFalse();
        assertThat(known(calculated("plus"), false)).isFalse();
        assertThat(known(calculated("plus", new Term.Whole(0, "2")), false)).isTrue();
        assertThat(known(calculated("PLUS", new Term.Whole(0, "2")), false)).isFalse();
        assertThat(isKnown("Technology", "conclude", List.of(new Term.Constant(0, "Severity", "ERROR"))))
                .isFalse();
        assertThat(isKnown("Technology", "misspelt", List.of(TEXT))).isFalse();
    }

    private static Term calculated(String operation, Term... others) {
        return new Term.Invoke(0, new Term.Whole(0, "1"), operation, List.of(others));
    }

    private static boolean known(Term term, boolean test) {
        DirectTerms terms = new DirectTerms("Technology", ImmutableMap.of(), new DirectConditions());
        assertThat(test ? terms.condition(term) : terms.value(term)).isNotNull();
        return terms.complete();
    }

    private record Said(Vocabulary.Sort sort, Method method) {}

    private static Stream<Said> methods() {
        return Vocabulary.SORTS.stream()
                .flatMap(sort -> Arrays.stream(sort.type().getMethods()).map(method -> new Said(sort, method)));
    }

    private static boolean isProperty(Said said) {
        return said.method().isAnnotationPresent(Property.class);
    }

    private static boolean isConclusion(Said said) {
        return said.method().getReturnType() == void.class;
    }

    private static boolean isFunction(Said said) {
        return !isProperty(said) && !isConclusion(said);
    }

    private static Set<String> unknown(Stream<Said> words) {
        Set<String> unknown = new TreeSet<>();
        words.filter(word -> !isKnown(word))
                .forEach(word -> unknown.add(word.sort().name() + "." + word.method()));
        return unknown;
    }

    private static boolean isKnown(Said word) {
        Method method = word.method();
        if (isConclusion(word)) {
            return isKnown(
                    word.sort().name(),
                    method.getName(),
                    Arrays.stream(method.getParameterTypes())
                            .skip(1)
                            .map(DirectTermsTest::example)
                            .toList());
        }
        DirectTerms terms = new DirectTerms(word.sort().name(), ImmutableMap.of("x", 0), new DirectConditions());
        List<Term> given = Arrays.stream(method.getParameterTypes())
                .map(DirectTermsTest::example)
                .toList();
        Term term = isProperty(word) ? new Term.Read(0, method.getName()) : new Term.Call(0, method.getName(), given);
        Object call = method.getReturnType() == boolean.class ? terms.condition(term) : terms.value(term);
        return terms.complete() && call != null;
    }

    private static boolean isKnown(String sort, String conclusion, List<Term> given) {
        List<Term> said = new ArrayList<>(List.of(KCONTEXT));
        said.addAll(given);
        RuleText rule = new RuleText(
                new Rule("r", "why", "test", "p", Location.of("p.drl")),
                0,
                0,
                0,
                Vocabulary.sort(sort).orElseThrow(),
                "$p",
                List.of(),
                new Term.Invoke(0, PART, conclusion, said),
                List.of(),
                List.of(),
                List.of());
        return DirectRule.of(rule, ImmutableMap.of("x", 0), new DirectConditions())
                .isPresent();
    }

    private static Term example(Class<?> type) {
        if (type == Rational.class) {
            return new Term.Invoke(0, PART, "number", List.of(TEXT));
        }
        return type.isEnum() ? new Term.Constant(0, type.getSimpleName(), type.getEnumConstants()[0].toString()) : TEXT;
    }

    /** That each calls what it is named after, on every part of the report: what it gives, or why it cannot. */
    @Test
    void every_property_and_function_gives_what_reflection_gives() {
        Policy policy = Policy.load(Path.of("../../rules/standard"));
        Whole whole = policy.work(Portfolio.load(Path.of("../../examples/portfolios/report.yaml")), 1, true)
                .whole();
        Set<Said> looked = new HashSet<>();
        methods().filter(said -> !isConclusion(said)).forEach(said -> {
            for (Considered part : whole.parts(said.sort().name())) {
                for (List<Term> given : arguments(said.method())) {
                    assertThat(direct(said, given, policy.numbers(), part))
                            .as("%s of %s for %s", said.method(), given, part.label())
                            .isEqualTo(outcome(() -> said.method()
                                    .invoke(
                                            part,
                                            given.stream()
                                                    .map(DirectTermsTest::value)
                                                    .toArray())));
                    looked.add(said);
                }
            }
        });
        assertThat(looked)
                .containsExactlyInAnyOrderElementsOf(
                        methods().filter(said -> !isConclusion(said)).toList());
    }

    private static List<List<Term>> arguments(Method method) {
        List<List<Term>> arguments = List.of(List.of());
        for (Class<?> type : method.getParameterTypes()) {
            List<List<Term>> longer = new ArrayList<>();
            for (List<Term> some : arguments) {
                for (Term next : type == Object.class ? PICKS : NAMES) {
                    List<Term> more = new ArrayList<>(some);
                    more.add(next);
                    longer.add(more);
                }
            }
            arguments = longer;
        }
        return arguments;
    }

    private static Object value(Term term) {
        return term instanceof Term.Text text
                ? text.value()
                : Vocabulary.constant(((Term.Constant) term).type(), ((Term.Constant) term).name())
                        .orElseThrow();
    }

    private static Object direct(Said said, List<Term> given, Numbers numbers, Considered part) {
        DirectConditions conditions = new DirectConditions();
        DirectTerms terms = new DirectTerms(said.sort().name(), numbers.places(), conditions);
        String name = said.method().getName();
        Term term = isProperty(said) ? new Term.Read(0, name) : new Term.Call(0, name, given);
        if (said.method().getReturnType() == boolean.class) {
            int place = conditions.place(term, terms);
            return outcome(() -> new DirectAnswers(
                                    conditions.all(), conditions.columns(), conditions.bearers(), new Considered[] {part
                                    })
                            .holding(place, 1)
                    == 1);
        }
        DirectValue value = terms.value(term);
        return terms.complete() ? outcome(() -> value.of(part)) : IllegalArgumentException.class;
    }

    private static Object outcome(Callable<Object> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return Throwables.getRootCause(e).getClass();
        }
    }
}
