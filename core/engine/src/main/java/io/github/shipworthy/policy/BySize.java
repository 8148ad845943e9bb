package io.github.shipworthy.policy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The places of a domain in the order of how many axes differ from their first value: none, one after the other, each two,
 * and so on.
 */
final class BySize implements Iterator<int[]> {

    private final int[] sizes;
    /** The axes that can differ at all. */
    private final int[] free;
    /** Which of those differ, in rising order. */
    private int[] chosen = {};

    private int[] places;
    private boolean more = true;

    BySize(int[] sizes) {
        this.sizes = sizes.clone();
        this.free =
                IntStream.range(0, sizes.length).filter(axis -> sizes[axis] > 1).toArray();
        this.places = new int[sizes.length];
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public int[] next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        int[] current = places.clone();
        more = moveValues() || moveAxes() || moveOn();
        return current;
    }

    /** To the next values on the chosen axes; the last one changes fastest. */
    private boolean moveValues() {
        for (int index = chosen.length - 1; index >= 0; index--) {
            int axis = free[chosen[index]];
            if (++places[axis] < sizes[axis]) {
                return true;
            }
            places[axis] = 1;
        }
        return false;
    }

    /** To the next choice of as many axes. */
    private boolean moveAxes() {
        for (int index = chosen.length - 1; index >= 0; index--) {
            if (chosen[index] < free.length - chosen.length + index) {
                int first = chosen[index] + 1;
                for (int rest = index; rest < chosen.length; rest++) {
                    chosen[rest] = first + rest - index;
                }
                start();
                return true;
            }
        }
        return false;
    }

    /** To one axis more. */
    private boolean moveOn() {
        if (chosen.length == free.length) {
            return false;
        }
        chosen = IntStream.rangeClosed(0, chosen.length).toArray();
        start();
        return true;
    }

    private void start() {
        places = new int[sizes.length];
        for (int index : chosen) {
            places[free[index]] = 1;
        }
    }
}
