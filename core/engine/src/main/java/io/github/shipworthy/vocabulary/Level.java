package io.github.shipworthy.vocabulary;

/**
 * A step of an ordered scale that a policy declares.
 *
 * @param scale the attribute or result it belongs to
 * @param rank its place on the scale, from 0 for the lowest
 * @param value its name
 */
public record Level(String scale, int rank, String value) implements Comparable<Level> {

    /** From the lowest to the highest; only levels of one scale are ever compared. */
    @Override
    public int compareTo(Level other) {
        return Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
        return value;
    }
}
