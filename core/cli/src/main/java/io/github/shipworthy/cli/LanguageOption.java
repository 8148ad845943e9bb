package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import picocli.CommandLine.Option;

/** In which language people read the answer. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            converter = Languages.class,
            description =
                    "en (default) or zh, for markdown, html and the findings of an audit; everything else is in English.")
    private Language language = Language.EN;

    Language chosen() {
        return language;
    }
}
