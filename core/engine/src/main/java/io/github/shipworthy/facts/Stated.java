package io.github.shipworthy.facts;

import java.util.List;
import java.util.Optional;

/** A fact that is its status and nothing more. */
public record Stated<S extends Enum<S>>(S status, Optional<String> note, List<String> evidence) implements Fact<S> {

    /** Copies the evidence. */
    public Stated {
        evidence = List.copyOf(evidence);
    }

    /** A status without note or evidence. */
    public static <S extends Enum<S>> Stated<S> of(S status) {
        return new Stated<>(status, Optional.empty(), List.of());
    }
}
