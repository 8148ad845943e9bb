package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;

/** The formats of {@code assess}. */
enum Format {
    TEXT,
    JSON,
    JSONL,
    CSV,
    MARKDOWN,
    HTML;

    /** Whether it tells what the audit found. */
    boolean isAudited() {
        return this == JSON || this == MARKDOWN || this == HTML;
    }

    /** Whether it can be written without the whole assessment in memory. */
    boolean isStreamed() {
        return this == JSONL;
    }

    /** The report in this format; most are the same in every language. */
    Report in(Language language) {
        return switch (this) {
            case TEXT -> new TextReport();
            case JSON -> Report.json();
            case JSONL -> Report.jsonLines();
            case CSV -> Report.csv();
            case MARKDOWN -> Report.markdown(language);
            case HTML -> Report.html(language);
        };
    }

    /** The formats as people type them. */
    static final class Word extends Choice<Format> {

        Word() {
            super(Format.class, NO_FORMAT);
        }
    }
}
