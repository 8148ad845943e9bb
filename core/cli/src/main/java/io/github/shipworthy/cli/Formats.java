package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats of {@code assess}, by the name that {@code --format} gives them. */
final class Formats implements ITypeConverter<Format> {

    private static final Map<String, Format> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("text", language -> new TextReport());
        BY_NAME.put("json", language -> Report.json());
        BY_NAME.put("jsonl", language -> Report.jsonLines());
        BY_NAME.put("csv", language -> Report.csv());
        BY_NAME.put("markdown", Report::markdown);
        BY_NAME.put("html", Report::html);
    }

    @Override
    public Format convert(String name) {
        Format format = BY_NAME.get(name);
        if (format == null) {
            throw new TypeConversionException("`" + name + "` is not a format; these are: "
                    + String.join(", ", BY_NAME.keySet())
                    + Maybe.hint(name, BY_NAME.keySet())
                            .map(hint -> ". " + hint)
                            .orElse(""));
        }
        return format;
    }
}
