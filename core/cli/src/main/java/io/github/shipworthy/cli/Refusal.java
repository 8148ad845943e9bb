package io.github.shipworthy.cli;

import io.github.shipworthy.problem.InvalidInputException;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Optional;

/** An argument that is well formed and still cannot be used. */
final class Refusal extends InvalidInputException {

    Refusal(List<Problem> problems) {
        super("the command cannot run:", problems);
    }

    Refusal(String argument, String message, Optional<String> hint) {
        this(List.of(new Problem(Location.of(argument), message, hint)));
    }
}
