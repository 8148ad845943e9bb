package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Spells out conclusions as reasons. What was read comes from the rule's own conditions and the part, which has not changed
 * since: a result is complete before any rule may read it. A fact that several rules read is spelt out once. Goes through lists
 * by index: iterators would be half of all that is made.
 */
final class Reasons {

    static final String UNKNOWN = "UNKNOWN";

    /** About as many facts as all rules together read of a part. */
    private static final int FACTS = 12;

    /** About as many as one rule reads. */
    private static final int READ = 4;

    private final Considered part;
    private final List<ReadFact> facts = new ArrayList<>(FACTS);
    private final List<ReadFact> read = new ArrayList<>(READ);
    private final SpeltOut spelt;

    private Reasons(Considered part) {
        this.part = part;
        this.spelt = part.frame().spelt();
    }

    static List<Reason> of(Considered part) {
        return of(part, conclusion -> true);
    }

    /** The reasons behind some of its conclusions. */
    static List<Reason> of(Considered part, Predicate<Conclusion> wanted) {
        Reasons reasons = new Reasons(part);
        List<Conclusion> conclusions = part.standing().conclusions();
        List<Reason> spelt = new ArrayList<>(conclusions.size());
        for (int index = 0; index < conclusions.size(); index++) {
            if (wanted.test(conclusions.get(index))) {
                spelt.add(reasons.reason(conclusions.get(index)));
            }
        }
        return Collections.unmodifiableList(spelt);
    }

    private Reason reason(Conclusion conclusion) {
        RuleText rule = conclusion.rule();
        List<String> looked = conclusion instanceof Conclusion.Step step && step.row() != null
                ? part.frame()
                        .spoken()
                        .looked(rule, part.frame().grid(step.row().grid()))
                : rule.looked();
        read.clear();
        for (int index = 0; index < looked.size(); index++) {
            read.add(fact(looked.get(index)));
        }
        for (int index = 0; index < rule.picks().size(); index++) {
            read.add(rule.picks().get(index).fact(part, spelt));
        }
        return isShared(conclusion)
                ? spelt.reason(conclusion, read, numbers(rule))
                : SpeltOut.once(conclusion, read, numbers(rule));
    }

    /** Whether others may have the same: what a formula computed, and what is about several technologies, is of one part. */
    private boolean isShared(Conclusion conclusion) {
        return part instanceof Subject
                && !(conclusion instanceof Conclusion.Points points && points.parameter() == null);
    }

    private List<ReadNumber> numbers(RuleText rule) {
        List<ReadNumber> known = part.frame().spoken().numbers(rule);
        if (known != null) {
            return known;
        }
        List<ReadNumber> read = rule.numbers().stream().map(this::number).toList();
        part.frame().spoken().keep(rule, read);
        return read;
    }

    private ReadNumber number(String key) {
        Parameter parameter = part.frame().parameters().get(key);
        return new ReadNumber(key, part.number(key).toString(), parameter == null ? "" : parameter.unit());
    }

    private ReadFact fact(String name) {
        for (int index = 0; index < facts.size(); index++) {
            if (facts.get(index).property().equals(name)) {
                return facts.get(index);
            }
        }
        Optional<Word> word = Vocabulary.word(name);
        ReadFact read = word.isPresent() ? property(word.get()) : spelt.fact(name, own(name, part));
        facts.add(read);
        return read;
    }

    private ReadFact property(Word word) {
        String value = value(word, part);
        if (word.fact().isEmpty()) {
            return spelt.fact(word.name(), value);
        }
        Optional<Object> basis = part.basis(word.fact().get());
        return basis.isPresent() ? spelt.fact(word, value, basis.get(), part) : property(word, value, part);
    }

    /** What a property was, with what stands behind it. */
    static ReadFact property(Word word, String value, Considered part) {
        return new ReadFact(
                word.name(),
                value,
                word.fact().map(part::detail).filter(detail -> !detail.isEmpty()),
                word.fact()
                        .map(fact -> part.frame().market().standing(part.evidence(fact)))
                        .orElse(List.of()));
    }

    /** What a property, attribute or result is, as rules write it; {@code UNKNOWN} when it has no value. */
    static String value(String name, Considered part) {
        return Vocabulary.word(name).map(word -> value(word, part)).orElseGet(() -> own(name, part));
    }

    private static String value(Word word, Considered part) {
        Optional<Word> guard = word.guard().flatMap(Vocabulary::word);
        boolean known = guard.isEmpty() || (boolean) guard.get().read(part);
        return known ? word.read(part).toString() : UNKNOWN;
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
