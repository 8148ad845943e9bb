package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.policy.SpeltOut.KnownFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Spells out conclusions as reasons. What was read comes from the rule's own conditions and the part, which has not changed
 * since: a result is complete before any rule may read it. A fact that several rules read is spelt out once. Goes through lists
 * by index: iterators would be half of all that is made.
 */
final class Reasons {

    /** About as many as one rule reads, and as a few do. */
    private static final int READ = 4;

    private static final int FACTS = 8;

    private final Considered part;
    private final Looks looks;
    private final SpeltOut spelt;
    private KnownFact[] facts = new KnownFact[FACTS];
    private int known;
    private final List<KnownFact> read = new ArrayList<>(READ);

    private Reasons(Considered part) {
        this.part = part;
        this.looks = part.frame().compiled().looks();
        this.spelt = part.frame().spelt();
    }

    static List<Reason> of(Considered part) {
        return of(part, conclusion -> true);
    }

    /** The reasons behind some of its conclusions. */
    static List<Reason> of(Considered part, Predicate<Conclusion> wanted) {
        Reasons reasons = new Reasons(part);
        Standing standing = part.standing();
        Reason[] spelt = new Reason[standing.size()];
        int size = 0;
        for (int index = 0; index < standing.size(); index++) {
            if (wanted.test(standing.conclusion(index))) {
                spelt[size++] = reasons.reason(standing.conclusion(index));
            }
        }
        return List.of(size == spelt.length ? spelt : Arrays.copyOf(spelt, size));
    }

    private Reason reason(Conclusion conclusion) {
        RuleText rule = conclusion.rule();
        List<Look> looked = looks.of(rule);
        read.clear();
        for (int index = 0; index < looked.size(); index++) {
            read.add(fact(looked.get(index)));
        }
        return isShared(conclusion)
                ? spelt.reason(conclusion, read, numbers(rule))
                : SpeltOut.once(conclusion, read, numbers(rule));
    }

    /** Whether others may have the same: what a formula computed, and what is about several technologies, is of one part. */
    private boolean isShared(Conclusion conclusion) {
        return part instanceof Subject && !(conclusion instanceof Conclusion.Points points && points.isCalculated());
    }

    private List<ReadNumber> numbers(RuleText rule) {
        List<ReadNumber> known = part.frame().spoken().numbers(rule);
        if (known != null) {
            return known;
        }
        List<ReadNumber> read =
                List.copyOf(rule.numbers().stream().map(this::number).toList());
        part.frame().spoken().keep(rule, read);
        return read;
    }

    private ReadNumber number(String key) {
        Parameter parameter = part.frame().parameters().get(key);
        return new ReadNumber(key, part.number(key).toString(), parameter == null ? "" : parameter.unit());
    }

    private KnownFact fact(Look look) {
        int place = look.place();
        for (int index = 0; index < known; index++) {
            if (facts[index].place() == place) {
                return facts[index];
            }
        }
        if (known == facts.length) {
            facts = Arrays.copyOf(facts, 2 * known);
        }
        facts[known] = spelt.fact(look, part);
        return facts[known++];
    }
}
