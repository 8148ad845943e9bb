package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A model that the owner serves under an id of its own.
 *
 * @param serves what stands behind it
 * @param expected the day on which an announced endpoint is expected
 * @param expires the last day of a temporary endpoint
 */
public record Endpoint(
        String id,
        Optional<String> serves,
        Official status,
        Optional<LocalDate> expected,
        Optional<LocalDate> expires,
        Optional<String> note,
        List<String> evidence) {

    /** Copies the evidence. */
    public Endpoint {
        evidence = List.copyOf(evidence);
    }
}
