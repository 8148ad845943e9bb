package io.github.shipworthy.facts;

import java.util.List;
import java.util.Map;

/**
 * Several technologies meant to become one product.
 *
 * @param names the name in other languages, by language tag
 * @param members the ids of its technologies, in the order given
 */
public record Programme(String id, String name, Map<String, String> names, List<String> members) {

    /** Copies the collections. */
    public Programme {
        names = Sorted.copy(names);
        members = List.copyOf(members);
    }
}
