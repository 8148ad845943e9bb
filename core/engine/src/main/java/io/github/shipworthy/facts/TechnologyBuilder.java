package io.github.shipworthy.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A technology in the making. Whatever is not set stays {@code UNKNOWN} or empty. Not thread-safe. */
public final class TechnologyBuilder {

    private final String id;
    private final String name;
    private final Kind kind;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private Optional<String> capability = Optional.empty();
    private List<String> alsoServes = List.of();
    private PublicationFact publication = PublicationFact.UNKNOWN;
    private Stated<Weights> weights = Stated.of(Weights.UNKNOWN);
    private OfficialFact official = OfficialFact.UNKNOWN;
    private HostsFact hosts = HostsFact.UNKNOWN;
    private Stated<Lineage> lineage = Stated.of(Lineage.UNKNOWN);
    private Stated<Deviation> deviation = Stated.of(Deviation.UNKNOWN);
    private Stated<Exercised> exercised = Stated.of(Exercised.UNKNOWN);
    private List<String> seen = List.of();

    TechnologyBuilder(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    /** Adds the name in another language. */
    public TechnologyBuilder name(String language, String text) {
        names.put(language, text);
        return this;
    }

    /** Sets what it mainly lets a product do, and further capabilities. */
    public TechnologyBuilder capability(String main, String... further) {
        this.capability = Optional.of(main);
        this.alsoServes = List.of(further);
        return this;
    }

    /** Sets what is known of its publication. */
    public TechnologyBuilder publication(PublicationFact fact) {
        this.publication = fact;
        return this;
    }

    /** Sets whether its weights or source are open, without evidence. */
    public TechnologyBuilder weights(Weights status) {
        return weights(Stated.of(status));
    }

    /** Sets whether its weights or source are open. */
    public TechnologyBuilder weights(Stated<Weights> fact) {
        this.weights = fact;
        return this;
    }

    /** Sets how far its owner delivers it, without evidence. */
    public TechnologyBuilder official(Official status) {
        return official(OfficialFact.of(status));
    }

    /** Sets how far its owner delivers it. */
    public TechnologyBuilder official(OfficialFact fact) {
        this.official = fact;
        return this;
    }

    /** Sets who else runs it in service. */
    public TechnologyBuilder hosts(HostsFact fact) {
        this.hosts = fact;
        return this;
    }

    /** Sets whether it shares its backbone with a product in general availability. */
    public TechnologyBuilder lineage(Stated<Lineage> fact) {
        this.lineage = fact;
        return this;
    }

    /** Sets whether product and paper are declared to differ. */
    public TechnologyBuilder deviation(Stated<Deviation> fact) {
        this.deviation = fact;
        return this;
    }

    /** Sets whether outsiders have used it. */
    public TechnologyBuilder exercised(Stated<Exercised> fact) {
        this.exercised = fact;
        return this;
    }

    /** Sets the sections of a report in which it appears. */
    public TechnologyBuilder seen(List<String> sections) {
        this.seen = sections;
        return this;
    }

    /** Adds a fact of a kind that the policy declares. */
    public TechnologyBuilder attribute(String attribute, Object value) {
        return attribute(attribute, Attribute.of(value));
    }

    /** Adds a fact of a kind that the policy declares. */
    public TechnologyBuilder attribute(String attribute, Attribute value) {
        attributes.put(attribute, value);
        return this;
    }

    /** The technology as set so far. */
    public Technology build() {
        return new Technology(
                id,
                name,
                names,
                kind,
                capability,
                alsoServes,
                publication,
                weights,
                official,
                hosts,
                lineage,
                deviation,
                exercised,
                seen,
                attributes);
    }
}
