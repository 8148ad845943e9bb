package io.github.shipworthy.vocabulary;

/** All technologies of a portfolio. */
public interface Portfolio extends Technologies {

    /**
     * Audit only: whether two technologies with the same stated value of one field have different stated values of
     * another. What is stated in two ways, or not at all, does not count.
     */
    boolean statedVaries(String field, String given);
}
