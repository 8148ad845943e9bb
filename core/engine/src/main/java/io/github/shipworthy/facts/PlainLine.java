package io.github.shipworthy.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a technology off a line of JSON in which there is nothing unusual, many times faster than the schema can be applied.
 * It never says what is wrong: whatever it does not take is read again in the ordinary way, which also finds that nothing is
 * wrong. Used by one thread.
 */
final class PlainLine {

    private static final int MOST_NAMES = 100;

    private final Set<String> capabilities;
    private final Set<String> evidence;
    private PlainText text = new PlainText(new byte[0]);

    /**
     * @param capabilities the ids that technologies may name
     * @param evidence the ids that facts may name
     */
    PlainLine(Set<String> capabilities, Set<String> evidence) {
        this.capabilities = capabilities;
        this.evidence = evidence;
    }

    /** The technology; empty for a line that has to be read in the ordinary way. */
    Optional<Technology> read(byte[] line) {
        text = new PlainText(line);
        try {
            Technology technology = technology();
            text.end();
            return Optional.of(technology);
        } catch (PlainText.NotPlain ordinary) {
            return Optional.empty();
        }
    }

    private Technology technology() {
        String id = "";
        String name = "";
        String kind = "";
        Map<String, String> names = Map.of();
        @Nullable String capability = null;
        List<String> alsoServes = List.of();
        PublicationFact publication = PublicationFact.UNKNOWN;
        OfficialFact official = OfficialFact.UNKNOWN;
        HostsFact hosts = HostsFact.UNKNOWN;
        Stated<Weights> weights = Stated.of(Weights.UNKNOWN);
        Stated<Lineage> lineage = Stated.of(Lineage.UNKNOWN);
        Stated<Deviation> deviation = Stated.of(Deviation.UNKNOWN);
        Stated<Exercised> exercised = Stated.of(Exercised.UNKNOWN);
        List<String> seen = List.of();
        Set<String> keys = new HashSet<>();
        for (String key = text.first('{', '}'); key != null; key = text.next('}')) {
            PlainText.require(keys.add(key));
            switch (key) {
                case "id" -> id = text.id();
                case "name" -> name = text.text(PlainText.NAME);
                case "names" -> names = names();
                case "kind" -> kind = text.text(PlainText.NAME);
                case "capability" -> capability = text.among(text.id(), capabilities);
                case "alsoServes" -> alsoServes = ids(capabilities);
                case "publication" -> publication = publication();
                case "weights" -> weights = stated(Weights.class);
                case "official" -> official = official();
                case "hosts" -> hosts = hosts();
                case "lineage" -> lineage = stated(Lineage.class);
                case "deviation" -> deviation = stated(Deviation.class);
                case "exercised" -> exercised = stated(Exercised.class);
                case "seen" -> seen = texts(PlainText.SECTION, PlainText.MOST_TEXTS);
                default -> throw PlainText.NOT_PLAIN;
            }
        }
        PlainText.require(!id.isEmpty() && !id.equals(References.PORTFOLIO) && !name.isEmpty());
        return new Technology(
                id,
                name,
                names,
                text.constant(Kind.class, kind),
                Optional.ofNullable(capability),
                alsoServes,
                publication,
                weights,
                official,
                hosts,
                lineage,
                deviation,
                exercised,
                seen,
                Map.of());
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String key = text.first('{', '}'); key != null; key = text.next('}')) {
            PlainText.require(PlainText.isLanguage(key) && names.put(key, text.text(PlainText.NAME)) == null);
        }
        PlainText.require(names.size() <= MOST_NAMES);
        return names;
    }

    private PublicationFact publication() {
        PlainFact fact = new PlainFact(text, this::evidence, PlainFact.PUBLICATION);
        return new PublicationFact(
                text.constant(Publication.class, fact.status()),
                fact.text("id"),
                fact.day("date"),
                fact.text("note"),
                fact.evidence());
    }

    private OfficialFact official() {
        PlainFact fact = new PlainFact(text, this::evidence, PlainFact.OFFICIAL);
        Official status = text.constant(Official.class, fact.status());
        PlainText.require(status == Official.TEMPORARY || fact.day("expires").isEmpty());
        return new OfficialFact(
                status,
                fact.text("channel").map(word -> text.constant(Channel.class, word)).orElse(Channel.UNKNOWN),
                fact.text("name"),
                fact.text("release"),
                fact.day("expected"),
                fact.day("expires"),
                fact.text("note"),
                fact.evidence());
    }

    private HostsFact hosts() {
        PlainFact fact = new PlainFact(text, this::evidence, PlainFact.HOSTS);
        Hosts status = text.constant(Hosts.class, fact.status());
        PlainText.require(fact.names().isEmpty() != (status == Hosts.KNOWN));
        return new HostsFact(status, fact.names(), fact.text("note"), fact.evidence());
    }

    private <S extends Enum<S>> Stated<S> stated(Class<S> type) {
        PlainFact fact = new PlainFact(text, this::evidence, PlainFact.STATED);
        return new Stated<>(text.constant(type, fact.status()), fact.text("note"), fact.evidence());
    }

    private List<String> evidence() {
        return ids(evidence);
    }

    /** A list of ids, each once. */
    private List<String> ids(Set<String> known) {
        List<String> ids = new ArrayList<>();
        for (boolean more = text.open(); more; more = text.more()) {
            ids.add(text.among(text.id(), known));
        }
        PlainText.require(ids.size() <= PlainText.MOST_IDS && PlainText.distinct(ids));
        return ids;
    }
}
