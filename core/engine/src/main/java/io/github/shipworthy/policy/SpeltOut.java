package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts and reasons as they were spelt out before in an assessment: most technologies share theirs with others. Remembers a few
 * thousand: more took no less time. Thread-safe: two threads may both make the same.
 */
final class SpeltOut {

    private static final Object NOTHING = "";

    /** A fact with more behind it is not remembered, nor what rests on it: the places are few, but it may be a whole book. */
    private static final int MOST_TEXT = 200;

    private static final int MOST_EVIDENCE = 8;

    private final Places<KnownFact> facts = new Places<>();
    private final Places<KnownReason> reasons = new Places<>();

    /** A fact without detail and evidence. */
    ReadFact fact(String property, String value) {
        int hash = KnownFact.hash(property, value, NOTHING);
        KnownFact known = facts.at(hash);
        return known != null && known.is(property, value, NOTHING)
                ? known.fact()
                : kept(hash, NOTHING, new ReadFact(property, value, Optional.empty(), List.of()));
    }

    /**
     * A fact of a part.
     *
     * @param basis what its detail and its evidence follow from
     */
    ReadFact fact(Word word, String value, Object basis, Considered part) {
        int hash = KnownFact.hash(word.name(), value, basis);
        KnownFact known = facts.at(hash);
        if (known != null && known.is(word.name(), value, basis)) {
            return known.fact();
        }
        ReadFact made = Reasons.property(word, value, part);
        // The basis names all its evidence, also what has expired.
        boolean citesMany = word.fact().map(part::evidence).orElse(List.of()).size() > MOST_EVIDENCE;
        return citesMany ? made : kept(hash, basis, made);
    }

    /**
     * A reason.
     *
     * @param read in the order in which the rule names them
     */
    Reason reason(Conclusion conclusion, List<ReadFact> read, List<ReadNumber> numbers) {
        int hash = KnownReason.hash(conclusion, read);
        KnownReason known = reasons.at(hash);
        if (known != null && known.is(conclusion, read)) {
            return known.reason();
        }
        Reason made = once(conclusion, read, numbers);
        if (made.facts().stream().allMatch(SpeltOut::isShort)) {
            reasons.put(new KnownReason(hash, conclusion, made));
        }
        return made;
    }

    /** A reason that nobody else has. */
    static Reason once(Conclusion conclusion, List<ReadFact> read, List<ReadNumber> numbers) {
        return new Reason(conclusion.rule().rule(), conclusion.finding(), read, numbers);
    }

    private ReadFact kept(int hash, Object basis, ReadFact made) {
        if (isShort(made)) {
            facts.put(new KnownFact(hash, basis, made));
        }
        return made;
    }

    private static boolean isShort(ReadFact fact) {
        return fact.value().length() + fact.detail().map(String::length).orElse(0) <= MOST_TEXT
                && fact.evidence().size() <= MOST_EVIDENCE;
    }

    /** Something that has a place. */
    private interface Known {
        int hash();
    }

    /** A fact that was read; its basis is equal for those who have it with the same detail and evidence. */
    private record KnownFact(int hash, Object basis, ReadFact fact) implements Known {

        static int hash(String property, String value, Object basis) {
            return 31 * (31 * property.hashCode() + value.hashCode()) + basis.hashCode();
        }

        boolean is(String property, String value, Object other) {
            return fact.property().equals(property) && fact.value().equals(value) && basis.equals(other);
        }
    }

    /** A conclusion with the facts it rests on. Both are compared by identity: they are themselves made once. */
    private record KnownReason(int hash, Conclusion conclusion, Reason reason) implements Known {

        static int hash(Conclusion conclusion, List<ReadFact> read) {
            int hash = conclusion.rule().order();
            for (int index = 0; index < read.size(); index++) {
                ReadFact fact = read.get(index);
                hash = 31 * (31 * hash + fact.value().hashCode())
                        + 17 * fact.detail().hashCode()
                        + fact.evidence().size();
            }
            return hash;
        }

        @SuppressWarnings("ReferenceEquality") // that is the point
        boolean is(Conclusion other, List<ReadFact> read) {
            List<ReadFact> facts = reason.facts();
            if (conclusion != other || facts.size() != read.size()) {
                return false;
            }
            for (int index = 0; index < facts.size(); index++) {
                if (facts.get(index) != read.get(index)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A place for each hash; whoever comes later takes it. There are more places when half of them may be taken. */
    private static final class Places<K extends Known> {

        private static final int FEWEST = 128;
        private static final int MOST = 4_096;

        private volatile @Nullable Object[] places = new Object[FEWEST];
        private int put;

        @SuppressWarnings("unchecked") // nothing else is put
        @Nullable
        K at(int hash) {
            Object[] looked = places;
            return (K) looked[place(hash, looked)];
        }

        void put(K known) {
            put++;
            @Nullable Object[] taken = places;
            if (put > taken.length / 2 && taken.length < MOST) {
                taken = more(taken);
                places = taken;
            }
            taken[place(known.hash(), taken)] = known;
        }

        private static @Nullable Object[] more(@Nullable Object[] places) {
            Object[] more = new Object[2 * places.length];
            for (Object known : places) {
                if (known != null) {
                    more[place(((Known) known).hash(), more)] = known;
                }
            }
            return more;
        }

        private static int place(int hash, @Nullable Object[] places) {
            return (hash ^ hash >>> 12) & (places.length - 1);
        }
    }
}
