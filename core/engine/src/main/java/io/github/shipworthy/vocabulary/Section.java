package io.github.shipworthy.vocabulary;

/** The technologies that appear in one section of a report; seen by audit phases alone. */
public interface Section extends Technologies {

    /** Whether it is about at least two technologies and all come from one publication. */
    @Property
    boolean onePublication();
}
