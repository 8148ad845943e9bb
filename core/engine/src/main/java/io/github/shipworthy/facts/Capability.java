package io.github.shipworthy.facts;

import java.util.Map;
import java.util.Optional;

/**
 * Something a technology lets a product do.
 *
 * @param names the name in other languages, by language tag
 * @param domain the group it belongs to
 * @param interfaceNames what a product would expose, by language tag; {@code interface} in a file
 */
public record Capability(
        String id,
        String name,
        Map<String, String> names,
        Optional<String> domain,
        Map<String, String> interfaceNames) {

    /** Copies the names. */
    public Capability {
        names = Sorted.copy(names);
        interfaceNames = Sorted.copy(interfaceNames);
    }
}
