package io.github.shipworthy.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused. Carries every problem found, in the order of {@link Problem#ORDER}; nothing was half-loaded. */
public abstract class InvalidInputException extends RuntimeException {

    private final transient List<Problem> problems;

    /** A refusal of {@code what}, for at least one problem. */
    protected InvalidInputException(String what, List<Problem> problems) {
        super(message(what, problems));
        this.problems = problems.stream().sorted(Problem.ORDER).distinct().toList();
    }

    /** Every problem found, by place. Never empty. */
    public final List<Problem> problems() {
        return problems;
    }

    private static String message(String what, List<Problem> problems) {
        return problems.stream()
                .sorted(Problem.ORDER)
                .distinct()
                .map(Problem::shown)
                .collect(Collectors.joining("\n", what + "\n", ""));
    }
}
