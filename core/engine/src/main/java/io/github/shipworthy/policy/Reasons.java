package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spells out conclusions as reasons. What was read comes from the rule's own conditions and the technology, which has not
 * changed since: a result is complete before any rule may read it.
 */
final class Reasons {

    private Reasons() {}

    static List<Reason> of(Subject subject) {
        return subject.standing().conclusions().stream()
                .map(conclusion -> reason(conclusion, subject))
                .toList();
    }

    private static Reason reason(Conclusion conclusion, Subject subject) {
        RuleText rule = conclusion.rule();
        List<String> looked = Reads.withoutGuards(Stream.concat(rule.reads().stream(), columns(conclusion, subject))
                .distinct()
                .toList());
        return new Reason(
                rule.rule(),
                conclusion.finding(),
                looked.stream().map(name -> fact(name, subject)).toList(),
                rule.numbers().stream().map(key -> number(key, subject)).toList());
    }

    /** The columns of the grid that a conclusion was read from. */
    private static Stream<String> columns(Conclusion conclusion, Subject subject) {
        return conclusion instanceof Conclusion.Step step && step.row() != null
                ? subject.frame().grid(step.row().grid()).columns().stream().map(Grid.Column::name)
                : Stream.empty();
    }

    private static ReadNumber number(String key, Subject subject) {
        Parameter parameter = subject.frame().parameters().get(key);
        return new ReadNumber(key, subject.number(key).toString(), parameter == null ? "" : parameter.unit());
    }

    private static ReadFact fact(String name, Subject subject) {
        return Vocabulary.word(name)
                .map(word -> property(word, subject))
                .orElseGet(() -> new ReadFact(name, own(name, subject), Optional.empty(), List.of()));
    }

    private static ReadFact property(Word word, Subject subject) {
        boolean known = word.guard()
                .flatMap(Vocabulary::word)
                .map(guard -> (boolean) guard.read(subject))
                .orElse(true);
        String value = known ? word.read(subject).toString() : "UNKNOWN";
        Optional<String> fact = word.fact();
        if (fact.isEmpty()) {
            return new ReadFact(word.name(), value, Optional.empty(), List.of());
        }
        return fact.get().equals("coverage")
                ? new ReadFact(
                        word.name(),
                        value,
                        given(subject.covered().detail()),
                        cited(subject.covered().evidence(), subject))
                : new ReadFact(
                        word.name(),
                        value,
                        given(detail(fact.get(), subject)),
                        cited(subject.fact(fact.get()).evidence(), subject));
    }

    private static String own(String name, Subject subject) {
        if (!subject.known(name)) {
            return "UNKNOWN";
        }
        AttributeType type = subject.frame().definition().attributes().get(name);
        if (type == null) {
            return subject.frame().result(name).isScore()
                    ? subject.quantity(name).toString()
                    : subject.level(name).value();
        }
        return switch (type.type()) {
            case BOOLEAN -> String.valueOf(subject.yes(name));
            case INTEGER, DECIMAL -> subject.quantity(name).toString();
            case LEVEL -> subject.level(name).value();
            case TEXT -> subject.text(name);
            case DATE -> subject.date(name).toString();
        };
    }

    private static String detail(String name, Subject subject) {
        List<String> parts = new ArrayList<>();
        if (subject.fact(name) instanceof PublicationFact fact) {
            fact.id().ifPresent(parts::add);
            fact.date().ifPresent(date -> parts.add(date.toString()));
        } else if (subject.fact(name) instanceof HostsFact fact) {
            parts.addAll(fact.names());
        } else if (subject.fact(name) instanceof OfficialFact fact) {
            fact.name().ifPresent(parts::add);
            fact.release().ifPresent(parts::add);
            fact.expected().ifPresent(day -> parts.add("expected " + day));
            fact.expires().ifPresent(day -> parts.add(fact.status() + " until " + day));
        }
        subject.fact(name).note().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Evidence> cited(List<String> ids, Subject subject) {
        return subject.frame().market().standing(ids);
    }
}
