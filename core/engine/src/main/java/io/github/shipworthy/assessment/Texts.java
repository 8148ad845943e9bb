package io.github.shipworthy.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy's words for people: its sentences in other languages and its codes in any. Immutable.
 *
 * <p>Keys are {@code rule/NAME} and {@code why/NAME} for a rule's sentence and rationale, {@code row/GRID/WHY} for why a
 * grid's row is so, {@code flag/CODE} and {@code flag-says/CODE} for a flag's name and meaning, {@code risk/CODE} and
 * {@code risk-says/CODE} for a risk's, {@code finding/CODE} for an audit finding's sentence, {@code result/NAME} for a
 * result and {@code level/RESULT/VALUE} for its value.
 *
 * @param languages texts by language tag, then by key
 */
public record Texts(Map<String, Map<String, String>> languages) {

    /** No words. */
    public static final Texts NONE = new Texts(Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** Copies the texts. */
    public Texts {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        languages.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
        languages = java.util.Collections.unmodifiableMap(copy);
    }

    /** The text of a key in a language. */
    public Optional<String> text(String language, String key) {
        return Optional.ofNullable(languages.getOrDefault(language, Map.of()).get(key));
    }

    /** The text of a key in a language, or in English, or else the one given. */
    public String text(String language, String key, String otherwise) {
        return text(language, key).or(() -> text("en", key)).orElse(otherwise);
    }

    /** A text whose places such as {@code {subject}} are filled in; a place without a value stays as it is. */
    public static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
