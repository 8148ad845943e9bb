package io.github.shipworthy.vocabulary;

/** All that a report states of one field of one subject, wherever; seen by audit phases alone. */
public interface Statement extends Part {

    /** Whether it is stated as a list somewhere. */
    @Property
    boolean list();

    /** Whether two sections state different values. */
    @Property
    boolean contradictory();
}
