package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.policy.ValueType.Sort;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.rule.Term;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a rule's words exist and fit together: types, parameters, attributes, and that nothing unknown is taken for
 * an answer.
 */
final class RuleCheck {

    private final RuleText rule;
    private final Scope scope;
    private final Places places;
    private final Expressions expressions;
    private final Expressions formulas;
    private final Words words;
    private final List<Problem> problems;

    private RuleCheck(RuleText rule, Scope scope, ReadFile file, Words words, List<Problem> problems) {
        this.rule = rule;
        this.scope = scope;
        this.places = file.places();
        this.words = words;
        this.problems = problems;
        this.expressions = Expressions.ofConditions(file, rule, scope, words, problems);
        this.formulas = Expressions.ofFormulas(file, rule, scope, words, problems);
    }

    static void check(RuleText rule, Scope scope, ReadFile file, Words words, List<Problem> problems) {
        new RuleCheck(rule, scope, file, words, problems).check();
    }

    private void check() {
        Set<String> excluded = Unknowns.excluded(rule.conditions());
        Set<String> known = new HashSet<>();
        rule.conditions().forEach(condition -> condition(condition, known, excluded));
        consequence(known);
    }

    /** Checks a condition, with what is known to have a value before it; adds what has one after it. */
    private void condition(Term term, Set<String> known, Set<String> excluded) {
        if (term instanceof Term.And and) {
            Set<String> here = new HashSet<>(excluded);
            here.addAll(Unknowns.excluded(and.terms()));
            and.terms().forEach(inner -> condition(inner, known, here));
        } else if (term instanceof Term.Or or) {
            Set<String> reached = new HashSet<>(known);
            for (Term branch : or.terms()) {
                Set<String> here = new HashSet<>(excluded);
                here.addAll(Unknowns.excluded(List.of(branch)));
                condition(branch, new HashSet<>(reached), here);
                if (branch instanceof Term.Not not) {
                    // The next branch is looked at only where this one does not hold.
                    Unknowns.proven(not.term()).ifPresent(reached::add);
                }
            }
        } else if (term instanceof Term.Not not) {
            Unknowns.hidden(not.term()).ifPresent(problem -> problem(not, problem));
            condition(not.term(), new HashSet<>(known), excluded);
        } else {
            Unknowns.taken(term, excluded).ifPresent(problem -> problem(term, problem));
            ValueType type = expressions.type(term, known).orElse(ValueType.of(Sort.BOOLEAN));
            if (!type.is(Sort.BOOLEAN)) {
                problem(term, "a condition is a yes or no, and this is " + type);
            }
            Unknowns.proven(term).ifPresent(known::add);
        }
    }

    private void consequence(Set<String> known) {
        Term.Invoke call = rule.consequence();
        List<Term> arguments = call.arguments();
        if (!(call.receiver() instanceof Term.Variable variable)
                || !variable.name().equals(rule.variable())) {
            problem(
                    call,
                    "a consequence speaks of the rule's own " + rule.sort().word() + ", `" + rule.variable() + "`");
            return;
        }
        if (arguments.isEmpty()
                || !(arguments.get(0) instanceof Term.Variable context)
                || !context.name().equals("kcontext")) {
            problem(call, "the first thing a consequence passes on is `kcontext`");
            return;
        }
        List<Term> rest = arguments.subList(1, arguments.size());
        if (!conclusions().contains(call.function())) {
            problems.add(new Problem(
                    at(call),
                    "`" + call.function() + "` is nothing a rule can conclude" + where() + "; allowed are "
                            + String.join(", ", conclusions()),
                    Maybe.hint(call.function(), conclusions())));
            return;
        }
        switch (call.function()) {
            case "award" -> award(call, rest, known);
            case "mayAward" -> mayAward(call, rest);
            case "conclude" -> conclude(call, rest);
            case "decide" -> decide(call, rest, known);
            case "join" -> text(call, rest, words.definition().groups().keySet(), "a group of this policy");
            case "gap" -> gap(call, rest);
            case "risk" -> risk(call, rest, known);
            case "find" -> find(call, rest);
            default -> text(call, rest, words.definition().flags().keySet(), "a flag of this policy");
        }
    }

    /** What a rule of this scope can conclude of this sort of part. */
    private List<String> conclusions() {
        return switch (scope) {
            case TECHNOLOGY -> List.of("award", "mayAward", "conclude", "decide", "flag", "join");
            case PORTFOLIO ->
                rule.sort().holdsTechnologies()
                        ? List.of("award", "conclude", "decide", "flag", "gap", "risk")
                        : List.of("award", "conclude", "decide", "flag");
            case AUDIT -> List.of("find");
        };
    }

    private String where() {
        return scope == Scope.TECHNOLOGY ? "" : " of a " + rule.sort().name() + " in a phase of scope " + scope.word();
    }

    private void gap(Term.Invoke call, List<Term> arguments) {
        if (arguments.size() != 1) {
            problem(call, "`gap` takes what picks the technologies that would close it");
        } else {
            expressions.picks(arguments);
        }
    }

    private void risk(Term.Invoke call, List<Term> arguments, Set<String> known) {
        if (arguments.size() != 2 && arguments.size() != 3) {
            problem(call, "`risk` takes its code, what picks its technologies unless it is all, and its ratio");
            return;
        }
        text(call, arguments.subList(0, 1), words.definition().risks().keySet(), "a risk of this policy");
        expressions.picks(arguments.subList(1, arguments.size() - 1));
        Term ratio = arguments.get(arguments.size() - 1);
        formulas.type(ratio, known)
                .filter(type -> !type.is(Sort.NUMBER))
                .ifPresent(type -> problem(ratio, "a ratio is a number, and this is " + type));
    }

    private void find(Term.Invoke call, List<Term> arguments) {
        if (arguments.size() != 2 && arguments.size() != 3) {
            problem(
                    call,
                    "`find` takes its code, a severity such as `Severity.WARNING` and, if it is about one, a field");
            return;
        }
        text(call, arguments.subList(0, 1), words.definition().findings().keySet(), "a finding of this policy");
        if (!(arguments.get(1) instanceof Term.Constant severity)
                || !severity.type().equals("Severity")) {
            problem(arguments.get(1), "a finding has a severity such as `Severity.WARNING`");
        } else {
            expressions.type(severity, Set.of());
        }
        if (arguments.size() == 3 && !(arguments.get(2) instanceof Term.Text)) {
            problem(arguments.get(2), "the field stands in double quotes");
        }
    }

    private void award(Term.Invoke call, List<Term> arguments, Set<String> known) {
        if (arguments.size() == 1) {
            points(call, arguments).ifPresent(score -> {});
        } else if (arguments.size() == 2) {
            text(call, arguments.subList(0, 1), scores(), "a score of this policy");
            formulas.type(arguments.get(1), known)
                    .filter(type -> !type.is(Sort.NUMBER))
                    .ifPresent(type -> problem(arguments.get(1), "points are a number, and this is " + type));
        } else {
            problem(call, "`award` takes the key of a parameter, or a score and a formula");
        }
    }

    private void mayAward(Term.Invoke call, List<Term> arguments) {
        points(call, arguments)
                .filter(score -> score.combine() != Combination.SUM)
                .ifPresent(score -> problem(call, "only a score that is summed up can miss points"));
    }

    private Optional<Result> points(Term.Invoke call, List<Term> arguments) {
        Optional<String> key = text(call, arguments, words.parameters().keySet(), "a parameter of this policy");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!ParameterReader.isPoints(key.get(), words.definition().results().values())) {
            problem(
                    arguments.get(0),
                    "points come from a parameter whose key starts with their score and ends with `.points`; scores are "
                            + String.join(", ", scores()));
            return Optional.empty();
        }
        String score = key.get().substring(0, key.get().indexOf('.'));
        if (!scores().contains(score)) {
            problem(
                    arguments.get(0),
                    "`" + score + "` is no score of a " + rule.sort().name());
        }
        return words.definition().result(score);
    }

    private List<String> scores() {
        return words.definition().results().values().stream()
                .filter(Result::isScore)
                .filter(result -> result.of().contains(rule.sort().word()))
                .map(Result::name)
                .toList();
    }

    private void conclude(Term.Invoke call, List<Term> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Term.Constant constant) {
            expressions.type(constant, Set.of());
            constant(constant);
            return;
        }
        if (arguments.size() != 2) {
            problem(call, "`conclude` takes a constant such as `Urgency.HIGH`, or a level's name and its value");
            return;
        }
        List<String> levels = words.definition().results().values().stream()
                .filter(result -> !result.isScore() && !result.isBuiltIn())
                .filter(result -> result.of().contains(rule.sort().word()))
                .map(Result::name)
                .toList();
        text(
                        call,
                        arguments.subList(0, 1),
                        levels,
                        rule.sort().word().equals(Result.TECHNOLOGY)
                                ? "a level of this policy's own"
                                : "a level of a " + rule.sort().name())
                .flatMap(words.definition()::result)
                .ifPresent(level ->
                        text(call, arguments.subList(1, 2), level.values(), "a value of `" + level.name() + "`"));
    }

    private void constant(Term.Constant constant) {
        boolean horizon = constant.type().equals("Horizon");
        if (rule.sort().word().equals(Result.TECHNOLOGY)) {
            if (!horizon
                    && !constant.type().equals("Urgency")
                    && !constant.type().equals("Candidacy")) {
                problem(
                        constant,
                        "a rule concludes an Urgency, a Candidacy or a Horizon; a priority comes from a grid");
            }
        } else if (!horizon || !rule.sort().name().equals("Programme")) {
            problem(constant, "a " + rule.sort().name() + " has no " + constant.type());
        }
    }

    private void decide(Term.Invoke call, List<Term> arguments, Set<String> known) {
        if (arguments.size() > 2) {
            problem(call, "`decide` takes the name of a grid and, for another result than its own, a level");
            return;
        }
        Optional<Grid> grid = text(
                        call,
                        arguments.subList(0, Math.min(1, arguments.size())),
                        words.definition().grids().keySet(),
                        "a grid of this policy")
                .map(words.grids()::get);
        grid.ifPresent(read -> {
            columns(call, read, known);
            if (arguments.size() == 1) {
                read.outcomes().stream()
                        .filter(outcome -> !outcome.of().contains(rule.sort().word()))
                        .forEach(outcome -> problem(
                                call,
                                "grid `" + read.name() + "` concludes `" + outcome.name() + "`, which a "
                                        + rule.sort().name() + " does not have"));
            } else {
                instead(call, read, arguments.get(1));
            }
        });
    }

    private void columns(Term.Invoke call, Grid grid, Set<String> known) {
        for (Grid.Column column : grid.columns()) {
            if (!expressions.has(column.name())) {
                problem(
                        call,
                        "grid `" + grid.name() + "` reads `" + column.name() + "`, which a "
                                + rule.sort().name() + " does not have");
            }
            Columns.guard(column.name())
                    .filter(guard -> !known.contains(guard))
                    .ifPresent(guard -> problem(
                            call,
                            "grid `" + grid.name() + "` reads something that may not be known; test `"
                                    + Unknowns.test(guard) + "` in the conditions"));
        }
    }

    /** Another level than the grid's own takes what the grid says: both have the same values. */
    private void instead(Term.Invoke call, Grid grid, Term level) {
        List<String> levels = words.definition().results().values().stream()
                .filter(result -> result.of().contains(rule.sort().word())
                        && grid.outcomes().size() == 1)
                .filter(result -> !result.isScore()
                        && result.values().equals(grid.outcomes().get(0).values()))
                .map(Result::name)
                .toList();
        text(call, List.of(level), levels, "a level with the values of grid `" + grid.name() + "`");
    }

    /** The only argument, a text that is one of the allowed words. */
    private Optional<String> text(Term.Invoke call, List<Term> arguments, Collection<String> allowed, String what) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Term.Text text)) {
            problem(call, "`" + call.function() + "` names " + what + " in double quotes here");
            return Optional.empty();
        }
        if (!allowed.contains(text.value())) {
            problems.add(
                    new Problem(at(text), "`" + text.value() + "` is not " + what, Maybe.hint(text.value(), allowed)));
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private Location at(Term term) {
        return places.at(term.offset());
    }

    private void problem(Term term, String message) {
        problems.add(new Problem(at(term), message));
    }
}
