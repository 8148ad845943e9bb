package io.github.shipworthy.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes an assessment as JSON Lines piece by piece: the characters of {@link Report#jsonLines()}. Many technologies have the
 * same reasons, so some are remembered as they are written. Thread-safe.
 */
public final class JsonLinesWriter {

    /** More reasons are not remembered. */
    private static final int MOST_REASONS = 4_096;

    private final Map<Key, String> reasons = new ConcurrentHashMap<>();

    /** The lines of some technologies, each with its line break. */
    public String lines(List<Assessment> assessments) {
        StringWriter lines = new StringWriter();
        Writer escaping = new EscapingWriter(lines);
        try {
            for (Assessment assessment : assessments) {
                JsonWriter json = new JsonWriter(escaping);
                new JsonObjects(json, FormattingStyle.COMPACT).technology(assessment, reason -> {
                    // The value's place, and then the value, which was made visible when it was first written.
                    json.jsonValue("");
                    lines.write(text(reason));
                });
                lines.write("\n");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }

    /**
     * Writes the last line, for the portfolio itself, and flushes the writer.
     *
     * @param portfolio the portfolio that was assessed; its technologies do not matter
     */
    public void last(Portfolio portfolio, StreamedAssessment assessment, Writer out) throws IOException {
        Writer escaping = new EscapingWriter(out);
        new JsonObjects(new JsonWriter(escaping), FormattingStyle.COMPACT).portfolio(portfolio, assessment);
        escaping.write("\n");
        escaping.flush();
    }

    private String text(Reason reason) throws IOException {
        Key key = new Key(reason);
        String text = reasons.get(key);
        if (text == null) {
            StringWriter written = new StringWriter();
            new JsonObjects(new JsonWriter(new EscapingWriter(written)), FormattingStyle.COMPACT).reason(reason);
            text = written.toString();
            if (reasons.size() < MOST_REASONS) {
                reasons.put(key, text);
            }
        }
        return text;
    }

    /**
     * A reason. A policy has each of its rules once, and mostly it is what a rule read that differs: a hash of all of it would
     * cost more.
     */
    private record Key(Reason reason) {

        @Override
        @SuppressWarnings("ReferenceEquality") // another rule that is equal is written again
        public boolean equals(Object other) {
            return other instanceof Key key
                    && reason.rule() == key.reason.rule()
                    && reason.finding().equals(key.reason.finding())
                    && reason.facts().equals(key.reason.facts())
                    && reason.numbers().equals(key.reason.numbers());
        }

        @Override
        public int hashCode() {
            int hash = reason.rule().name().hashCode();
            for (ReadFact fact : reason.facts()) {
                hash = 31 * (31 * hash + fact.value().hashCode())
                        + fact.detail().hashCode();
                for (Evidence piece : fact.evidence()) {
                    hash = 31 * hash + piece.id().hashCode();
                }
            }
            return hash;
        }
    }
}
