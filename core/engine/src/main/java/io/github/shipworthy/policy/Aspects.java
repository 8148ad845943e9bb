package io.github.shipworthy.policy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that rules about several technologies can see of them: for each flag, group, constant by which the policy picks, and
 * capability, the places of those that have it. A million technologies are counted in bits, and not looked at one by one.
 * What is given out is shared, and never changed.
 */
final class Aspects {

    private final Layout layout;
    private final PlaceSet none;
    private final List<PlaceSet> marked;
    private final List<PlaceSet> mainly;
    private final List<PlaceSet> serving;

    private Aspects(
            Layout layout, PlaceSet none, List<PlaceSet> marked, List<PlaceSet> mainly, List<PlaceSet> serving) {
        this.layout = layout;
        this.none = none;
        this.marked = marked;
        this.mainly = mainly;
        this.serving = serving;
    }

    /**
     * A property by whose constants a policy picks technologies.
     *
     * @param first the number of the first constant
     * @param next the number after that of the last
     * @param look how the property is looked at
     */
    record Picked(Class<?> type, int first, int next, Look look) {

        static Picked by(Word word, int first) {
            return new Picked(
                    word.type(),
                    first,
                    first + word.constants().size(),
                    Look.at(Vocabulary.sort("Technology").orElseThrow(), word.name(), 0));
        }
    }

    /**
     * The aspects that there are: flags, groups and constants, numbered as marks are and then on, and capabilities, numbered
     * from 0.
     *
     * @param size how many flags, groups and constants there are
     */
    record Layout(Marks marks, List<Picked> picked, int size, ImmutableMap<String, Integer> capabilities) {

        private static final int NO_NUMBER = -1;

        static Layout of(Compiled policy, Portfolio portfolio) {
            List<Picked> picked = policy.picked();
            int size = picked.isEmpty()
                    ? policy.marks().size()
                    : picked.get(picked.size() - 1).next();
            ImmutableMap.Builder<String, Integer> capabilities = ImmutableMap.builder();
            int number = 0;
            for (String capability : portfolio.capabilities().keySet()) {
                capabilities.put(capability, number++);
            }
            return new Layout(policy.marks(), picked, size, capabilities.buildOrThrow());
        }

        /** The aspects of {@link Roster#BATCH} technologies, or fewer, as they stand now. */
        Slice slice(List<Subject> subjects) {
            checkArgument(subjects.size() <= Roster.BATCH, "%s technologies in a slice", subjects.size());
            long[] bits = new long[size];
            ImmutableIntArray.Builder main = ImmutableIntArray.builder(subjects.size());
            ImmutableIntArray.Builder also = ImmutableIntArray.builder(subjects.size());
            for (int index = 0; index < subjects.size(); index++) {
                Subject subject = subjects.get(index);
                marks(subject.standing().marked(), bits, index);
                for (int property = 0; property < picked.size(); property++) {
                    Picked by = picked.get(property);
                    if (by.look().value(subject) instanceof Enum<?> constant) {
                        bits[by.first() + constant.ordinal()] |= 1L << index;
                    }
                }
                Optional<String> capability = subject.given().capability();
                if (capability.isPresent()) {
                    add(capability.get(), index, main);
                }
                for (String other : subject.given().alsoServes()) {
                    add(other, index, also);
                }
            }
            return new Slice(
                    subjects.size(), bits, main.build().trimmed(), also.build().trimmed());
        }

        private static void marks(long[] marked, long[] bits, int index) {
            for (int word = 0; word < marked.length; word++) {
                for (long left = marked[word]; left != 0; left &= left - 1) {
                    bits[Long.SIZE * word + Long.numberOfTrailingZeros(left)] |= 1L << index;
                }
            }
        }

        private void add(String capability, int index, ImmutableIntArray.Builder to) {
            Integer number = capabilities.get(capability);
            if (number != null) {
                to.add(number * Roster.BATCH + index);
            }
        }

        private int number(Enum<?> constant) {
            for (int property = 0; property < picked.size(); property++) {
                if (picked.get(property).type() == constant.getDeclaringClass()) {
                    return picked.get(property).first() + constant.ordinal();
                }
            }
            return NO_NUMBER;
        }
    }

    /** The aspects of some technologies that follow each other. */
    static final class Slice {

        private final int size;
        private final long[] bits;
        private final ImmutableIntArray mainly;
        private final ImmutableIntArray also;

        /**
         * @param bits for each flag, group and constant, a bit for each technology
         * @param mainly the number of a capability and the index of who mainly serves it, in one
         * @param also the same of the other capabilities that are served
         */
        private Slice(int size, long[] bits, ImmutableIntArray mainly, ImmutableIntArray also) {
            this.size = size;
            this.bits = bits;
            this.mainly = mainly;
            this.also = also;
        }
    }

    /** @param slices of {@link Roster#BATCH} technologies each but for the last, in the order of places */
    static Aspects of(Layout layout, List<Slice> slices, Workers workers) {
        for (Slice slice : slices.subList(0, Math.max(0, slices.size() - 1))) {
            checkArgument(slice.size == Roster.BATCH, "%s technologies in a slice that is not the last", slice.size);
        }
        int size = slices.isEmpty() ? 0 : Roster.BATCH * (slices.size() - 1) + slices.get(slices.size() - 1).size;
        int capabilities = layout.capabilities.size();
        Supplier<List<PlaceSet>> mainly =
                workers.meanwhile(() -> served(slices, slice -> slice.mainly, capabilities, size));
        Supplier<List<PlaceSet>> also =
                workers.meanwhile(() -> served(slices, slice -> slice.also, capabilities, size));
        PlaceSet none = PlaceSet.none(size);
        List<PlaceSet> marked = new ArrayList<>(layout.size);
        for (int number = 0; number < layout.size; number++) {
            marked.add(marked(slices, number, size, none));
        }
        List<PlaceSet> main = mainly.get();
        return new Aspects(layout, none, List.copyOf(marked), main, either(main, also.get()));
    }

    /** Those of two sets, number by number. */
    private static List<PlaceSet> either(List<PlaceSet> ones, List<PlaceSet> others) {
        List<PlaceSet> either = new ArrayList<>(ones.size());
        for (int number = 0; number < ones.size(); number++) {
            either.add(either(ones.get(number), others.get(number)));
        }
        return List.copyOf(either);
    }

    private static PlaceSet either(PlaceSet one, PlaceSet other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one.or(other);
    }

    private static PlaceSet marked(List<Slice> slices, int number, int size, PlaceSet none) {
        long any = 0;
        for (int index = 0; index < slices.size(); index++) {
            any |= slices.get(index).bits[number];
        }
        if (any == 0) {
            return none;
        }
        long[] words = new long[slices.size()];
        for (int index = 0; index < words.length; index++) {
            words[index] = slices.get(index).bits[number];
        }
        return PlaceSet.of(words, size);
    }

    /** For each capability who serves it. */
    private static List<PlaceSet> served(
            List<Slice> slices, Function<Slice, ImmutableIntArray> who, int capabilities, int size) {
        List<PlaceSet.Builder> builders = new ArrayList<>(capabilities);
        for (int number = 0; number < capabilities; number++) {
            builders.add(new PlaceSet.Builder(size));
        }
        int first = 0;
        for (Slice slice : slices) {
            ImmutableIntArray codes = who.apply(slice);
            for (int index = 0; index < codes.length(); index++) {
                int code = codes.get(index);
                builders.get(code / Roster.BATCH).add(first + code % Roster.BATCH);
            }
            first += slice.size;
        }
        List<PlaceSet> served = new ArrayList<>(capabilities);
        for (PlaceSet.Builder builder : builders) {
            served.add(builder.build());
        }
        return List.copyOf(served);
    }

    /** The same as technologies stand now, all of them in the order of places. */
    Aspects now(List<Subject> subjects) {
        return of(
                layout,
                Lists.partition(subjects, Roster.BATCH).stream()
                        .map(layout::slice)
                        .toList(),
                Workers.none());
    }

    /** What a text or a constant picks: the members of the group, the bearers of the flag, those of that value. */
    PlaceSet picked(Object what) {
        if (what instanceof String name) {
            PlaceSet members = marked(layout.marks.groups().getOrDefault(name, Layout.NO_NUMBER));
            PlaceSet bearers = marked(layout.marks.flags().getOrDefault(name, Layout.NO_NUMBER));
            return either(members, bearers);
        }
        return marked(layout.number((Enum<?>) what));
    }

    /** Those who mainly serve a capability. */
    PlaceSet mainly(String capability) {
        return of(capability, mainly);
    }

    /** Those who serve a capability, mainly or as well. */
    PlaceSet serving(String capability) {
        return of(capability, serving);
    }

    private PlaceSet marked(int number) {
        return number < 0 ? none : marked.get(number);
    }

    private PlaceSet of(String capability, List<PlaceSet> served) {
        Integer number = layout.capabilities.get(capability);
        return number == null ? none : served.get(number);
    }
}
