package io.github.shipworthy.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a technology off a line of JSON in which there is nothing unusual, several times faster than the schema can be applied.
 * It never says what is wrong: a line that it does not take is read in the ordinary way, which may find that nothing is.
 * Thread-safe.
 *
 * @param capabilities the ids of which a technology may name some
 * @param evidence the ids of which a fact may name some
 * @param seen what was read off other lines of the same file
 */
record PlainLine(Set<String> capabilities, Set<String> evidence, SeenText seen) {

    private static final Stated<Weights> NO_WEIGHTS = Stated.of(Weights.UNKNOWN);
    private static final Stated<Lineage> NO_LINEAGE = Stated.of(Lineage.UNKNOWN);
    private static final Stated<Deviation> NO_DEVIATION = Stated.of(Deviation.UNKNOWN);
    private static final Stated<Exercised> NOT_EXERCISED = Stated.of(Exercised.UNKNOWN);
    private static final int MOST_NAMES = 100;

    /** A longer tag is read in the ordinary way, which has the schema's limit. */
    private static final int LONGEST_LANGUAGE = 100;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** The technology; empty for a line that has to be read in the ordinary way. */
    Optional<Technology> technology(byte[] line) {
        PlainText text = new PlainText(line, seen);
        try {
            Technology technology = technology(text);
            text.end();
            return Optional.of(technology);
        } catch (PlainText.NotPlain e) {
            return Optional.empty();
        }
    }

    private Technology technology(PlainText text) {
        Values values = new Values();
        for (String key = text.firstKey(); key != null; key = text.nextKey()) {
            take(text, key, values);
        }
        PlainText.require(!References.PORTFOLIO.equals(values.id));
        return new Technology(
                required(values.id),
                required(values.name),
                or(values.names, Map.of()),
                required(values.kind),
                Optional.ofNullable(values.capability),
                or(values.alsoServes, List.of()),
                or(values.publication, PublicationFact.UNKNOWN),
                or(values.weights, NO_WEIGHTS),
                or(values.official, OfficialFact.UNKNOWN),
                or(values.hosts, HostsFact.UNKNOWN),
                or(values.lineage, NO_LINEAGE),
                or(values.deviation, NO_DEVIATION),
                or(values.exercised, NOT_EXERCISED),
                or(values.seen, List.of()),
                Map.of());
    }

    private void take(PlainText text, String key, Values values) {
        switch (key) {
            case "id" -> values.id = only(values.id, text.id());
            case "name" -> values.name = only(values.name, text.text(PlainText.NAME));
            case "names" -> values.names = only(values.names, names(text));
            case "kind" -> values.kind = only(values.kind, text.constant(Kind.class));
            case "capability" ->
                values.capability = only(
                        values.capability,
                        known(List.of(text.id()), capabilities).get(0));
            case "alsoServes" -> values.alsoServes = only(values.alsoServes, known(text.ids(), capabilities));
            case "publication" ->
                values.publication = only(
                        values.publication,
                        text.fact(key, () -> publication(new PlainFact(text, PlainFact.PUBLICATION))));
            case "weights" -> values.weights = only(values.weights, text.fact(key, () -> stated(text, Weights.class)));
            case "official" ->
                values.official =
                        only(values.official, text.fact(key, () -> official(new PlainFact(text, PlainFact.OFFICIAL))));
            case "hosts" ->
                values.hosts = only(values.hosts, text.fact(key, () -> hosts(new PlainFact(text, PlainFact.HOSTS))));
            case "lineage" -> values.lineage = only(values.lineage, text.fact(key, () -> stated(text, Lineage.class)));
            case "deviation" ->
                values.deviation = only(values.deviation, text.fact(key, () -> stated(text, Deviation.class)));
            case "exercised" ->
                values.exercised = only(values.exercised, text.fact(key, () -> stated(text, Exercised.class)));
            case "seen" -> values.seen = only(values.seen, text.texts(PlainText.SECTION));
            default -> throw PlainText.notPlain();
        }
    }

    /** What a line says, as far as it was read. */
    private static final class Values {
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable Map<String, String> names;
        private @Nullable Kind kind;
        private @Nullable String capability;
        private @Nullable List<String> alsoServes;
        private @Nullable PublicationFact publication;
        private @Nullable Stated<Weights> weights;
        private @Nullable OfficialFact official;
        private @Nullable HostsFact hosts;
        private @Nullable Stated<Lineage> lineage;
        private @Nullable Stated<Deviation> deviation;
        private @Nullable Stated<Exercised> exercised;
        private @Nullable List<String> seen;
    }

    /** A value under a key that comes for the first time. */
    private static <V> V only(@Nullable V before, V value) {
        PlainText.require(before == null);
        return value;
    }

    private static <V> V required(@Nullable V value) {
        if (value == null) {
            throw PlainText.notPlain();
        }
        return value;
    }

    private static <V> V or(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    private static Map<String, String> names(PlainText text) {
        Map<String, String> names = new TreeMap<>();
        for (String key = text.firstKey(); key != null; key = text.nextKey()) {
            PlainText.require(
                    key.length() <= LONGEST_LANGUAGE && LANGUAGE.matcher(key).matches());
            PlainText.require(names.put(key, text.text(PlainText.NAME)) == null);
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
}
