package io.github.shipworthy.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The name of a technology, and where its card stands.
 *
 * @param anchor empty when it has no card
 */
record Link(String name, Optional<String> anchor) {

    static Link to(String id, Material material) {
        return new Link(material.name(id), material.cards().anchor(id));
    }

    static List<Link> to(Collection<String> ids, Material material) {
        return ids.stream().map(id -> to(id, material)).toList();
    }
}
