package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that rules about several technologies can see of them: for each flag, group, constant by which the policy picks, and
 * capability, those that have it, as bits. A million technologies are counted in bits, and not looked at one by one.
 */
final class Aspects {

    private final Layout layout;
    private final List<BitSet> places;

    private Aspects(Layout layout, List<BitSet> places) {
        this.layout = layout;
        this.places = places;
    }

    /**
     * A property by whose constants a policy picks technologies.
     *
     * @param guard says whether it has a value
     */
    record Picked(Word word, Optional<Word> guard) {

        static Picked by(Word word) {
            return new Picked(word, word.guard().flatMap(Vocabulary::word));
        }
    }

    /**
     * The aspects that there are, numbered: flags and groups as marks are, then constants, then capabilities.
     *
     * @param constants the number of the first constant of each property
     * @param mainly for each capability the number of mainly serving it; serving it at all is the next number
     */
    record Layout(
            Marks marks, List<Picked> picked, List<Integer> constants, ImmutableMap<String, Integer> mainly, int size) {

        private static final int NONE = -1;

        static Layout of(Compiled policy, Portfolio portfolio) {
            int next = policy.marks().flags().size() + policy.marks().groups().size();
            List<Integer> constants = new ArrayList<>();
            for (Picked by : policy.picked()) {
                constants.add(next);
                next += by.word().type().getEnumConstants().length;
            }
            ImmutableMap.Builder<String, Integer> mainly = ImmutableMap.builder();
            for (String capability : portfolio.capabilities().keySet()) {
                mainly.put(capability, next);
                next += 2;
            }
            return new Layout(policy.marks(), policy.picked(), List.copyOf(constants), mainly.buildOrThrow(), next);
        }

        /** The aspects of {@link Roster#BATCH} technologies, or fewer, as they stand now. */
        Slice slice(List<Subject> subjects) {
            long[] slice = new long[size];
            long bit = 1;
            for (Subject subject : subjects) {
                marks(subject.standing().marked(), slice, bit);
                for (int index = 0; index < picked.size(); index++) {
                    Picked by = picked.get(index);
                    if (by.guard().isEmpty() || (boolean) by.guard().get().read(subject)) {
                        slice[constants.get(index) + ((Enum<?>) by.word().read(subject)).ordinal()] |= bit;
                    }
                }
                Optional<String> main = subject.given().capability();
                if (main.isPresent()) {
                    add(main.get(), 0, slice, bit);
                    add(main.get(), 1, slice, bit);
                }
                for (String capability : subject.given().alsoServes()) {
                    add(capability, 1, slice, bit);
                }
                bit <<= 1;
            }
            return new Slice(slice);
        }

        private static void marks(long[] marked, long[] slice, long bit) {
            for (int word = 0; word < marked.length; word++) {
                for (long left = marked[word]; left != 0; left &= left - 1) {
                    slice[Long.SIZE * word + Long.numberOfTrailingZeros(left)] |= bit;
                }
            }
        }

        private void add(String capability, int how, long[] slice, long bit) {
            Integer number = mainly.get(capability);
            if (number != null) {
                slice[number + how] |= bit;
            }
        }

        private int number(Enum<?> constant) {
            return Vocabulary.pickedBy(constant.getDeclaringClass())
                    .map(word -> picked.indexOf(Picked.by(word)))
                    .filter(index -> index >= 0)
                    .map(index -> constants.get(index) + constant.ordinal())
                    .orElse(NONE);
        }
    }

    /** The aspects of some technologies that follow each other: a number for each aspect, a bit of it for each technology. */
    static final class Slice {

        private final long[] numbers;

        private Slice(long[] numbers) {
            this.numbers = numbers;
        }
    }

    /** @param slices of {@link Roster#BATCH} technologies each but for the last, in the order of places */
    static Aspects of(Layout layout, List<Slice> slices) {
        return new Aspects(
                layout,
                IntStream.range(0, layout.size)
                        .mapToObj(number -> BitSet.valueOf(slices.stream()
                                .mapToLong(slice -> slice.numbers[number])
                                .toArray()))
                        .toList());
    }

    /** The same as technologies stand now, all of them in the order of places. */
    Aspects now(List<Subject> subjects) {
        return of(
                layout,
                Lists.partition(subjects, Roster.BATCH).stream()
                        .map(layout::slice)
                        .toList());
    }

    /** What a text or a constant picks: the members of the group, the bearers of the flag, those of that value. */
    BitSet picked(Object what) {
        if (what instanceof String name) {
            BitSet marked = at(layout.marks.groups().getOrDefault(name, Layout.NONE));
            marked.or(at(layout.marks.flags().getOrDefault(name, Layout.NONE)));
            return marked;
        }
        return at(layout.number((Enum<?>) what));
    }

    /** Those who mainly serve a capability. */
    BitSet mainly(String capability) {
        return at(layout.mainly.getOrDefault(capability, Layout.NONE));
    }

    /** Those who serve each capability of the portfolio, mainly or as well, by its id. */
    Map<String, BitSet> serving() {
        return Maps.transformValues(layout.mainly, number -> at(number + 1));
    }

    /** Bits that are the caller's own; none for no number. */
    private BitSet at(int number) {
        return number < 0 ? new BitSet() : (BitSet) places.get(number).clone();
    }
}
