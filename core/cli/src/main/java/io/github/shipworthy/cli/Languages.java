package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.report.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages of reports for people, by the tag that {@code --lang} gives them. */
final class Languages implements ITypeConverter<Language> {

    @Override
    public Language convert(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new TypeConversionException("`" + tag + "` is not a language; these are: "
                        + String.join(", ", Language.tags())
                        + Maybe.hint(tag, Language.tags())
                                .map(hint -> ". " + hint)
                                .orElse("")));
    }
}
