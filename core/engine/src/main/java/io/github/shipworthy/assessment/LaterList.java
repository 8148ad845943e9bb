package io.github.shipworthy.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Things that are made when somebody looks at them: a row can name a million technologies. Immutable and thread-safe, as far as
 * what they are made of is.
 */
public final class LaterList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> things;

    private LaterList(int size, IntFunction<T> things) {
        this.size = size;
        this.things = things;
    }

    /**
     * So many things.
     *
     * @param things makes the one at an index from 0, each time an equal one
     */
    public static <T> List<T> of(int size, IntFunction<T> things) {
        return new LaterList<>(size, things);
    }

    /** An immutable list of the same things, which are not made for it. */
    static <T> List<T> copy(List<T> things) {
        return things instanceof LaterList ? things : List.copyOf(things);
    }

    @Override
    public T get(int index) {
        return things.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
