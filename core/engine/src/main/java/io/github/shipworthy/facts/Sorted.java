package io.github.shipworthy.facts;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/** Immutable copies whose order does not depend on the order given. */
final class Sorted {

    private Sorted() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return ImmutableSortedMap.copyOf(map);
    }

    /** The same where many look for a key: it is found by its hash. */
    static <V> Map<String, V> hashed(Map<String, V> map) {
        return ImmutableMap.copyOf(copy(map));
    }
}
