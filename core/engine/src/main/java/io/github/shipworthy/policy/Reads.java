package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        Map<List<Object>, Pick> picks = new LinkedHashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> enumerations = new LinkedHashSet<>();
        Collector collector = new Collector(names, picks, numbers, enumerations);
        collector.collect(terms);
        return new Reads(
                List.copyOf(names), List.copyOf(picks.values()), List.copyOf(numbers), List.copyOf(enumerations));
    }

    /** The names without those that only say whether another of them has a value. */
    static List<String> withoutGuards(List<String> names) {
        List<String> left = new ArrayList<>(names);
        for (String name : names) {
            Optional<Vocabulary.Word> word = Vocabulary.word(name);
            if (word.isPresent() && word.get().guard().isPresent()) {
                left.remove(word.get().guard().get());
            }
        }
        return List.copyOf(left);
    }

    /** @param picks by their functions and what those take: a start need not link the equality of a record */
    private record Collector(
            Set<String> names, Map<List<Object>, Pick> picks, Set<String> numbers, Set<String> enumerations) {

        void collect(List<Term> terms) {
            for (Term term : terms) {
                collect(term);
            }
        }

        private void collect(Term term) {
            if (term instanceof Term.And and) {
                collect(and.terms());
            } else if (term instanceof Term.Or or) {
                collect(or.terms());
            } else if (term instanceof Term.Not not) {
                collect(not.term());
            } else if (term instanceof Term.Compare compare) {
                collect(compare.left());
                collect(compare.right());
            } else if (term instanceof Term.In in) {
                collect(in.value());
                collect(in.options());
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
                picks.putIfAbsent(List.of(function, pick.get().what()), pick.get());
            } else if (!arguments.isEmpty() && arguments.get(0) instanceof Term.Text first) {
                if (function.equals("number")) {
                    numbers.add(first.value());
                } else if (ATTRIBUTE_FUNCTIONS.contains(function)) {
                    names.add(first.value());
                }
            } else if (arguments.isEmpty() && Vocabulary.word(function).isPresent()) {
                names.add(function);
            }
            collect(arguments);
        }
    }
}
