package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the owner's own delivery of a technology.
 *
 * @param name the product or endpoint, when it has a name of its own
 * @param release the release it is part of or waits for
 * @param expected the day on which an announced delivery is expected
 * @param expires the last day of a temporary delivery; the day after, it counts as {@link Official#NONE}
 */
public record OfficialFact(
        Official status,
        Channel channel,
        Optional<String> name,
        Optional<String> release,
        Optional<LocalDate> expected,
        Optional<LocalDate> expires,
        Optional<String> note,
        List<String> evidence)
        implements Fact<Official> {

    /** Nothing is known. */
    public static final OfficialFact UNKNOWN = of(Official.UNKNOWN);

    /** Copies the evidence. */
    public OfficialFact {
        evidence = List.copyOf(evidence);
    }

    /** A status alone. */
    public static OfficialFact of(Official status) {
        return new OfficialFact(
                status,
                Channel.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
