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
            return known.reason;
        }
        Reason made = once(conclusion, read, numbers);
        if (reasons.wants(hash)) {
            reasons.keep(new KnownReason(hash, conclusion, read, made));
        }
        return made;
    }

    /** A reason that nobody else has. */
    static Reason once(Conclusion conclusion, List<KnownFact> read, List<ReadNumber> numbers) {
        ReadFact[] facts = new ReadFact[read.size()];
        for (int index = 0; index < facts.length; index++) {
            facts[index] = read.get(index).fact();
        }
        return new Reason(conclusion.rule().rule(), conclusion.finding(), List.of(facts), numbers);
    }

    private static boolean isShort(ReadFact fact) {
        return fact.value().length() + fact.detail().map(String::length).orElse(0) <= MOST_TEXT
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
    private static final class KnownReason implements Recent.Known {

        private final int hash;
        private final Conclusion conclusion;
        private final KnownFact[] read;
        private final Reason reason;

        KnownReason(int hash, Conclusion conclusion, List<KnownFact> read, Reason reason) {
            this.hash = hash;
            this.conclusion = conclusion;
            this.read = read.toArray(KnownFact[]::new);
            this.reason = reason;
        }

        static int hash(Conclusion conclusion, List<KnownFact> read) {
            int hash = conclusion.rule().order();
            for (int index = 0; index < read.size(); index++) {
                hash = 31 * hash + read.get(index).hash();
            }
            return hash;
        }

        @Override
        public int hash() {
            return hash;
        }

        @SuppressWarnings("ReferenceEquality") // that is the point
        boolean is(int other, Conclusion concluded, List<KnownFact> facts) {
            if (hash != other || conclusion != concluded || read.length != facts.size()) {
                return false;
            }
            for (int index = 0; index < read.length; index++) {
                if (read[index] != facts.get(index)) {
                    return false;
                }
            }
            return true;
        }
    }
}
