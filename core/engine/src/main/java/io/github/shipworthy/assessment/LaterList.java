package io.github.shipworthy.assessment;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;

/**
 * Things that are made when somebody looks at them: a row can name a million technologies. Immutable and thread-safe, as far as
 * what they are made of is.
 */
public final class LaterList<T> extends AbstractList<T> implements RandomAccess {

    /** So many are made at a time for whoever looks at one after the other. */
    private static final int SLICE = 64;

    private final int size;
    private final Slices<T> slices;

    private LaterList(int size, Slices<T> slices) {
        this.size = size;
        this.slices = slices;
    }

    /** Makes things that follow each other, each time equal ones. */
    @FunctionalInterface
    public interface Slices<T> {
        /** @param to the index after the last */
        List<T> of(int from, int to);
    }

    /**
     * So many things.
     *
     * @param slices makes some at a time, for what they are made of may be far away
     */
    public static <T> List<T> of(int size, Slices<T> slices) {
        return new LaterList<>(size, slices);
    }

    /** Some things and then others, none of which are made for it. */
    public static <T> List<T> joined(List<? extends T> first, List<? extends T> others) {
        int end = first.size();
        return of(
                end + others.size(),
                (from, to) -> ImmutableList.<T>builderWithExpectedSize(to - from)
                        .addAll(first.subList(Math.min(from, end), Math.min(to, end)))
                        .addAll(others.subList(Math.max(from, end) - end, Math.max(to, end) - end))
                        .build());
    }

    /** An immutable list of the same things, which are not made for it. */
    static <T> List<T> copy(List<T> things) {
        return things instanceof LaterList ? things : List.copyOf(things);
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size);
        return slices.of(index, index + 1).get(0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<T> subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return of(to - from, (first, end) -> slices.of(from + first, from + end));
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliterator(iterator(), size, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private List<T> slice = List.of();
            private int from;
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (next == from + slice.size()) {
                    from = next;
                    slice = slices.of(from, Math.min(size, from + SLICE));
                }
                return slice.get(next++ - from);
            }
        };
    }
}
