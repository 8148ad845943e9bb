package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import java.util.function.IntUnaryOperator;

/**
 * Numbers in lanes: first those of the first lane, then those of the next, in each as they came. It is known of each in which it
 * belongs, so they are counted and not compared.
 */
final class Lanes {

    /** The lane of what belongs to none, and is left out. */
    static final int NONE = -1;

    private final ImmutableIntArray inOrder;
    private final int[] ends;

    private Lanes(ImmutableIntArray inOrder, int[] ends) {
        this.inOrder = inOrder;
        this.ends = ends;
    }

    /**
     * Puts numbers into lanes.
     *
     * @param lane that of the number at an index, from 0, or {@link #NONE}; asked once of each
     * @param lanes how many there are
     */
    static Lanes of(ImmutableIntArray numbers, IntUnaryOperator lane, int lanes) {
        int[] laneOf = new int[numbers.length()];
        int[] ends = new int[lanes + 1];
        for (int index = 0; index < laneOf.length; index++) {
            laneOf[index] = lane.applyAsInt(index);
            ends[laneOf[index] + 1]++;
        }
        int left = laneOf.length - ends[0];
        ends[0] = 0;
        for (int next = 1; next <= lanes; next++) {
            ends[next] += ends[next - 1];
        }
        int[] inOrder = new int[left];
        for (int index = 0; index < laneOf.length; index++) {
            if (laneOf[index] != NONE) {
                inOrder[ends[laneOf[index]]++] = numbers.get(index);
            }
        }
        return new Lanes(ImmutableIntArray.copyOf(inOrder), ends);
    }

    /** All of them. */
    ImmutableIntArray inOrder() {
        return inOrder;
    }

    /** How many are in a lane and those before it. */
    int upTo(int lane) {
        return ends[lane];
    }
}
