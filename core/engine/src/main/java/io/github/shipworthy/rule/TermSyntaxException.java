package io.github.shipworthy.rule;

/** Rule text outside the language. */
public final class TermSyntaxException extends RuntimeException {

    private final int offset;

    TermSyntaxException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Where, in characters from the start of the rule file. */
    public int offset() {
        return offset;
    }
}
