package io.github.shipworthy.policy;

/**
 * What a piece of a condition is.
 *
 * @param name of the enumeration or scale; empty for the others
 */
record ValueType(Sort sort, String name) {

    enum Sort {
        BOOLEAN("a yes or no"),
        NUMBER("a number"),
        COUNT("a count"),
        ENUMERATION("a constant of "),
        LEVEL("a level of "),
        TEXT("a text"),
        DATE("a date");

        private final String words;

        Sort(String words) {
            this.words = words;
        }
    }

    static ValueType of(Sort sort) {
        return new ValueType(sort, "");
    }

    boolean is(Sort wanted) {
        return sort == wanted;
    }

    /** Whether values of this type have an order that rules may use. */
    boolean ordered() {
        return switch (sort) {
            case NUMBER, COUNT, LEVEL, DATE -> true;
            case BOOLEAN, ENUMERATION, TEXT -> false;
        };
    }

    @Override
    public String toString() {
        return sort.words + name;
    }
}
