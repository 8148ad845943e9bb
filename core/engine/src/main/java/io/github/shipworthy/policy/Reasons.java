package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Spells out conclusions as reasons. What was read comes from the rule's own conditions and the part, which has not
 * changed since: a result is complete before any rule may read it.
 */
final class Reasons {

    static final String UNKNOWN = "UNKNOWN";

    private Reasons() {}

    static List<Reason> of(Considered part) {
        return of(part, conclusion -> true);
    }

    /** The reasons behind some of its conclusions. */
    static List<Reason> of(Considered part, Predicate<Conclusion> wanted) {
        return part.standing().conclusions().stream()
                .filter(wanted)
                .map(conclusion -> reason(conclusion, part))
                .toList();
    }

    private static Reason reason(Conclusion conclusion, Considered part) {
        RuleText rule = conclusion.rule();
        List<String> looked = conclusion instanceof Conclusion.Step step && step.row() != null
                ? Reads.withoutGuards(Stream.concat(rule.reads().stream(), columns(step.row(), part))
                        .distinct()
                        .toList())
                : rule.looked();
        return new Reason(
                rule.rule(),
                conclusion.finding(),
                Stream.concat(
                                looked.stream().map(name -> fact(name, part)),
                                rule.picks().stream().map(pick -> pick.fact(part)))
                        .toList(),
                rule.numbers().stream().map(key -> number(key, part)).toList());
    }

    private static Stream<String> columns(Grid.Row row, Considered part) {
        return part.frame().grid(row.grid()).columns().stream().map(Grid.Column::name);
    }

    private static ReadNumber number(String key, Considered part) {
        Parameter parameter = part.frame().parameters().get(key);
        return new ReadNumber(key, part.number(key).toString(), parameter == null ? "" : parameter.unit());
    }

    private static ReadFact fact(String name, Considered part) {
        return Vocabulary.word(name)
                .map(word -> property(word, part))
                .orElseGet(() -> new ReadFact(name, own(name, part), Optional.empty(), List.of()));
    }

    /** What a property, attribute or result is, as rules write it; {@code UNKNOWN} when it has no value. */
    static String value(String name, Considered part) {
        return Vocabulary.word(name).map(word -> value(word, part)).orElseGet(() -> own(name, part));
    }

    private static String value(Word word, Considered part) {
        boolean known = word.guard()
                .flatMap(Vocabulary::word)
                .map(guard -> (boolean) guard.read(part))
                .orElse(true);
        return known ? word.read(part).toString() : UNKNOWN;
    }

    private static ReadFact property(Word word, Considered part) {
        return new ReadFact(
                word.name(),
                value(word, part),
                word.fact().map(part::detail).filter(detail -> !detail.isEmpty()),
                word.fact()
                        .map(fact -> part.frame().market().standing(part.evidence(fact)))
                        .orElse(List.of()));
    }

    private static String own(String name, Considered part) {
        if (!part.known(name)) {
            return UNKNOWN;
        }
        AttributeType type = part.frame().definition().attributes().get(name);
        if (type == null || !(part instanceof Subject subject)) {
            return part.frame().result(name).isScore()
                    ? part.quantity(name).toString()
                    : part.level(name).value();
        }
        return switch (type.type()) {
            case BOOLEAN -> String.valueOf(subject.yes(name));
            case INTEGER, DECIMAL -> subject.quantity(name).toString();
            case LEVEL -> subject.level(name).value();
            case TEXT -> subject.text(name);
            case DATE -> subject.date(name).toString();
        };
    }
}
