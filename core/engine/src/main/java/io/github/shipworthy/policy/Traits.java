package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All by which the rules of a phase can tell technologies apart: of an enumeration the constants they name, yes or no, and
 * of two values that are compared which is the greater. Technologies alike in every trait of a rule are the same to it.
 */
final class Traits {

    private static final Set<String> YES_OR_NO = Set.of("member", "flagged", "known", "yes", "no");

    private final Map<String, Grid> grids;
    private final Map<String, Trait> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> named = new LinkedHashMap<>();

    Traits(Map<String, Grid> grids, List<RuleText> rules) {
        this.grids = grids;
        rules.forEach(rule -> rule.conditions().forEach(this::names));
    }

    /** The trait of a name that {@link #of} has told. */
    Trait get(String name) {
        return Objects.requireNonNull(byName.get(name));
    }

    /** The traits that decide what a rule concludes; empty when it looks closer than traits do. */
    Optional<Set<String>> of(RuleText rule) {
        Set<String> traits = new LinkedHashSet<>();
        boolean told = Stream.concat(
                        rule.conditions().stream().map(condition -> condition(condition, traits)),
                        Stream.of(conclusion(rule, traits)))
                .reduce(true, Boolean::logicalAnd);
        return told ? Optional.of(traits) : Optional.empty();
    }

    /** What is concluded is the same wherever the rule matches, but for the row of a grid. */
    private boolean conclusion(RuleText rule, Set<String> traits) {
        List<Term> said = rule.consequence().arguments();
        boolean literal = said.stream()
                .allMatch(term ->
                        term instanceof Term.Text || term instanceof Term.Constant || term instanceof Term.Variable);
        rule.grid()
                .map(name -> Objects.requireNonNull(grids.get(name)))
                .ifPresent(grid -> grid.columns().forEach(column -> traits.add(column(column))));
        return literal;
    }

    private boolean condition(Term term, Set<String> traits) {
        if (term instanceof Term.And and) {
            return all(and.terms(), traits);
        } else if (term instanceof Term.Or or) {
            return all(or.terms(), traits);
        } else if (term instanceof Term.Not not) {
            return condition(not.term(), traits);
        }
        Optional<Trait> trait = enumeration(term)
                .map(this::constants)
                .or(() -> yesOrNo(term))
                .or(() -> term instanceof Term.Compare compare ? order(compare) : Optional.empty());
        trait.ifPresent(told -> {
            byName.putIfAbsent(told.name(), told);
            traits.add(told.name());
        });
        return trait.isPresent();
    }

    private boolean all(List<Term> terms, Set<String> traits) {
        return terms.stream().map(term -> condition(term, traits)).reduce(true, Boolean::logicalAnd);
    }

    private void names(Term term) {
        if (term instanceof Term.And and) {
            and.terms().forEach(this::names);
        } else if (term instanceof Term.Or or) {
            or.terms().forEach(this::names);
        } else if (term instanceof Term.Not not) {
            names(not.term());
        } else {
            enumeration(term).ifPresent(word -> {
                Set<String> constants = named.computeIfAbsent(word.name(), name -> new TreeSet<>());
                constants(term).forEach(constant -> constants.add(constant.name()));
            });
        }
    }

    /** The property whose constants a term names. */
    private static Optional<Vocabulary.Word> enumeration(Term term) {
        Term value =
                term instanceof Term.Compare compare ? compare.left() : term instanceof Term.In in ? in.value() : term;
        return value instanceof Term.Read read && !constants(term).isEmpty()
                ? Vocabulary.word(read.property()).filter(word -> word.type().isEnum())
                : Optional.empty();
    }

    private static List<Term.Constant> constants(Term term) {
        Stream<Term> compared = term instanceof Term.Compare compare
                ? Stream.of(compare.right())
                : term instanceof Term.In in ? in.options().stream() : Stream.of();
        return compared.flatMap(side -> side instanceof Term.Constant constant ? Stream.of(constant) : Stream.of())
                .toList();
    }

    /** A value for each constant that is named, one for all others, and one where there is none. */
    private Trait constants(Vocabulary.Word word) {
        Set<String> told = named.getOrDefault(word.name(), Set.of());
        int[] values = new int[word.constants().size()];
        Arrays.fill(values, told.size());
        int next = 0;
        for (String constant : told) {
            values[word.constants().indexOf(constant)] = next++;
        }
        int size = told.size() < values.length ? told.size() + 1 : told.size();
        if (word.guard().isEmpty()) {
            return new Trait(word.name(), size, subject -> values[((Enum<?>) word.read(subject)).ordinal()]);
        }
        Predicate<Subject> known = Reading.known(word);
        return new Trait(
                word.name(),
                size + 1,
                subject -> known.test(subject) ? values[((Enum<?>) word.read(subject)).ordinal()] : size);
    }

    private static Optional<Trait> yesOrNo(Term term) {
        Optional<Predicate<Subject>> asked = Optional.empty();
        if (term instanceof Term.Read read) {
            asked = Vocabulary.word(read.property())
                    .filter(word -> word.type() == boolean.class)
                    .map(word -> subject -> (boolean) word.read(subject));
        } else if (term instanceof Term.Call call
                && YES_OR_NO.contains(call.function())
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Term.Text name) {
            asked = Optional.of(yesOrNo(call.function(), name.value()));
        }
        return asked.map(test -> new Trait(term.written(), 2, subject -> test.test(subject) ? 1 : 0));
    }

    private static Predicate<Subject> yesOrNo(String function, String name) {
        return switch (function) {
            case "member" -> subject -> subject.member(name);
            case "flagged" -> subject -> subject.flagged(name);
            case "known" -> subject -> subject.known(name);
            case "yes" -> subject -> subject.yes(name);
            default -> subject -> subject.no(name);
        };
    }

    /** Which of two values is the greater, whatever the operator. */
    private static Optional<Trait> order(Term.Compare compare) {
        Optional<Reading> left = Reading.of(compare.left());
        Optional<Reading> right = Reading.of(compare.right());
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().type() != right.get().type()) {
            return Optional.empty();
        }
        String name = compare.left().written() + " to " + compare.right().written();
        return Optional.of(new Trait(name, 4, subject -> Reading.order(left.get(), right.get(), subject)));
    }

    private String column(Grid.Column column) {
        String name = column.name() + " in a grid";
        Predicate<Subject> known =
                Columns.guard(column.name()).map(Reading::known).orElse(subject -> true);
        int unknown = column.values().size();
        byName.putIfAbsent(
                name,
                new Trait(
                        name,
                        unknown + 1,
                        subject -> known.test(subject) ? column.reader().applyAsInt(subject) : unknown));
        return name;
    }
}
