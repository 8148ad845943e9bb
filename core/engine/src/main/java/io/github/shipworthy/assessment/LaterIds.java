package io.github.shipworthy.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Ids that are read when somebody looks at them: a row can be about a million technologies. Immutable and thread-safe, as far
 * as what they are read from is.
 */
public final class LaterIds extends AbstractList<String> implements RandomAccess {

    private final int size;
    private final IntFunction<String> ids;

    private LaterIds(int size, IntFunction<String> ids) {
        this.size = size;
        this.ids = ids;
    }

    /**
     * So many ids.
     *
     * @param ids gives the id at an index from 0, always the same one
     */
    public static List<String> of(int size, IntFunction<String> ids) {
        return new LaterIds(size, ids);
    }

    /** An immutable list of the same ids, which are not read for it. */
    static List<String> copy(List<String> ids) {
        return ids instanceof LaterIds ? ids : List.copyOf(ids);
    }

    @Override
    public String get(int index) {
        return ids.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
