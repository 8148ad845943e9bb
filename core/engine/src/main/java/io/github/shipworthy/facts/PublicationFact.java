package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a technology's publication.
 *
 * @param id the paper or report, such as {@code arXiv:2412.10302}
 * @param date the day it became public; without it the technology has no lag
 */
public record PublicationFact(
        Publication status, Optional<String> id, Optional<LocalDate> date, Optional<String> note, List<String> evidence)
        implements Fact<Publication> {

    /** Nothing is known. */
    public static final PublicationFact UNKNOWN = of(Publication.UNKNOWN);

    /** Copies the evidence. */
    public PublicationFact {
        evidence = List.copyOf(evidence);
    }

    /** A status alone. */
    public static PublicationFact of(Publication status) {
        return new PublicationFact(status, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A status and the day it became public. */
    public static PublicationFact of(Publication status, LocalDate date) {
        return new PublicationFact(status, Optional.empty(), Optional.of(date), Optional.empty(), List.of());
    }
}
