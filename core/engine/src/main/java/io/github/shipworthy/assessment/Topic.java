package io.github.shipworthy.assessment;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a row of an assessment is about.
 *
 * @param id unique among the topics of its kind
 * @param names the name in other languages, by language tag
 */
public record Topic(Kind kind, String id, String name, Map<String, String> names) {

    /** Copies the names. */
    public Topic {
        names = ImmutableSortedMap.copyOf(names);
    }

    /** Something that is named the same in every language. */
    public Topic(Kind kind, String id, String name) {
        this(kind, id, name, ImmutableSortedMap.of());
    }

    /** What sort of thing it is. */
    public enum Kind {
        PORTFOLIO,
        TECHNOLOGY,
        PROGRAMME,
        DOMAIN,
        CAPABILITY,
        SERVICE,
        FORECAST,
        SECTION;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** Its name in small letters, as ids of rows have it. */
        public String word() {
            return word;
        }
    }

    /** The name in a language, or the one it has everywhere. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
