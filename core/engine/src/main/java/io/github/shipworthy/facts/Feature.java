package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that the owner's endpoints can do.
 *
 * @param expires the last day of a temporary feature
 */
public record Feature(
        String id,
        Optional<String> name,
        Official status,
        Optional<LocalDate> expires,
        Optional<String> note,
        List<String> evidence) {

    /** Copies the evidence. */
    public Feature {
        evidence = List.copyOf(evidence);
    }
}
