package io.github.shipworthy.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a technology off a line of JSON in which there is nothing unusual, several times faster than the schema can be applied.
 * It never says what is wrong: a line that it does not take is read in the ordinary way, which may find that nothing is.
 * Thread-safe.
 *
 * @param capabilities the ids of which a technology may name some
 * @param evidence the ids of which a fact may name some
 */
record PlainLine(Set<String> capabilities, Set<String> evidence) {

    private static final Set<String> REQUIRED = Set.of("id", "name", "kind");
    private static final int MOST_NAMES = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** The technology; empty for a line that has to be read in the ordinary way. */
    Optional<Technology> technology(byte[] line) {
        PlainText text = new PlainText(line);
        try {
            Technology technology = technology(text);
            text.end();
            return Optional.of(technology);
        } catch (PlainText.NotPlain e) {
            return Optional.empty();
        }
    }

    private Technology technology(PlainText text) {
        Map<String, Object> values = new HashMap<>(32);
        for (Optional<String> key = text.firstKey(); key.isPresent(); key = text.nextKey()) {
            PlainText.require(values.put(key.get(), value(text, key.get())) == null);
        }
        PlainText.require(values.keySet().containsAll(REQUIRED) && !References.PORTFOLIO.equals(values.get("id")));
        return new Technology(
                or(values, "id", ""),
                or(values, "name", ""),
                or(values, "names", Map.of()),
                or(values, "kind", Kind.ARCHITECTURE),
                Optional.ofNullable((String) values.get("capability")),
                or(values, "alsoServes", List.of()),
                or(values, "publication", PublicationFact.UNKNOWN),
                or(values, "weights", Stated.of(Weights.UNKNOWN)),
                or(values, "official", OfficialFact.UNKNOWN),
                or(values, "hosts", HostsFact.UNKNOWN),
                or(values, "lineage", Stated.of(Lineage.UNKNOWN)),
                or(values, "deviation", Stated.of(Deviation.UNKNOWN)),
                or(values, "exercised", Stated.of(Exercised.UNKNOWN)),
                or(values, "seen", List.of()),
                Map.of());
    }

    private Object value(PlainText text, String key) {
        return switch (key) {
            case "id" -> text.id();
            case "name" -> text.text(PlainText.NAME);
            case "names" -> names(text);
            case "kind" -> PlainText.constant(Kind.class, text.text(PlainText.NAME));
            case "capability" -> known(List.of(text.id()), capabilities).get(0);
            case "alsoServes" -> known(text.ids(), capabilities);
            case "publication" -> publication(new PlainFact(text, PlainFact.PUBLICATION));
            case "weights" -> stated(text, Weights.class);
            case "official" -> official(new PlainFact(text, PlainFact.OFFICIAL));
            case "hosts" -> hosts(new PlainFact(text, PlainFact.HOSTS));
            case "lineage" -> stated(text, Lineage.class);
            case "deviation" -> stated(text, Deviation.class);
            case "exercised" -> stated(text, Exercised.class);
            case "seen" -> text.texts(PlainText.SECTION);
            default -> throw PlainText.notPlain();
        };
    }

    private static Map<String, String> names(PlainText text) {
        Map<String, String> names = new TreeMap<>();
        for (Optional<String> key = text.firstKey(); key.isPresent(); key = text.nextKey()) {
            PlainText.require(LANGUAGE.matcher(key.get()).matches());
            PlainText.require(names.put(key.get(), text.text(PlainText.NAME)) == null);
        }
        PlainText.require(names.size() <= MOST_NAMES);
        return names;
    }

    private PublicationFact publication(PlainFact fact) {
        return new PublicationFact(
                fact.status(Publication.class), fact.text("id"), fact.day("date"), fact.text("note"), evidence(fact));
    }

    private OfficialFact official(PlainFact fact) {
        Official status = fact.status(Official.class);
        PlainText.require(status == Official.TEMPORARY || fact.day("expires").isEmpty());
        return new OfficialFact(
                status,
                fact.word("channel", Channel.class).orElse(Channel.UNKNOWN),
                fact.text("name"),
                fact.text("release"),
                fact.day("expected"),
                fact.day("expires"),
                fact.text("note"),
                evidence(fact));
    }

    private HostsFact hosts(PlainFact fact) {
        Hosts status = fact.status(Hosts.class);
        PlainText.require(fact.texts("names").isEmpty() == (status != Hosts.KNOWN));
        return new HostsFact(status, fact.texts("names"), fact.text("note"), evidence(fact));
    }

    private <S extends Enum<S>> Stated<S> stated(PlainText text, Class<S> type) {
        PlainFact fact = new PlainFact(text, PlainFact.STATED);
        return new Stated<>(fact.status(type), fact.text("note"), evidence(fact));
    }

    private List<String> evidence(PlainFact fact) {
        return known(fact.texts("evidence"), evidence);
    }

    private static List<String> known(List<String> ids, Set<String> all) {
        for (String id : ids) {
            PlainText.require(all.contains(id));
        }
        return ids;
    }

    @SuppressWarnings("unchecked") // the same key always has a value of the same type
    private static <V> V or(Map<String, Object> values, String key, V otherwise) {
        return (V) values.getOrDefault(key, otherwise);
    }
}
