package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fact of a {@link PlainLine}: its texts, days and lists, by name. Lives until it is made a record. */
final class PlainFact {

    static final Set<String> STATED = Set.of("status", "note", "evidence");
    static final Set<String> PUBLICATION = Set.of("status", "id", "date", "note", "evidence");
    static final Set<String> OFFICIAL =
            Set.of("status", "channel", "name", "release", "expected", "expires", "note", "evidence");
    static final Set<String> HOSTS = Set.of("status", "names", "note", "evidence");

    private final Map<String, Object> values = new HashMap<>(8);

    /**
     * Reads it off a text.
     *
     * @param allowed the names that it may have
     */
    PlainFact(PlainText text, Set<String> allowed) {
        for (String name = text.firstKey(); name != null; name = text.nextKey()) {
            PlainText.require(allowed.contains(name));
            PlainText.require(values.put(name, value(text, name)) == null);
        }
    }

    private static Object value(PlainText text, String name) {
        return switch (name) {
            case "evidence" -> text.ids();
            case "names" -> PlainText.distinct(text.texts(PlainText.NAME));
            case "date", "expected", "expires" -> text.day();
            case "note" -> text.text(PlainText.NOTE);
            default -> text.text(PlainText.NAME);
        };
    }

    /** Its status. */
    <S extends Enum<S>> S status(Class<S> type) {
        return word("status", type).orElseThrow(PlainText::notPlain);
    }

    /** The constant under a name. */
    <W extends Enum<W>> Optional<W> word(String name, Class<W> type) {
        return text(name).map(word -> PlainText.constant(type, word));
    }

    /** The text under a name. */
    Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    /** The day under a name. */
    Optional<LocalDate> day(String name) {
        return Optional.ofNullable((LocalDate) values.get(name));
    }

    /** The texts of the list under a name; none when there is no list. */
    @SuppressWarnings("unchecked") // what stands under these names is a list of texts
    List<String> texts(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }
}
