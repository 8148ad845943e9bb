package io.github.shipworthy.facts;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the third parties that run a technology in service.
 *
 * @param names who they are, in alphabetical order; empty unless the status is {@link Hosts#KNOWN}
 */
public record HostsFact(Hosts status, List<String> names, Optional<String> note, List<String> evidence)
        implements Fact<Hosts> {

    /** Nothing is known. */
    public static final HostsFact UNKNOWN = new HostsFact(Hosts.UNKNOWN, List.of(), Optional.empty(), List.of());

    /** Sorts the names and copies the evidence. */
    public HostsFact {
        names = names.stream().sorted().toList();
        evidence = List.copyOf(evidence);
    }

    /** The third parties that are known to run it; none named means that nobody does. */
    public static HostsFact of(String... names) {
        return new HostsFact(names.length == 0 ? Hosts.NONE : Hosts.KNOWN, List.of(names), Optional.empty(), List.of());
    }
}
