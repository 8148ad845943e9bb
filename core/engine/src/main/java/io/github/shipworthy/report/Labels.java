package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report room's own words in one language: its headings, and the words of built-in facts and results. Immutable. */
final class Labels {

    private static final Map<Language, Labels> BY_LANGUAGE =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Labels::read));

    private final Map<String, String> texts;

    private Labels(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** The words of a language. */
    static Labels of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    /** Every text by its key, for templates. */
    Map<String, String> texts() {
        return texts;
    }

    /** The text of a key, if there is one: not every word of a policy is ours. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key that must be there. */
    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no label `" + key + "`"));
    }

    /** The text of a key with its places filled in. */
    String text(String key, Map<String, String> values) {
        return Texts.fill(text(key), values);
    }

    private static Labels read(Language language) {
        String name = "labels." + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return new Labels(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
