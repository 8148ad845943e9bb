package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
     * Looks for what one part has, used by one thread. Its keys are written anew for each look, and copied when they are to
     * stay: most looks find something, and then nothing was made.
     */
    final class Search {

        private final FactKey fact = new FactKey("", "", NOTHING);
        private final ReasonKey reason = new ReasonKey(new ReadFact[8]);

        /** A fact without detail and evidence. */
        ReadFact fact(String property, String value) {
            ReadFact known = facts.get(fact.of(property, value, NOTHING));
            return known == null ? kept(new ReadFact(property, value, Optional.empty(), List.of())) : known;
        }

        /**
         * A fact of a part.
         *
         * @param basis what its detail and its evidence follow from
         */
        ReadFact fact(Word word, String value, Object basis, Considered part) {
            ReadFact known = facts.get(fact.of(word.name(), value, basis));
            return known == null ? kept(Reasons.property(word, value, part)) : known;
        }

        /**
         * A reason.
         *
         * @param read in the order in which the rule names them
         */
        Reason reason(Conclusion conclusion, List<ReadFact> read, List<ReadNumber> numbers) {
            Reason known = reasons.get(reason.of(conclusion, read));
            if (known != null) {
                return known;
            }
            Reason made = once(conclusion, read, numbers);
            return reasons.size() < MOST_REASONS ? first(reasons, reason.copy(), made) : made;
        }

        private ReadFact kept(ReadFact made) {
            boolean small = made.detail().map(String::length).orElse(0) <= MOST_DETAIL;
            return small && facts.size() < MOST_FACTS ? first(facts, fact.copy(), made) : made;
        }
    }

    Search search() {
        return new Search();
    }

    /** A reason that nobody else has. */
    static Reason once(Conclusion conclusion, List<ReadFact> read, List<ReadNumber> numbers) {
        return new Reason(conclusion.rule().rule(), conclusion.finding(), read, numbers);
    }

    /** The value that is there from now on: another thread may have been first. */
    private static <K, V> V first(Map<K, V> known, K key, V value) {
        V before = known.putIfAbsent(key, value);
        return before == null ? value : before;
    }

    /** A fact that was read; its basis is equal for those who have it with the same detail and evidence. */
    private static final class FactKey {

        private String property;
        private String value;
        private Object basis;

        FactKey(String property, String value, Object basis) {
            this.property = property;
            this.value = value;
            this.basis = basis;
        }

        FactKey of(String otherProperty, String otherValue, Object otherBasis) {
            property = otherProperty;
            value = otherValue;
            basis = otherBasis;
            return this;
        }

        FactKey copy() {
            return new FactKey(property, value, basis);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof FactKey key
                    && property.equals(key.property)
                    && value.equals(key.value)
                    && basis.equals(key.basis);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * property.hashCode() + value.hashCode()) + basis.hashCode();
        }
    }

    /** A conclusion that rests on these facts. Both are compared by identity: they are themselves made once. */
    private static final class ReasonKey {

        private @Nullable Conclusion conclusion;
        private ReadFact[] facts;
        private int size;
        private int hash;

        ReasonKey(ReadFact[] facts) {
            this.facts = facts;
        }

        ReasonKey of(Conclusion other, List<ReadFact> read) {
            conclusion = other;
            size = read.size();
            facts = size > facts.length ? new ReadFact[2 * size] : facts;
            hash = System.identityHashCode(other);
            for (int index = 0; index < size; index++) {
                facts[index] = read.get(index);
                hash = 31 * hash + System.identityHashCode(facts[index]);
            }
            return this;
        }

        ReasonKey copy() {
            ReasonKey copy = new ReasonKey(Arrays.copyOf(facts, size));
            copy.conclusion = conclusion;
            copy.size = size;
            copy.hash = hash;
            return copy;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // that is the point
        public boolean equals(Object other) {
            if (!(other instanceof ReasonKey key) || conclusion != key.conclusion || size != key.size) {
                return false;
            }
            for (int index = 0; index < size; index++) {
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
}
