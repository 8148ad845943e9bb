package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.policy.Domain.Axis;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that rules of technologies look at, by the word that rules have for it: a fact, an attribute, or what is measured
 * of the market and of time.
 */
record Input(String name) {

    static final String UNKNOWN = "UNKNOWN";

    /** Those that every policy may look at. */
    static final List<String> BUILT_IN = List.of(
            "kind",
            "publication",
            "weights",
            "official",
            "hosts",
            "lineage",
            "deviation",
            "exercised",
            "channel",
            "coverage",
            "lag",
            "expected",
            "evidence");

    private static final String ATTRIBUTE = "attribute ";
    private static final List<String> YES_OR_NO = List.of("false", "true");

    static Input on(Axis axis) {
        return new Input(axis.name().startsWith(ATTRIBUTE) ? axis.name().substring(ATTRIBUTE.length()) : axis.name());
    }

    /** The name of its axis in a domain. */
    String axis() {
        return BUILT_IN.contains(name) ? name : ATTRIBUTE + name;
    }

    /** The values it can have, in no order that means anything; empty when they are not countable or not known here. */
    List<String> constants() {
        return BUILT_IN.contains(name)
                ? Vocabulary.word(name).map(Vocabulary.Word::constants).orElse(List.of())
                : List.of();
    }

    /** Whether its values have an order that needs no telling, as far as is known without a policy. */
    boolean mayBeOrdered() {
        return constants().isEmpty() && !name.equals("evidence");
    }

    /** The values of an axis from the least to the greatest. */
    static List<String> ascending(Axis axis) {
        List<String> values = new ArrayList<>(axis.values());
        values.remove(UNKNOWN);
        return values.containsAll(YES_OR_NO) ? YES_OR_NO : List.copyOf(values);
    }
}
