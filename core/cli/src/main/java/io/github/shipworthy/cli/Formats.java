package io.github.shipworthy.cli;

import io.github.shipworthy.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;

/** The formats of {@code assess}, by the name that {@code --format} gives them. */
final class Formats implements ITypeConverter<Format> {

    private static final Map<String, Format> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Format> OF_AUDIT = new LinkedHashMap<>();

    static {
        BY_NAME.put("text", new Format(false, false, language -> new TextReport()));
        BY_NAME.put("json", new Format(true, false, language -> Report.json()));
        BY_NAME.put("jsonl", new Format(false, true, language -> Report.jsonLines()));
        BY_NAME.put("csv", new Format(false, false, language -> Report.csv()));
        BY_NAME.put("markdown", new Format(true, false, Report::markdown));
        BY_NAME.put("html", new Format(true, false, Report::html));
        OF_AUDIT.put("text", new Format(true, false, Report::audit));
        OF_AUDIT.put("json", new Format(true, false, language -> Report.json()));
    }

    @Override
    public Format convert(String name) {
        return Choice.find(name, BY_NAME, Choice.NO_FORMAT);
    }

    /** The formats of {@code audit}. */
    static final class OfAudit implements ITypeConverter<Format> {

        @Override
        public Format convert(String name) {
            return Choice.find(name, OF_AUDIT, Choice.NO_FORMAT);
        }
    }
}
