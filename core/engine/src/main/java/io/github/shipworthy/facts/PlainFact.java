package io.github.shipworthy.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A fact in a {@link PlainLine}: its texts, days and lists, by name. Lives until it is made a record. */
final class PlainFact {

    static final Set<String> STATED = Set.of("status", "note", "evidence");
    static final Set<String> PUBLICATION = Set.of("status", "id", "date", "note", "evidence");
    static final Set<String> OFFICIAL =
            Set.of("status", "channel", "name", "release", "expected", "expires", "note", "evidence");
    static final Set<String> HOSTS = Set.of("status", "names", "note", "evidence");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private List<String> names = List.of();
    private List<String> evidence = List.of();

    /**
     * Reads it off a text.
     *
     * @param ids reads the ids of evidence
     * @param allowed the names that it may have
     */
    PlainFact(PlainText text, Supplier<List<String>> ids, Set<String> allowed) {
        int read = 0;
        for (Optional<String> key = text.first(); key.isPresent(); key = text.next()) {
            String name = key.get();
            PlainText.require(allowed.contains(name));
            read++;
            switch (name) {
                case "evidence" -> evidence = ids.get();
                case "names" -> names = text.texts(PlainText.NAME);
                case "date", "expected", "expires" -> days.put(name, text.day());
                case "note" -> texts.put(name, text.text(PlainText.NOTE));
                default -> texts.put(name, text.text(PlainText.NAME));
            }
        }
    }
}
