package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One side of a comparison, read off a technology.
 *
 * @param type of its values; those of two types are not compared
 * @param known whether it has a value
 */
record Reading(Class<?> type, Predicate<Subject> known, Function<Subject, Comparable<?>> value) {

    private static final int UNKNOWN = 3;

    /** What a term reads; empty when it calculates. */
    static Optional<Reading> of(Term term) {
        if (term instanceof Term.Read read) {
            return Vocabulary.word(read.property())
                    .filter(word -> !word.type().isEnum() && word.type() != boolean.class)
                    .map(word -> new Reading(word.type(), known(word), subject -> (Comparable<?>) word.read(subject)));
        } else if (term instanceof Term.Whole whole) {
            Integer number = Integer.valueOf(whole.digits());
            return Optional.of(new Reading(int.class, subject -> true, subject -> number));
        } else if (term instanceof Term.Text text) {
            return Optional.of(new Reading(String.class, subject -> true, subject -> text.value()));
        }
        return term instanceof Term.Call call ? of(call) : Optional.empty();
    }

    private static Optional<Reading> of(Term.Call call) {
        if (call.function().equals("today") && call.arguments().isEmpty()) {
            return Optional.of(new Reading(LocalDate.class, subject -> true, Subject::today));
        }
        if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Term.Text name)) {
            return Optional.empty();
        }
        if (call.arguments().size() == 2) {
            return call.function().equals("level") && call.arguments().get(1) instanceof Term.Text step
                    ? Optional.of(new Reading(
                            Level.class, subject -> true, subject -> subject.level(name.value(), step.value())))
                    : Optional.empty();
        }
        return switch (call.function()) {
            case "number" ->
                Optional.of(new Reading(Rational.class, subject -> true, subject -> subject.number(name.value())));
            case "quantity" ->
                Optional.of(
                        new Reading(Rational.class, known(name.value()), subject -> subject.quantity(name.value())));
            case "level" ->
                Optional.of(new Reading(Level.class, known(name.value()), subject -> subject.level(name.value())));
            case "text" ->
                Optional.of(new Reading(String.class, known(name.value()), subject -> subject.text(name.value())));
            case "date" ->
                Optional.of(new Reading(LocalDate.class, known(name.value()), subject -> subject.date(name.value())));
            default -> Optional.empty();
        };
    }

    /** Which of the two is the greater: 0, 1 for neither, 2, or a fourth number when one of them has no value. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // both are of one type
    static int order(Reading left, Reading right, Subject subject) {
        if (!left.known.test(subject) || !right.known.test(subject)) {
            return UNKNOWN;
        }
        int order = ((Comparable) left.value.apply(subject)).compareTo(right.value.apply(subject));
        return 1 + Integer.signum(order);
    }

    /** Whether what a name stands for has a value: what guards it is a property, or it is the policy's own. */
    static Predicate<Subject> known(String name) {
        Optional<Vocabulary.Word> guard = Vocabulary.word(name).filter(word -> word.type() == boolean.class);
        return guard.isPresent() ? subject -> (boolean) guard.get().read(subject) : subject -> subject.known(name);
    }

    /** Whether a property has a value. */
    static Predicate<Subject> known(Vocabulary.Word word) {
        return word.guard().map(Reading::known).orElse(subject -> true);
    }
}
