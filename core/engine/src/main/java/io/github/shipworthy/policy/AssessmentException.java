package io.github.shipworthy.policy;

/** A rule of an accepted policy failed on a technology, or two rules contradicted each other. Names both. */
public final class AssessmentException extends RuntimeException {

    AssessmentException(String message) {
        super(message);
    }

    AssessmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
