package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Technology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facts of a technology, in the order of the record's components. */
enum GivenFact {
    PUBLICATION,
    WEIGHTS,
    OFFICIAL,
    HOSTS,
    LINEAGE,
    DEVIATION,
    EXERCISED;

    /** All of them. */
    static final List<GivenFact> ALL = List.of(values());

    /** Their names. */
    static final List<String> NAMES = ALL.stream().map(GivenFact::word).toList();

    private static final ImmutableMap<String, GivenFact> NAMED = Maps.uniqueIndex(ALL, GivenFact::word);

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The one of this name; empty when it is none of them. */
    static Optional<GivenFact> named(String word) {
        return Optional.ofNullable(NAMED.get(word));
    }

    /** Its name, as rules write it. */
    String word() {
        return word;
    }

    /** What is given of a technology. */
    Fact<?> of(Technology technology) {
        return switch (this) {
            case PUBLICATION -> technology.publication();
            case WEIGHTS -> technology.weights();
            case OFFICIAL -> technology.official();
            case HOSTS -> technology.hosts();
            case LINEAGE -> technology.lineage();
            case DEVIATION -> technology.deviation();
            case EXERCISED -> technology.exercised();
        };
    }
}
