package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import java.util.List;
import java.util.Optional;

/**
 * Facts and reasons as they were spelt out before in an assessment: most technologies share theirs with others. Remembers a few
 * thousand: more took no less time. Thread-safe: two threads may both make the same.
 */
final class SpeltOut {

    private static final int MOST = 4_096;

    /** A fact with more behind it is not remembered, nor what rests on it: the places are few, but it may be a whole book. */
    private static final int MOST_TEXT = 200;

    private static final int MOST_EVIDENCE = 8;

    private final Recent<KnownFact> facts = new Recent<>(MOST);
    private final Recent<KnownReason> reasons = new Recent<>(MOST);

    /** What a part has where rules look. */
    KnownFact fact(Look look, Considered part) {
        Object value = look.value(part);
        Optional<Object> basis = look.basis(part);
        if (basis.isEmpty()) {
            return new KnownFact(0, look.place(), value, "", look.fact(value, part), false);
        }
        int hash = KnownFact.hash(look, value, basis.get());
        KnownFact known = facts.at(hash);
        if (known != null && known.is(hash, look, value, basis.get())) {
            return known;
        }
        ReadFact fact = look.fact(value, part);
        // The basis names all its evidence, also what has expired.
        boolean small = isShort(fact) && look.cited(part) <= MOST_EVIDENCE;
        KnownFact made = new KnownFact(hash, look.place(), value, small ? basis.get() : "", fact, small);
        if (small) {
            facts.put(made);
        }
        return made;
    }

    /**
     * A reason.
     *
     * @param read in the order in which the rule names them
     */
    Reason reason(Conclusion conclusion, List<KnownFact> read, List<ReadNumber> numbers) {
        for (int index = 0; index < read.size(); index++) {
            if (!read.get(index).small()) {
                return once(conclusion, read, numbers);
            }
        }
        int hash = KnownReason.hash(conclusion, read);
        KnownReason known = reasons.at(hash);
        if (known != null && known.is(hash, conclusion, read)) {
            return known.reason();
        }
        Reason made = once(conclusion, read, numbers);
        if (reasons.wants(hash)) {
            reasons.keep(new KnownReason(hash, conclusion, made));
        }
        return made;
    }

    /** A reason that nobody else has. */
    static Reason once(Conclusion conclusion, List<KnownFact> read, List<ReadNumber> numbers) {
        return new Reason(conclusion.rule().rule(), conclusion.finding(), facts(read), numbers);
    }

    /** Most rules read one fact or two, which need no array. */
    private static List<ReadFact> facts(List<KnownFact> read) {
        int size = read.size();
        if (size == 1) {
            return List.of(read.get(0).fact());
        }
        if (size == 2) {
            return List.of(read.get(0).fact(), read.get(1).fact());
        }
        ReadFact[] facts = new ReadFact[size];
        for (int index = 0; index < size; index++) {
            facts[index] = read.get(index).fact();
        }
        return List.of(facts);
    }

    private static boolean isShort(ReadFact fact) {
        return fact.value().length() + fact.detail().orElse("").length() <= MOST_TEXT
                && fact.evidence().size() <= MOST_EVIDENCE;
    }

    /**
     * A fact that was read; its basis is equal for those who have it with the same detail and evidence.
     *
     * @param small whether it may be remembered
     */
    record KnownFact(int hash, int place, Object value, Object basis, ReadFact fact, boolean small)
            implements Recent.Known {

        private static int hash(Look look, Object value, Object basis) {
            return 31 * (31 * look.place() + value.hashCode()) + basis.hashCode();
        }

        private boolean is(int otherHash, Look other, Object otherValue, Object otherBasis) {
            return hash == otherHash && place == other.place() && value.equals(otherValue) && basis.equals(otherBasis);
        }
    }

    /** A conclusion with the facts it rests on. Both are compared by identity: they are themselves made once. */
    private record KnownReason(int hash, Conclusion conclusion, Reason reason) implements Recent.Known {

        static int hash(Conclusion conclusion, List<KnownFact> read) {
            int hash = conclusion.rule().order();
            for (int index = 0; index < read.size(); index++) {
                hash = 31 * hash + read.get(index).hash();
            }
            return hash;
        }

        @SuppressWarnings("ReferenceEquality") // that is the point
        boolean is(int other, Conclusion concluded, List<KnownFact> read) {
            List<ReadFact> facts = reason.facts();
            if (hash != other || conclusion != concluded || facts.size() != read.size()) {
                return false;
            }
            for (int index = 0; index < facts.size(); index++) {
                if (facts.get(index) != read.get(index).fact()) {
                    return false;
                }
            }
            return true;
        }
    }
}
