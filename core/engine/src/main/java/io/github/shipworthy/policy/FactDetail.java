package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.PublicationFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands behind a fact, in a few words. */
final class FactDetail {

    private FactDetail() {}

    /** Whether the fact says nothing beside its status, and names no evidence. */
    static boolean isBare(Fact<?> given) {
        boolean said = false;
        if (given instanceof PublicationFact fact) {
            said = fact.id().isPresent() || fact.date().isPresent();
        } else if (given instanceof HostsFact fact) {
            said = !fact.names().isEmpty();
        } else if (given instanceof OfficialFact fact) {
            said = fact.name().isPresent()
                    || fact.release().isPresent()
                    || fact.expected().isPresent()
                    || fact.expires().isPresent();
        }
        return !said && given.note().isEmpty() && given.evidence().isEmpty();
    }

    /** Everything the fact says beside its status, with commas between; empty when it says nothing. */
    static String of(Fact<?> given) {
        List<String> parts = new ArrayList<>(2);
        if (given instanceof PublicationFact fact) {
            add(parts, "", fact.id());
            add(parts, "", fact.date());
        } else if (given instanceof HostsFact fact) {
            parts.addAll(fact.names());
        } else if (given instanceof OfficialFact fact) {
            add(parts, "", fact.name());
            add(parts, "", fact.release());
            add(parts, "expected ", fact.expected());
            add(parts, fact.status() + " until ", fact.expires());
        }
        add(parts, "", given.note());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String before, Optional<?> said) {
        if (said.isPresent()) {
            parts.add(before + said.get());
        }
    }
}
