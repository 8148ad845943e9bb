package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts and reasons as they were spelt out before in an assessment: most technologies share theirs with others. Thread-safe;
 * so many are remembered and no more.
 */
final class SpeltOut {

    private static final Object NOTHING = "";
    private static final int MOST_FACTS = 16_384;
    private static final int MOST_DETAIL = 200;
    private static final int MOST_REASONS = 16_384;

    private final Map<FactKey, ReadFact> facts = new ConcurrentHashMap<>();
    private final Map<ReasonKey, Reason> reasons = new ConcurrentHashMap<>();

    /**
     * A fact that was read.
     *
     * @param basis equal for those who have it with the same detail and evidence
     */
    private record FactKey(String property, String value, Object basis) {}

    /** A conclusion that rests on these facts. Both are compared by identity: they are themselves made once. */
    private static final class ReasonKey {

        private final Conclusion conclusion;
        private final ReadFact[] facts;
        private final int hash;

        ReasonKey(Conclusion conclusion, ReadFact[] facts) {
            this.conclusion = conclusion;
            this.facts = facts;
            int mixed = System.identityHashCode(conclusion);
            for (ReadFact fact : facts) {
                mixed = 31 * mixed + System.identityHashCode(fact);
            }
            this.hash = mixed;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // that is the point
        public boolean equals(Object other) {
            if (!(other instanceof ReasonKey key) || conclusion != key.conclusion || facts.length != key.facts.length) {
                return false;
            }
            for (int index = 0; index < facts.length; index++) {
                if (facts[index] != key.facts[index]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A fact without detail and evidence. */
    ReadFact fact(String property, String value) {
        FactKey key = new FactKey(property, value, NOTHING);
        ReadFact known = facts.get(key);
        return known == null
                ? kept(facts, key, new ReadFact(property, value, Optional.empty(), List.of()), MOST_FACTS)
                : known;
    }

    /**
     * A fact of a part.
     *
     * @param basis what its detail and its evidence follow from
     */
    ReadFact fact(Word word, String value, Object basis, Considered part) {
        FactKey key = new FactKey(word.name(), value, basis);
        ReadFact known = facts.get(key);
        if (known != null) {
            return known;
        }
        ReadFact read = Reasons.property(word, value, part);
        boolean small = read.detail().map(String::length).orElse(0) <= MOST_DETAIL;
        return small ? kept(facts, key, read, MOST_FACTS) : read;
    }

    /**
     * A reason.
     *
     * @param facts in the order in which the rule names them
     */
    Reason reason(Conclusion conclusion, ReadFact[] facts, List<ReadNumber> numbers) {
        ReasonKey key = new ReasonKey(conclusion, facts);
        Reason known = reasons.get(key);
        return known == null ? kept(reasons, key, once(conclusion, facts, numbers), MOST_REASONS) : known;
    }

    /** A reason that nobody else has. */
    static Reason once(Conclusion conclusion, ReadFact[] facts, List<ReadNumber> numbers) {
        return new Reason(conclusion.rule().rule(), conclusion.finding(), List.of(facts), numbers);
    }

    /** The value that is there from now on: another thread may have been first. */
    private static <K, V> V kept(Map<K, V> known, K key, V value, int most) {
        if (known.size() >= most) {
            return value;
        }
        V before = known.putIfAbsent(key, value);
        return before == null ? value : before;
    }
}
