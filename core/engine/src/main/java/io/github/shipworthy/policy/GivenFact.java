package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Technology;
import java.util.ArrayList;
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

    /** For each set of facts, as bits, those in it. */
    private static final List<List<GivenFact>> SETS = sets();

    private final String word = name().toLowerCase(Locale.ROOT);

    private static List<List<GivenFact>> sets() {
        List<List<GivenFact>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << ALL.size(); bits++) {
            List<GivenFact> set = new ArrayList<>();
            for (GivenFact fact : ALL) {
                if ((bits & fact.bit()) != 0) {
                    set.add(fact);
                }
            }
            sets.add(List.copyOf(set));
        }
        return List.copyOf(sets);
    }

    /** Those that bits stand for, in order. */
    static List<GivenFact> of(int bits) {
        return SETS.get(bits);
    }

    /** The bit that stands for it in a set of facts. */
    int bit() {
        return 1 << ordinal();
    }

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
