package io.github.shipworthy.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that could be productized, with what is known of it. Facts nobody stated are {@code UNKNOWN}.
 *
 * @param id unique in its portfolio, ignoring case; lower-case letters, digits, dots, hyphens and underscores
 * @param names the name in other languages, by language tag
 * @param capability the id of what it mainly lets a product do
 * @param alsoServes the ids of further capabilities, in the order given
 * @param seen the sections of a report in which it appears, in the order given
 * @param attributes what a policy declares beyond the built-in facts, by name
 */
public record Technology(
        String id,
        String name,
        Map<String, String> names,
        Kind kind,
        Optional<String> capability,
        List<String> alsoServes,
        PublicationFact publication,
        Stated<Weights> weights,
        OfficialFact official,
        HostsFact hosts,
        Stated<Lineage> lineage,
        Stated<Deviation> deviation,
        Stated<Exercised> exercised,
        List<String> seen,
        Map<String, Attribute> attributes) {

    /** Copies the collections. */
    public Technology {
        names = Sorted.copy(names);
        alsoServes = List.copyOf(alsoServes);
        seen = List.copyOf(seen);
        attributes = Sorted.copy(attributes);
    }

    /** Its facts, in the order of the components. */
    public List<Fact<?>> facts() {
        return List.of(publication, weights, official, hosts, lineage, deviation, exercised);
    }

    /** A technology of which nothing else is known yet. */
    public static TechnologyBuilder builder(String id, String name, Kind kind) {
        return new TechnologyBuilder(id, name, kind);
    }
}
