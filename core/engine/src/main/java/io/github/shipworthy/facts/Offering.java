package io.github.shipworthy.facts;

import java.util.List;
import java.util.Optional;

/**
 * How far one vendor offers one capability.
 *
 * @param name what the vendor calls it
 */
public record Offering(Coverage status, Optional<String> name, Optional<String> note, List<String> evidence)
        implements Fact<Coverage> {

    /** Copies the evidence. */
    public Offering {
        evidence = List.copyOf(evidence);
    }

    /** A status alone. */
    public static Offering of(Coverage status) {
        return new Offering(status, Optional.empty(), Optional.empty(), List.of());
    }
}
