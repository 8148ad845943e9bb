package io.github.shipworthy.assessment;

import com.google.common.base.Suppliers;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy's words for people: its sentences in other languages and its codes in any. Immutable.
 *
 * <p>Keys are {@code rule/NAME} and {@code why/NAME} for a rule's sentence and rationale, {@code row/GRID/WHY} for why a
 * grid's row is so, {@code flag/CODE} and {@code flag-says/CODE} for a flag's name and meaning, {@code risk/CODE} and
 * {@code risk-says/CODE} for a risk's, {@code finding/CODE} for an audit finding's sentence, {@code field/NAME} for what
 * claims state, {@code group/NAME} for a group, {@code result/NAME} for a result and {@code level/RESULT/VALUE} for its value.
 */
public final class Texts {

    /** No words. */
    public static final Texts NONE = new Texts(Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Supplier<Map<String, Map<String, String>>> languages;

    /** @param languages texts by language tag, then by key */
    public Texts(Map<String, Map<String, String>> languages) {
        Map<String, Map<String, String>> copy = copy(languages);
        this.languages = () -> copy;
    }

    private Texts(Supplier<Map<String, Map<String, String>>> languages) {
        this.languages = Suppliers.memoize(() -> copy(languages.get()));
    }

    /** Texts that are read when somebody first asks for one, once for all threads. */
    public static Texts later(Supplier<Map<String, Map<String, String>>> languages) {
        return new Texts(languages);
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> languages) {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        languages.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
        return Collections.unmodifiableMap(copy);
    }

    /** The texts by language tag, then by key. */
    public Map<String, Map<String, String>> languages() {
        return languages.get();
    }

    /** The text of a key in a language. */
    public Optional<String> text(String language, String key) {
        return Optional.ofNullable(languages().getOrDefault(language, Map.of()).get(key));
    }

    /** The text of a key in a language, or in English, or else the one given. */
    public String text(String language, String key, String otherwise) {
        return text(language, key).or(() -> text("en", key)).orElse(otherwise);
    }

    /**
     * A text whose places such as {@code {subject}} are filled in; a place without a value stays as it is. Between Chinese
     * and Latin letters or digits stands one blank, between Chinese letters none, whatever fills a place.
     */
    public static String fill(String template, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            text.append(template, from, place.start());
            from = place.end();
            String value = values.get(place.group(1));
            if (value == null) {
                text.append(place.group());
                continue;
            }
            join(text, value);
            int next = from;
            while (next < template.length() && template.charAt(next) == ' ') {
                next++;
            }
            if (!value.isEmpty() && next < template.length() && meetHan(value, template.substring(next))) {
                from = next;
                text.append(gap(value, template.substring(next)));
            }
        }
        return text.append(template.substring(from)).toString();
    }

    private static void join(StringBuilder text, String value) {
        String before = text.toString().stripTrailing();
        if (!before.isEmpty() && !value.isEmpty() && meetHan(before, value)) {
            text.setLength(before.length());
            text.append(gap(before, value));
        }
        text.append(value);
    }

    /** Whether two texts meet in letters or digits of which at least one is Chinese. */
    private static boolean meetHan(String before, String after) {
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        return Character.isLetterOrDigit(last)
                && Character.isLetterOrDigit(first)
                && (Character.isIdeographic(last) || Character.isIdeographic(first));
    }

    private static String gap(String before, String after) {
        return Character.isIdeographic(before.codePointBefore(before.length()))
                        && Character.isIdeographic(after.codePointAt(0))
                ? ""
                : " ";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Texts texts && texts.languages().equals(languages());
    }

    @Override
    public int hashCode() {
        return languages().hashCode();
    }

    /** The languages there are texts in. */
    @Override
    public String toString() {
        return "Texts" + languages().keySet();
    }
}
