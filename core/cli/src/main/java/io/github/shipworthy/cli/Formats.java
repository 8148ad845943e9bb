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
    private static final Map<String, Report> OF_AUDIT = new LinkedHashMap<>();

    static {
        BY_NAME.put("text", new TextReport());
        BY_NAME.put("json", Report.json());
        BY_NAME.put("jsonl", Report.jsonLines());
        BY_NAME.put("csv", Report.csv());
        OF_AUDIT.put("text", new AuditText());
        OF_AUDIT.put("json", Report.json());
    }

    @Override
    public Report convert(String name) {
        return find(name, BY_NAME);
    }

    private static Report find(String name, Map<String, Report> byName) {
        Report report = byName.get(name);
        if (report == null) {
            throw new TypeConversionException("`" + name + "` is not a format; these are: "
                    + String.join(", ", byName.keySet())
                    + Maybe.hint(name, byName.keySet()).map(hint -> ". " + hint).orElse(""));
        }
        return report;
    }

    /** The formats of {@code audit}. */
    static final class OfAudit implements ITypeConverter<Report> {

        @Override
        public Report convert(String name) {
            return find(name, OF_AUDIT);
        }
    }
}
