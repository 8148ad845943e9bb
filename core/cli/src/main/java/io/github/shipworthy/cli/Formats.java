package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats of {@code assess}, by the name that {@code --format} gives them. */
final class Formats implements ITypeConverter<Report> {

    private static final Map<String, Report> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("text", new TextReport());
        BY_NAME.put("json", Report.json());
        BY_NAME.put("jsonl", Report.jsonLines());
        BY_NAME.put("csv", Report.csv());
    }

    @Override
    public Report convert(String name) {
        Report report = BY_NAME.get(name);
        if (report == null) {
            throw new TypeConversionException("`" + name + "` is not a format; these are: "
                    + String.join(", ", BY_NAME.keySet())
                    + Maybe.hint(name, BY_NAME.keySet())
                            .map(hint -> ". " + hint)
                            .orElse(""));
        }
        return report;
    }
}
