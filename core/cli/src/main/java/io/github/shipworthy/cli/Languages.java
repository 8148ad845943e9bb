package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import picocli.CommandLine.ITypeConverter;

/** The languages of reports for people, by the tag that {@code --lang} gives them. */
final class Languages implements ITypeConverter<Language> {

    @Override
    public Language convert(String tag) {
        return Language.of(tag).orElseThrow(() -> Choice.refusal(tag, Language.tags(), "is not a language"));
    }
}
