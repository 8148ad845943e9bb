package io.github.shipworthy.facts;

import java.util.Map;

/**
 * What a group of capabilities is called.
 *
 * @param id as the capabilities name it
 * @param names the name in other languages, by language tag
 */
public record Domain(String id, String name, Map<String, String> names) {

    /** Copies the names. */
    public Domain {
        names = Sorted.copy(names);
    }
}
