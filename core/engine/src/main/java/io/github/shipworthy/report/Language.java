package io.github.shipworthy.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A language in which a report for people is written. */
public enum Language {
    /** English. */
    EN("en"),
    /** Chinese, in simplified characters. */
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag, as portfolios, policies and the command line write it. */
    public String tag() {
        return tag;
    }

    /** The language of a tag. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** Every tag, English first. */
    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }
}
