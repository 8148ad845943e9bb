package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.policy.Situations.Test;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with rules taken together, or with the conditions of one: a rule that can never match, two that conclude
 * different values where there may be one, and one that concludes nothing that another does not conclude as well.
 */
final class RuleConflicts {

    private final Words words;
    private final List<Problem> problems;

    private RuleConflicts(Words words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    static void check(Words words, List<RuleText> rules, List<Problem> problems) {
        RuleConflicts conflicts = new RuleConflicts(words, problems);
        List<RuleText> possible = new ArrayList<>();
        for (RuleText rule : rules) {
            if (conflicts.canMatch(rule)) {
                possible.add(rule);
            }
        }
        conflicts.pairs(possible);
    }

    private boolean canMatch(RuleText rule) {
        if (!never(rule.conditions(), true)) {
            rule.conditions().forEach(condition -> idle(rule, condition));
            return true;
        }
        boolean whateverTheNumbers = never(rule.conditions(), false);
        String why = clash(rule, whateverTheNumbers);
        if (whateverTheNumbers) {
            problems.add(new Problem(rule.rule().at(), "rule `" + rule.name() + "` can never match: " + why));
        } else {
            problems.add(Problem.warning(
                    rule.rule().at(),
                    "rule `" + rule.name() + "` cannot match with the present numbers: " + why,
                    Optional.empty()));
        }
        return false;
    }

    /** The fewest conditions that cannot hold together, of one or two. */
    private String clash(RuleText rule, boolean whateverTheNumbers) {
        List<Term> conditions = rule.conditions();
        for (int first = 0; first < conditions.size(); first++) {
            if (never(List.of(conditions.get(first)), !whateverTheNumbers)) {
                return "nothing has `" + conditions.get(first).written() + "`";
            }
        }
        for (int first = 0; first < conditions.size(); first++) {
            for (int second = first + 1; second < conditions.size(); second++) {
                if (never(List.of(conditions.get(first), conditions.get(second)), !whateverTheNumbers)) {
                    return "`" + conditions.get(first).written() + "` and `"
                            + conditions.get(second).written() + "` exclude each other";
                }
            }
        }
        return "its conditions exclude each other";
    }

    private boolean never(List<Term> conditions, boolean numbersAreKnown) {
        Situations situations = new Situations(words, numbersAreKnown);
        conditions.forEach(situations::ask);
        return situations.never(
                situations.all(conditions.stream().map(situations::test).toList()));
    }

    /** A comparison that everything passes says nothing. */
    private void idle(RuleText rule, Term condition) {
        if (condition instanceof Term.Compare) {
            Situations situations = new Situations(words, false);
            situations.ask(condition);
            Test test = situations.test(condition);
            if (situations.never(situation -> !test.holds(situation))) {
                problems.add(Problem.warning(
                        rule.rule().at(),
                        "rule `" + rule.name() + "`: everything has `" + condition.written() + "`",
                        Optional.of("Leave it out.")));
            }
        }
    }

    private void pairs(List<RuleText> possible) {
        for (int first = 0; first < possible.size(); first++) {
            Optional<Effect> one = effect(possible.get(first));
            for (int second = first + 1; one.isPresent() && second < possible.size(); second++) {
                Optional<Effect> other = effect(possible.get(second));
                if (other.filter(one.get()::isOfTheSame).isPresent()) {
                    pair(possible.get(first), one.get(), possible.get(second), other.get());
                }
            }
        }
    }

    private void pair(RuleText first, Effect one, RuleText second, Effect other) {
        Situations situations = new Situations(words, true);
        first.conditions().forEach(situations::ask);
        second.conditions().forEach(situations::ask);
        Test ofFirst =
                situations.all(first.conditions().stream().map(situations::test).toList());
        Test ofSecond = situations.all(
                second.conditions().stream().map(situations::test).toList());
        if (one.single && !one.value.equals(other.value)) {
            situations
                    .example(situations.all(List.of(ofFirst, ofSecond)))
                    .ifPresent(example -> problems.add(new Problem(
                            second.rule().at(),
                            // Facts come in any combination; what earlier phases concluded may not.
                            readsFactsAlone(first) && readsFactsAlone(second)
                                    ? Problem.Level.ERROR
                                    : Problem.Level.WARNING,
                            "rule `" + second.name() + "` concludes " + other + ", and rule `" + first.name() + "` in "
                                    + where(first, second) + " " + one + ", where there may be one: both match with "
                                    + example,
                            Optional.empty(),
                            Optional.empty())));
            return;
        }
        boolean sameStep = first.rule().phase().equals(second.rule().phase());
        if (sameStep && one.covers(other) && situations.never(both(ofSecond, ofFirst))) {
            shadowed(second, first);
        } else if (sameStep && other.covers(one) && situations.never(both(ofFirst, ofSecond))) {
            shadowed(first, second);
        }
    }

    private boolean readsFactsAlone(RuleText rule) {
        return rule.picks().isEmpty()
                && rule.reads().stream()
                        .noneMatch(name -> words.definition().results().containsKey(name)
                                || Vocabulary.word(name)
                                        .filter(word -> word.result().isPresent()
                                                || word.measure().isPresent())
                                        .isPresent());
    }

    /** The first holds and the second does not. */
    private static Test both(Test holds, Test doesNot) {
        return situation -> holds.holds(situation) && !doesNot.holds(situation);
    }

    private void shadowed(RuleText rule, RuleText by) {
        problems.add(Problem.warning(
                rule.rule().at(),
                "rule `" + rule.name() + "` changes nothing: whenever it matches, rule `" + by.name() + "` in "
                        + where(by, rule) + " matches too and concludes as much",
                Optional.empty()));
    }

    private static String where(RuleText rule, RuleText seenFrom) {
        Location at = rule.rule().at();
        return at.file().equals(seenFrom.rule().at().file()) ? "line " + at.line() : at.toString();
    }

    /** What a rule concludes, as far as another could conclude the same or the opposite. */
    private Optional<Effect> effect(RuleText rule) {
        List<Term> arguments = rule.consequence().arguments();
        String function = rule.consequence().function();
        if (arguments.size() == 3
                && arguments.get(1) instanceof Term.Text name
                && arguments.get(2) instanceof Term.Text value
                && function.equals("conclude")) {
            return words.definition().result(name.value()).map(result -> level(rule, result, value.value()));
        }
        if (arguments.size() != 2) {
            return Optional.empty();
        }
        if (function.equals("conclude") && arguments.get(1) instanceof Term.Constant constant) {
            return words.definition()
                    .result(constant.type().toLowerCase(Locale.ROOT))
                    .map(result -> level(rule, result, constant.name()));
        }
        if (arguments.get(1) instanceof Term.Text text) {
            return switch (function) {
                case "flag", "join", "gap", "decide" ->
                    Optional.of(new Effect(rule.sort().name(), function + " " + text.value(), false, "", 0));
                case "award" -> points(rule, text.value());
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Effect level(RuleText rule, Result result, String value) {
        return new Effect(
                rule.sort().name(),
                result.name(),
                result.combine() == Combination.SINGLE,
                value,
                result.level(value).map(level -> level.rank()).orElse(0));
    }

    /** Points of a ladder, of which the highest counts; points that add up are never in vain. */
    private Optional<Effect> points(RuleText rule, String key) {
        return words.definition()
                .result(key.substring(0, Math.max(0, key.indexOf('.'))))
                .filter(result -> result.combine() == Combination.HIGHEST)
                .flatMap(result -> Optional.ofNullable(words.parameters().get(key))
                        .map(parameter -> new Effect(
                                rule.sort().name(),
                                result.name(),
                                false,
                                parameter.value(),
                                Rational.parse(parameter.value()).micros())));
    }

    /**
     * What a rule concludes.
     *
     * @param of the sort of part it concludes it of
     * @param single whether there may be one value
     * @param height how high the value stands among those of the same
     */
    private record Effect(String of, String what, boolean single, String value, long height) {

        boolean isOfTheSame(Effect other) {
            return of.equals(other.of) && what.equals(other.what);
        }

        /** Whether the other adds nothing to it. */
        boolean covers(Effect other) {
            return Objects.equals(value, other.value) || (!single && height >= other.height);
        }

        @Override
        public String toString() {
            return "`" + what + "` " + value;
        }
    }
}
