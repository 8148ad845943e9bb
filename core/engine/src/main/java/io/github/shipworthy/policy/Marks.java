package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The flags and groups of a policy, numbered, so that those of a technology are a few bits.
 *
 * @param flags the number of each flag by its code, in alphabetical order
 * @param groups the number of each group by its name, in alphabetical order
 */
record Marks(ImmutableMap<String, Integer> flags, ImmutableMap<String, Integer> groups) {

    private static final long[] NONE = {};

    static Marks of(Definition definition) {
        ImmutableMap<String, Integer> flags = numbered(definition.flags().keySet(), 0);
        return new Marks(flags, numbered(definition.groups().keySet(), flags.size()));
    }

    private static ImmutableMap<String, Integer> numbered(Collection<String> names, int from) {
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        int next = from;
        for (String name : ImmutableSortedSet.copyOf(names)) {
            numbers.put(name, next++);
        }
        return numbers.buildOrThrow();
    }

    /** How many there are. */
    int size() {
        return flags.size() + groups.size();
    }

    /** The marks of a part that has none yet; never changed. */
    static long[] none() {
        return NONE;
    }

    /** Whether the bits have the mark of a name; they have none of an unknown name. */
    static boolean has(long[] bits, ImmutableMap<String, Integer> numbers, String name) {
        Integer number = bits.length == 0 ? null : numbers.get(name);
        return number != null && (bits[number >> 6] & 1L << number) != 0;
    }

    /** Whether the bits have a mark; they have none of a negative number. */
    static boolean has(ImmutableLongArray bits, int number) {
        return number >= 0 && !bits.isEmpty() && (bits.get(number >> 6) & 1L << number) != 0;
    }

    /** The number of a flag. */
    int flag(String code) {
        return number(flags, code);
    }

    /** The number of a group. */
    int group(String name) {
        return number(groups, name);
    }

    private static int number(ImmutableMap<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no flag or group `" + name + "`");
        }
        return number;
    }

    /** The same bits with a mark; another array when they had none before. */
    long[] with(long[] bits, int number) {
        long[] more = bits.length == 0 ? new long[(size() + 63) >> 6] : bits;
        more[number >> 6] |= 1L << number;
        return more;
    }

    /** The names that the bits have, in alphabetical order. */
    static List<String> names(long[] bits, ImmutableMap<String, Integer> numbers) {
        if (bits.length == 0) {
            return List.of();
        }
        List<String> all = numbers.keySet().asList();
        List<String> names = List.of();
        int first = all.isEmpty() ? 0 : Objects.requireNonNull(numbers.get(all.get(0)));
        for (int index = 0; index < all.size(); index++) {
            int number = first + index;
            if ((bits[number >> 6] & 1L << number) != 0) {
                names = names.isEmpty() ? new ArrayList<>(4) : names;
                names.add(all.get(index));
            }
        }
        return List.copyOf(names);
    }
}
