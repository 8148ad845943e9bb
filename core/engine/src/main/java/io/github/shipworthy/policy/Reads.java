package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule looks at.
 *
 * @param names properties and attributes, each once, in the order written; a test that something is known counts as a
 *     look at the thing itself
 * @param picks looks through functions that take names, each once, in the order written
 * @param numbers parameters, each once, in the order written
 * @param enumerations those of which they name a constant, each once, in the order written
 */
record Reads(List<String> names, List<Pick> picks, List<String> numbers, List<String> enumerations) {

    private static final Set<String> ATTRIBUTE_FUNCTIONS =
            Set.of("known", "quantity", "level", "yes", "no", "text", "date");

    /** What conditions and the conclusion look at. */
    static Reads of(List<Term> conditions, Term.Invoke consequence) {
        return of(Stream.concat(conditions.stream(), consequence.arguments().stream())
                .toList());
    }

    /** What terms look at. */
    static Reads of(List<Term> terms) {
        Set<String> names = new LinkedHashSet<>();
        Set<Pick> picks = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> enumerations = new LinkedHashSet<>();
        Collector collector = new Collector(names, picks, numbers, enumerations);
        terms.forEach(collector::collect);
        return new Reads(List.copyOf(names), List.copyOf(picks), List.copyOf(numbers), List.copyOf(enumerations));
    }

    /** The names without those that only say whether another of them has a value. */
    static List<String> withoutGuards(List<String> names) {
        return names.stream().filter(name -> !guardsOneOf(name, names)).toList();
    }

    private static boolean guardsOneOf(String name, List<String> names) {
        return names.stream()
                .flatMap(other -> Vocabulary.word(other).stream())
                .anyMatch(word -> word.guard().filter(name::equals).isPresent());
    }

    private record Collector(Set<String> names, Set<Pick> picks, Set<String> numbers, Set<String> enumerations) {

        void collect(Term term) {
            if (term instanceof Term.And and) {
                and.terms().forEach(this::collect);
            } else if (term instanceof Term.Or or) {
                or.terms().forEach(this::collect);
            } else if (term instanceof Term.Not not) {
                collect(not.term());
            } else if (term instanceof Term.Compare compare) {
                collect(compare.left());
                collect(compare.right());
            } else if (term instanceof Term.In in) {
                collect(in.value());
                in.options().forEach(this::collect);
            } else if (term instanceof Term.Read read) {
                names.add(read.property());
            } else if (term instanceof Term.Constant constant) {
                enumerations.add(constant.type());
            } else if (term instanceof Term.Call call) {
                call(call.function(), call.arguments());
            } else if (term instanceof Term.Invoke invoke) {
                collect(invoke.receiver());
                call(invoke.function(), invoke.arguments());
            }
        }

        private void call(String function, List<Term> arguments) {
            Optional<Pick> pick = Pick.of(function, arguments);
            if (pick.isPresent()) {
                picks.add(pick.get());
            } else if (!arguments.isEmpty() && arguments.get(0) instanceof Term.Text first) {
                if (function.equals("number")) {
                    numbers.add(first.value());
                } else if (ATTRIBUTE_FUNCTIONS.contains(function)) {
                    names.add(first.value());
                }
            } else if (arguments.isEmpty() && Vocabulary.word(function).isPresent()) {
                names.add(function);
            }
            arguments.forEach(this::collect);
        }
    }
}
