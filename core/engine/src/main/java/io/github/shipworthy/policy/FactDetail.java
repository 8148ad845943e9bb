package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.PublicationFact;
import java.util.ArrayList;
import java.util.List;

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
        List<String> parts = new ArrayList<>();
        if (given instanceof PublicationFact fact) {
            fact.id().ifPresent(parts::add);
            fact.date().ifPresent(date -> parts.add(date.toString()));
        } else if (given instanceof HostsFact fact) {
            parts.addAll(fact.names());
        } else if (given instanceof OfficialFact fact) {
            fact.name().ifPresent(parts::add);
            fact.release().ifPresent(parts::add);
            fact.expected().ifPresent(day -> parts.add("expected " + day));
            fact.expires().ifPresent(day -> parts.add(fact.status() + " until " + day));
        }
        given.note().ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
