package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What decides some of the results of a technology: the rules that conclude them, the results those read, and so on, down
 * to the facts. Weiser, Program slicing, 1981.
 *
 * @param names facts, attributes, {@code lag} and the words that look at evidence
 */
record Slice(Set<String> names) {

    static final String FLAG = "flag ";
    static final String GROUP = "group ";

    /** Copies the names. */
    Slice {
        names = Set.copyOf(names);
    }

    /** That of some results, as {@link #concluded} names them. */
    static Slice of(Compiled compiled, Set<String> results) {
        Set<String> names = new TreeSet<>();
        Set<String> seen = new HashSet<>(results);
        Deque<String> open = new ArrayDeque<>(results);
        List<RuleText> rules = ofTechnologies(compiled).toList();
        while (!open.isEmpty()) {
            String result = open.pop();
            rules.stream()
                    .filter(rule -> concluded(compiled, rule).contains(result))
                    .flatMap(rule -> reads(compiled, rule))
                    .forEach(read -> {
                        if (!isResult(compiled, read)) {
                            names.add(read);
                        } else if (seen.add(read)) {
                            open.push(read);
                        }
                    });
        }
        return new Slice(names);
    }

    /** The rules that speak of single technologies before anything wider is looked at. */
    static Stream<RuleText> ofTechnologies(Compiled compiled) {
        Set<String> phases = new HashSet<>();
        compiled.phases().stream()
                .filter(phase -> phase.scope() == Scope.TECHNOLOGY)
                .forEach(phase -> phases.add(phase.name()));
        return compiled.rules().values().stream()
                .filter(rule -> phases.contains(rule.rule().phase()));
    }

    /** The results, flags and groups that a rule concludes. */
    static Set<String> concluded(Compiled compiled, RuleText rule) {
        List<Term> arguments = rule.consequence().arguments();
        Term first = arguments.get(1);
        String text = first instanceof Term.Text named ? named.value() : "";
        return switch (rule.consequence().function()) {
            case "award" -> Set.of(arguments.size() == 2 ? text.substring(0, text.indexOf('.')) : text);
            case "mayAward" -> Set.of(text.substring(0, text.indexOf('.')));
            case "conclude" ->
                Set.of(first instanceof Term.Constant constant ? constant.type().toLowerCase(Locale.ROOT) : text);
            case "flag" -> Set.of(FLAG + text);
            case "join" -> Set.of(GROUP + text);
            case "decide" -> {
                Set<String> outcomes = new HashSet<>();
                if (arguments.size() > 2 && arguments.get(2) instanceof Term.Text instead) {
                    outcomes.add(instead.value());
                } else {
                    grid(compiled, text).outcomes().forEach(outcome -> outcomes.add(outcome.name()));
                }
                yield outcomes;
            }
            default -> Set.of();
        };
    }

    /** The results, flags, groups and facts that a rule looks at. */
    static Stream<String> reads(Compiled compiled, RuleText rule) {
        Stream<String> columns = rule.grid().stream()
                .flatMap(name -> grid(compiled, name).columns().stream())
                .map(Grid.Column::name);
        Stream<String> picks = rule.picks().stream()
                .map(pick -> (pick.function().equals("flagged") ? FLAG : GROUP)
                        + pick.what().get(0));
        Stream<String> read = Stream.concat(rule.reads().stream(), columns)
                .map(name ->
                        Vocabulary.word(name).flatMap(Vocabulary.Word::result).orElse(name));
        return Stream.concat(read, picks).distinct();
    }

    private static boolean isResult(Compiled compiled, String name) {
        return compiled.definition().results().containsKey(name) || name.startsWith(FLAG) || name.startsWith(GROUP);
    }

    private static Grid grid(Compiled compiled, String name) {
        Grid grid = compiled.grids().get(name);
        if (grid == null) {
            throw new IllegalStateException("no grid `" + name + "`");
        }
        return grid;
    }
}
