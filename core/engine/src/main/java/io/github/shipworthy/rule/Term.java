package io.github.shipworthy.rule;

import java.util.List;

/** A piece of a condition or consequence. Offsets count characters from the start of the rule file. */
public sealed interface Term {

    /** Where it starts. */
    int offset();

    /** As a rule writes it, blanks apart: what is written alike asks the same. */
    default String written() {
        return Wording.of(this);
    }

    /** All of them hold. */
    record And(int offset, List<Term> terms) implements Term {}

    /** At least one of them holds. */
    record Or(int offset, List<Term> terms) implements Term {}

    /** It does not hold. */
    record Not(int offset, Term term) implements Term {}

    /** Two values compared. */
    record Compare(int offset, Operator operator, Term left, Term right) implements Term {}

    /** A value that is, or is not, one of several. */
    record In(int offset, Term value, List<Term> options, boolean negated) implements Term {}

    /** A property of the pattern's subject, by name. */
    record Read(int offset, String property) implements Term {}

    /** A constant of an enumeration. */
    record Constant(int offset, String type, String name) implements Term {}

    /** A text in double quotes. */
    record Text(int offset, String value) implements Term {}

    /** A whole number. */
    record Whole(int offset, String digits) implements Term {}

    /** {@code true} or {@code false}. */
    record Truth(int offset, boolean value) implements Term {}

    /** A variable such as {@code $t}, or {@code kcontext}. */
    record Variable(int offset, String name) implements Term {}

    /** A function of the subject, such as {@code number( "key" )}. */
    record Call(int offset, String function, List<Term> arguments) implements Term {}

    /** A function of another value, such as {@code $t.number( "key" )}. */
    record Invoke(int offset, Term receiver, String function, List<Term> arguments) implements Term {}

    /** How two values are compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As rules write it. */
        public String symbol() {
            return symbol;
        }

        /** Whether it holds for two values that stand to each other like this: negative, zero or positive. */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }

        /** Whether it needs values with an order. */
        public boolean ordering() {
            return this != EQUAL && this != NOT_EQUAL;
        }
    }
}
